import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { Refused } from '../api/refused';
import type { Language } from '../api/types';
import type { Role, SessionView, SignIn } from '../api/types-of-accounts';
import { Words } from '../words/words';

/** Who is signed in. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly words = inject(Words);
  readonly current = signal<SessionView | null>(null);
  /** Whose work the server takes (its `@Allowed`): a button that would only be refused is not shown. */
  readonly mayRecord = computed(() => this.isOneOf('reviewer', 'engineer', 'manager', 'administrator'));
  readonly mayPlan = computed(() => this.isOneOf('engineer', 'manager', 'administrator'));
  readonly maySetUp = computed(() => this.isOneOf('administrator'));
  readonly mayDelete = computed(() => this.isOneOf('administrator'));
  readonly maySign = computed(() => this.isOneOf('manager', 'administrator'));

  /** The session as the server knows it; null when nobody is signed in. */
  async find(): Promise<SessionView | null> {
    try {
      const [session, health] = await Promise.all([this.api.session(), this.api.health()]);
      this.clock.follow(health.now);
      this.current.set(session);
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.problem.status !== 401) throw thrown;
      this.current.set(null);
    }
    return this.current();
  }

  async signIn(form: SignIn): Promise<SessionView> {
    this.current.set(await this.api.signIn(form));
    const session = await this.find();
    if (session === null) throw new Refused({ status: 401, code: 'http.401', message: null, params: {}, details: [], retryAfter: null });
    // What this workstation was last switched to stays; the server learns of it for mails and exports.
    if (session.language !== this.words.language()) void this.tellLanguage(this.words.language());
    return session;
  }

  async signOut(): Promise<void> {
    await this.api.signOut();
    this.current.set(null);
  }

  async changePassword(current: string, next: string): Promise<void> {
    this.current.set(await this.api.changeSelf({ password: { current, next } }));
  }

  async speak(language: Language): Promise<void> {
    this.words.language.set(language);
    if (this.current() !== null) await this.tellLanguage(language);
  }

  private isOneOf(...roles: readonly Role[]): boolean {
    const role = this.current()?.role;
    return role !== undefined && roles.includes(role);
  }

  private async tellLanguage(language: Language): Promise<void> {
    try {
      await this.api.changeSelf({ language });
    } catch {
      // The screen is switched all the same; the next sign-in tells it again.
    }
  }
}
