import { Component, inject } from '@angular/core';
import { Session } from '../accounts/session';
import { Words } from '../words/words';

@Component({
  selector: 'app-language-switch',
  template: `
    <div class="switch" role="group" [attr.aria-label]="words().frame.language">
      <button type="button" lang="ja" [attr.aria-pressed]="speech.language() === 'ja'" (click)="session.speak('ja')">日本語</button>
      <button type="button" lang="en" [attr.aria-pressed]="speech.language() === 'en'" (click)="session.speak('en')">EN</button>
    </div>
  `,
  styles: `
    .switch {
      display: flex;
      border: 1px solid var(--line-strong);
      border-radius: 3px;
      overflow: hidden;
    }
    button {
      min-height: 28px;
      padding: 0 10px;
      border: 0;
      background: var(--paper);
      color: var(--ink-soft);
      font-size: 12px;
      cursor: pointer;
      white-space: nowrap;
    }
    button + button {
      border-left: 1px solid var(--line-strong);
    }
    button[aria-pressed='true'] {
      background: var(--accent-soft);
      color: var(--accent-deep);
      font-weight: 600;
    }
    button:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class LanguageSwitch {
  protected readonly session = inject(Session);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
}
