import { Component, inject, signal } from '@angular/core';
import { Words } from '../words/words';
import { Publishers } from './publishers';
import { Tokens } from './tokens';
import { Users } from './users';

/** 管理: who may use the program, and with which keys other programs may. */
@Component({
  selector: 'app-accounts',
  imports: [Users, Tokens, Publishers],
  template: `
    <div class="page">
      <h1>{{ words().accounts.title }}</h1>
      <div class="tabs no-print" role="tablist" [attr.aria-label]="words().accounts.title">
        @for (one of parts; track one) {
          <button
            class="tab"
            type="button"
            role="tab"
            aria-controls="account-part"
            [id]="'accounts-' + one"
            [attr.aria-selected]="part() === one"
            (click)="part.set(one)"
          >
            {{ words().accounts[one] }}
          </button>
        }
      </div>
      <div id="account-part" role="tabpanel" [attr.aria-labelledby]="'accounts-' + part()">
        @if (part() === 'users') {
          <app-users />
        } @else if (part() === 'publishers') {
          <app-publishers />
        } @else {
          <app-tokens />
        }
      </div>
    </div>
  `,
})
export class Accounts {
  protected readonly words = inject(Words).now;
  protected readonly parts = ['users', 'publishers', 'tokens'] as const;
  protected readonly part = signal<(typeof this.parts)[number]>('users');
}
