import { Component, inject, signal } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom } from '../api/refused';
import { roles, type ChangedUser, type NewUser, type Role, type UserView } from '../api/types-of-accounts';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { objectionsToUser } from './new-account';
import { Session } from './session';

const blank: NewUser = { username: '', displayName: '', role: 'viewer', password: '' };

@Component({ selector: 'app-users', imports: [PageState], templateUrl: './users.html', styleUrl: './accounts.css' })
export class Users {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly session = inject(Session);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly roles = roles;
  protected readonly form = signal(blank);
  protected readonly message = signal('');
  protected readonly users = asking(
    () => true,
    () => this.api.users(),
  );

  protected fill(part: Partial<NewUser>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected roleOf(text: string): Role {
    return roles.find((role) => role === text) ?? 'viewer';
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const user = this.form();
    const [objection] = objectionsToUser(user);
    const { accounts, signing } = this.words();
    this.message.set(
      objection === undefined
        ? ''
        : { username: accounts.usernameWrong, displayName: accounts.nameNeeded, password: signing.short }[objection],
    );
    if (objection !== undefined) return;
    try {
      await this.api.addUser(user);
      this.form.set(blank);
      this.done.say(() => this.words().accounts.added(user.displayName));
      this.users.reload();
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async change(user: UserView, part: ChangedUser): Promise<void> {
    try {
      await this.api.changeUser(user.id, part);
      this.done.say(() => this.words().accounts.changed(user.displayName));
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.users.reload();
  }
}
