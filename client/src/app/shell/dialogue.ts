import { afterNextRender, Component, inject, input, output, viewChild, type ElementRef } from '@angular/core';
import { Words } from '../words/words';

/** A question asked over the page. The browser's own dialog keeps the focus inside and gives it back. Shown as long as it is in the template. */
@Component({
  selector: 'app-dialogue',
  template: `
    <dialog #dialog [attr.aria-labelledby]="'dialogue-title'" (cancel)="cancel($event)" (close)="closed.emit()">
      <h2 id="dialogue-title">{{ heading() }}</h2>
      <div class="body"><ng-content /></div>
      <button class="button quiet leave" type="button" [attr.aria-label]="words().everywhere.close" (click)="closed.emit()">×</button>
    </dialog>
  `,
  styles: `
    h2 {
      padding: 10px 52px 10px 18px;
      border-bottom: 1px solid var(--line);
      font-size: 15px;
    }
    /* Last in order, so that the focus begins with the first field. */
    .leave {
      position: absolute;
      top: 7px;
      right: 10px;
      min-width: 30px;
      font-size: 18px;
    }
    .body {
      padding: 16px 18px 18px;
    }
  `,
})
export class Dialogue {
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly words = inject(Words).now;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected cancel(event: Event): void {
    // The parent takes the dialogue out of the template; closing it here as well would tell it twice.
    event.preventDefault();
    this.closed.emit();
  }
}
