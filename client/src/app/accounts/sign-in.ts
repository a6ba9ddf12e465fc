import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { problemFrom, type ClientProblem } from '../api/refused';
import { LanguageSwitch } from '../shell/language-switch';
import { Words } from '../words/words';
import { returnAddress } from './must-be-signed-in';
import { Session } from './session';

@Component({ selector: 'app-sign-in', imports: [LanguageSwitch], templateUrl: './sign-in.html', styleUrl: './sign-in.css' })
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Where to go afterwards, from the address. */
  readonly return = input<string>();

  protected readonly isWorking = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly waiting = signal(0);
  protected readonly message = computed(() => {
    if (this.waiting() > 0) return this.words().signing.wait(this.waiting());
    const problem = this.problem();
    return problem === undefined || problem.status === 429 ? '' : this.speech.problem(problem);
  });
  private countdown: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.countdown));
  }

  protected async submit(event: Event, username: string, password: string): Promise<void> {
    event.preventDefault();
    if (this.waiting() > 0) return;
    this.isWorking.set(true);
    this.problem.set(undefined);
    try {
      const session = await this.session.signIn({ username: username.trim(), password });
      const back = returnAddress(this.return());
      await this.router.navigateByUrl(session.mustChangePassword ? `/change-password?return=${encodeURIComponent(back)}` : back);
    } catch (thrown) {
      this.show(problemFrom(thrown));
    } finally {
      this.isWorking.set(false);
    }
  }

  private show(problem: ClientProblem): void {
    this.problem.set(problem);
    if (problem.status !== 429) return;
    this.waiting.set(problem.retryAfter ?? 60);
    clearInterval(this.countdown);
    this.countdown = setInterval(() => {
      this.waiting.update((seconds) => Math.max(0, seconds - 1));
      if (this.waiting() === 0) clearInterval(this.countdown);
    }, 1000);
  }
}
