import { Component, inject, input, output, signal } from '@angular/core';
import { Words } from '../words/words';

/** Where a file is dropped or chosen. The input itself does the choosing, so that keyboard and readers know it. */
@Component({
  selector: 'app-file-place',
  template: `
    <div class="place" [class.over]="isOver()" (dragover)="over($event)" (dragleave)="isOver.set(false)" (drop)="drop($event)">
      <label class="button" for="file">{{ words().imports.choose }}</label>
      <input
        #box
        id="file"
        type="file"
        [accept]="accept()"
        [multiple]="isMultiple()"
        [attr.aria-describedby]="'file-hint'"
        (change)="take(box.files)"
        (click)="box.value = ''"
      />
      <p id="file-hint" class="soft">
        @if (file(); as file) {
          <b>{{ words().imports.chosen(file.name) }}</b>
        } @else {
          {{ hint() }}
        }
      </p>
    </div>
  `,
  styles: `
    .place {
      display: flex;
      align-items: center;
      gap: 14px;
      padding: 18px 16px;
      border: 1px dashed var(--line-strong);
      border-radius: 3px;
      background: var(--desk);
    }
    .place.over {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    input {
      position: absolute;
      width: 1px;
      height: 1px;
      opacity: 0;
    }
    .place:has(input:focus-visible) label {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
  `,
})
export class FilePlace {
  readonly hint = input.required<string>();
  readonly accept = input('');
  readonly file = input<File>();
  /** Whether several may be dropped or chosen together; they are then told as `several`. */
  readonly isMultiple = input(false);
  readonly chosen = output<File>();
  readonly several = output<readonly File[]>();
  protected readonly words = inject(Words).now;
  protected readonly isOver = signal(false);

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.take(event.dataTransfer?.files ?? null);
  }

  protected take(files: FileList | null): void {
    const [file] = files ?? [];
    if (file === undefined) return;
    if (this.isMultiple()) this.several.emit([...(files ?? [])]);
    else this.chosen.emit(file);
  }
}
