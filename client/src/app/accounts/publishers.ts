import { Component, inject, signal } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom } from '../api/refused';
import type { ChangedPublisher, PublisherView } from '../api/types-of-publishers';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { Session } from './session';

/** 製造業者: who pushes documents here, with which keys, and what it is told. */
@Component({ selector: 'app-publishers', imports: [PageState], templateUrl: './publishers.html', styleUrl: './accounts.css' })
export class Publishers {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly maySetUp = inject(Session).maySetUp;
  protected readonly name = signal('');
  /** One a line. */
  protected readonly makers = signal('');
  protected readonly hides = signal(false);
  protected readonly message = signal('');
  /** The key just made; it is never shown again. */
  protected readonly made = signal<{ readonly name: string; readonly key: string } | undefined>(undefined);
  protected readonly makersPage = new URL('maker', document.baseURI).href;
  protected readonly publishers = asking(
    () => true,
    () => this.api.publishers(),
  );

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const [name, manufacturers] = [this.name().trim(), linesOf(this.makers())];
    this.message.set(name === '' || manufacturers.length === 0 ? this.words().publishers.needed : '');
    if (this.message() !== '') return;
    try {
      await this.api.addPublisher({ name, manufacturers, hidesMatches: this.hides() });
      this.done.say(() => this.words().accounts.added(name));
      this.name.set('');
      this.makers.set('');
      this.hides.set(false);
      this.publishers.reload();
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async change({ id, name }: PublisherView, change: ChangedPublisher): Promise<void> {
    await this.doing(this.api.changePublisher(id, change), () => this.words().accounts.changed(name));
  }

  protected async makeKey({ id, name }: PublisherView): Promise<void> {
    try {
      const { key } = await this.api.makePublisherKey(id);
      this.made.set({ name, key });
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.publishers.reload();
  }

  protected async revoke(publisher: PublisherView, key: string): Promise<void> {
    await this.doing(this.api.revokePublisherKey(publisher.id, key), () => this.words().publishers.keyRevoked);
  }

  protected keysOf({ keys }: PublisherView): PublisherView['keys'] {
    return keys.filter(({ revokedAt }) => revokedAt === null);
  }

  private async doing(work: Promise<unknown>, said: () => string): Promise<void> {
    try {
      await work;
      this.done.say(said);
    } catch (thrown) {
      this.done.complain(thrown);
    }
    this.publishers.reload();
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
