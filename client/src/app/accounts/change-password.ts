import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemFrom } from '../api/refused';
import { DoneStrip } from '../shell/done-strip';
import { Words } from '../words/words';
import { returnAddress } from './must-be-signed-in';
import { shortestPassword } from './password-rule';
import { Session } from './session';

@Component({
  selector: 'app-change-password',
  imports: [RouterLink],
  templateUrl: './change-password.html',
  styleUrl: './sign-in.css',
})
export class ChangePassword {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly return = input<string>();

  protected readonly isWorking = signal(false);
  protected readonly message = signal('');

  protected async submit(event: Event, current: string, next: string, again: string): Promise<void> {
    event.preventDefault();
    this.message.set(this.objectionTo(next, again));
    if (this.message() !== '') return;
    this.isWorking.set(true);
    try {
      await this.session.changePassword(current, next);
      this.done.say(() => this.words().signing.changed);
      await this.router.navigateByUrl(returnAddress(this.return()));
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    } finally {
      this.isWorking.set(false);
    }
  }

  private objectionTo(next: string, again: string): string {
    if (next.length < shortestPassword) return this.words().signing.short;
    return next === again ? '' : this.words().signing.different;
  }
}
