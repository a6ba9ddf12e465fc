import { Component, computed, inject, output } from '@angular/core';
import { Words } from '../words/words';
import { Dialogue } from './dialogue';

@Component({
  selector: 'app-keys-dialogue',
  imports: [Dialogue],
  template: `
    <app-dialogue [heading]="words().frame.keysTitle" (closed)="closed.emit()">
      @for (group of groups(); track group.name) {
        <h3>{{ group.name }}</h3>
        <dl>
          @for (entry of group.entries; track entry.meaning) {
            <div>
              <dt>
                @for (key of entry.keys; track key) {
                  <kbd>{{ key }}</kbd>
                }
              </dt>
              <dd>{{ entry.meaning }}</dd>
            </div>
          }
        </dl>
      }
    </app-dialogue>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px 24px;
      margin: 6px 0 16px;
      font-size: 13px;
    }
    div {
      display: flex;
      gap: 10px;
    }
    dt {
      display: flex;
      flex: 0 0 62px;
      gap: 4px;
      align-items: center;
    }
  `,
})
export class KeysDialogue {
  readonly closed = output();
  protected readonly words = inject(Words).now;
  protected readonly groups = computed(() => {
    const { advisories, keys } = this.words();
    return [
      {
        name: keys.everywhere,
        entries: [
          { keys: ['/'], meaning: keys.slash },
          { keys: ['?'], meaning: keys.question },
          { keys: ['Esc'], meaning: keys.escape },
          { keys: ['U'], meaning: keys.u },
        ],
      },
      { name: advisories.list, entries: [{ keys: ['C'], meaning: keys.c }] },
      {
        name: keys.morning,
        entries: [
          { keys: ['j', 'k'], meaning: keys.jk },
          { keys: ['Enter'], meaning: keys.enter },
          { keys: ['A'], meaning: keys.a },
          { keys: ['N'], meaning: keys.n },
          { keys: ['F'], meaning: keys.f },
          { keys: ['H'], meaning: keys.h },
          { keys: ['R'], meaning: keys.r },
          { keys: ['I'], meaning: keys.i },
          { keys: ['S'], meaning: keys.s },
          { keys: ['Q'], meaning: keys.q },
        ],
      },
    ];
  });
}
