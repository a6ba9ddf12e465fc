import { Component, inject, signal } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { problemFrom } from '../api/refused';
import { roles, type NewToken, type Role, type TokenView } from '../api/types-of-accounts';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { dayAfter } from '../words/dates';
import { Words } from '../words/words';
import { objectionsToToken } from './new-account';

const ordinaryDays = 365;

@Component({ selector: 'app-tokens', imports: [PageState], templateUrl: './tokens.html', styleUrl: './accounts.css' })
export class Tokens {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly roles = roles;
  protected readonly form = signal<NewToken>({ name: '', role: 'viewer', expiresOn: dayAfter(this.clock.today(), ordinaryDays) });
  protected readonly message = signal('');
  /** The token just made; it is never shown again. */
  protected readonly made = signal('');
  protected readonly tokens = asking(
    () => true,
    () => this.api.tokens(),
  );

  protected fill(part: Partial<NewToken>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected roleOf(text: string): Role {
    return roles.find((role) => role === text) ?? 'viewer';
  }

  protected isExpired(token: TokenView): boolean {
    return token.expiresOn < this.clock.today();
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const [objection] = objectionsToToken(this.form(), this.clock.today());
    const { accounts } = this.words();
    this.message.set(objection === undefined ? '' : objection === 'name' ? accounts.nameNeeded : accounts.dayNeeded);
    if (objection !== undefined) return;
    try {
      this.made.set((await this.api.makeToken(this.form())).token);
      this.fill({ name: '' });
      this.tokens.reload();
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.made());
    this.done.say(() => this.words().accounts.copied);
  }

  /** The clipboard is there only over HTTPS or on the machine itself. */
  protected readonly canCopy = window.isSecureContext;

  protected async revoke(token: TokenView): Promise<void> {
    try {
      await this.api.revokeToken(token.id);
      this.done.say(() => this.words().accounts.revokedSay);
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.tokens.reload();
  }
}
