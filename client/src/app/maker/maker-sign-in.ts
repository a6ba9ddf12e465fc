import { Component, inject, signal } from '@angular/core';
import { MakerApi } from '../api/maker-api';
import { problemFrom } from '../api/refused';
import { Words } from '../words/words';

/** Signing in with the key that the hospital gave. It is tried before it is kept. */
@Component({
  selector: 'app-maker-sign-in',
  template: `
    <form class="card form" novalidate (submit)="submit($event, key.value)">
      <h1>{{ words().maker.signIn }}</h1>
      <p class="soft">{{ words().maker.signInHint }}</p>
      <div class="field">
        <label for="maker-key">{{ words().maker.key }}</label>
        <input #key id="maker-key" type="password" autocomplete="off" spellcheck="false" autocapitalize="none" />
      </div>
      @if (message()) {
        <p class="notice grave" role="alert">{{ message() }}</p>
      }
      <button class="button first" type="submit" [disabled]="isWorking()">
        {{ isWorking() ? words().signing.working : words().signing.submit }}
      </button>
      <p class="faint">{{ words().maker.keyKept }}</p>
    </form>
  `,
  styles: `
    .card {
      width: min(460px, calc(100vw - 32px));
      margin: 56px auto;
      padding: 28px;
      border: 1px solid var(--line);
      border-radius: 4px;
      background: var(--paper);
    }
  `,
})
export class MakerSignIn {
  private readonly api = inject(MakerApi);
  private readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly isWorking = signal(false);
  protected readonly message = signal('');

  protected async submit(event: Event, given: string): Promise<void> {
    event.preventDefault();
    const key = given.trim();
    // Any other sign in a header makes the browser refuse to send it, with a sentence of its own.
    const isKey = /^[\x21-\x7e]+$/.test(key);
    this.message.set(isKey ? '' : this.words().maker.noKey);
    if (!isKey) return;
    this.isWorking.set(true);
    try {
      await this.api.tryKey(key);
      this.api.take(key);
    } catch (thrown) {
      const problem = problemFrom(thrown);
      this.message.set(problem.status === 401 ? this.words().maker.wrongKey : this.speech.problem(problem));
    } finally {
      this.isWorking.set(false);
    }
  }
}
