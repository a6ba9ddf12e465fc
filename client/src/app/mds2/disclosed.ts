import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { AnswerMark } from './answer-mark';
import { additionOf } from './sheet-rows';

/** What the maker disclosed that bears on a finding, or on the end of support: shown beside it, deciding nothing. */
@Component({
  selector: 'app-disclosed',
  imports: [RouterLink, PageState, AnswerMark],
  template: `
    <app-page-state [asked]="disclosed" />
    @if (disclosed.value(); as told) {
      @for (sheet of told.sheets; track sheet.documentId) {
        <p class="of">
          <a [routerLink]="['/mds2/sheets', sheet.documentId]">{{ words().mds2.forms[sheet.form] }}</a>
          <span class="soft">{{ sheet.releaseDate ?? words().mds2.noDate }}</span>
          <span class="mark" [class.medium]="sheet.fits === 'other_version'" [class.plain]="sheet.fits !== 'other_version'">{{
            words().mds2.fits[sheet.fits]
          }}</span>
        </p>
      } @empty {
        <p class="soft">{{ words().mds2.noSheet }}</p>
      }
      <dl>
        @for (topic of topics(); track topic.topic) {
          <div>
            <dt>
              {{ topic[speech.language()] }}
              @if (topic.topic === 'patching') {
                <span class="soft">{{ patching() }}</span>
              }
            </dt>
            <dd>
              <ul>
                @for (answer of topic.answers; track answer.questionId) {
                  <li>
                    <app-answer-mark [answer]="answer.answer" />
                    {{ answer[speech.language()] ?? answer.question }} <span class="mono faint">{{ answer.questionId }}</span>
                    @if (additionOf(answer); as more) {
                      <span class="soft">{{ more }}</span>
                    }
                    @if (answer.note) {
                      <span class="soft">（{{ answer.note }}）</span>
                    }
                  </li>
                }
              </ul>
            </dd>
          </div>
        } @empty {
          @if (told.sheets.length > 0) {
            <p class="soft">{{ words().mds2.noneBearing }}</p>
          }
        }
      </dl>
      @if (told.sheets.length > 0) {
        <p class="faint">{{ words().mds2.disclosedHint }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .of {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
      gap: 8px 24px;
    }
    dt {
      font-weight: 600;
      font-size: 13px;
    }
    li {
      margin-top: 3px;
      font-size: 13px;
    }
  `,
})
export class Disclosed {
  /** Of a device, or of a model in all its versions. */
  readonly device = input<string>();
  readonly model = input<string>();
  readonly bearsOn = input<'finding' | 'lifecycle'>();
  private readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly additionOf = additionOf;
  protected readonly disclosed = asking(
    () => (this.device() === undefined ? (this.model() === undefined ? undefined : `models/${this.model()}`) : `devices/${this.device()}`),
    (what) => this.api.disclosedOf(what),
  );
  protected readonly topics = computed(() => {
    const bearing = this.bearsOn();
    return (this.disclosed.value()?.topics ?? []).filter((topic) => bearing === undefined || topic.bearsOn.includes(bearing));
  });
  protected readonly patching = computed(() => {
    const patching = this.disclosed.value()?.patching;
    const words = this.words().mds2.patching;
    const said = (['hospital', 'maker', 'remote', 'automatic'] as const).filter((who) => patching?.[who]).map((who) => words[who]);
    return said.length === 0 ? words.none : said.join(this.words().everywhere.join);
  });
}
