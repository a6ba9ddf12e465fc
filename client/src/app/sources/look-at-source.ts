import { Component, computed, inject, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { problemFrom } from '../api/refused';
import type { LookView, NewSource } from '../api/types-of-sources';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { credentialsIn, noSecrets, type Secrets } from './credentials';
import { SourceSecrets } from './source-secrets';

/** アドレスから追加: what lies at a pasted address, before it is kept. */
@Component({
  selector: 'app-look-at-source',
  imports: [SourceSecrets],
  templateUrl: './look-at-source.html',
  styleUrl: './look-at-source.css',
})
export class LookAtSource {
  private readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly kept = output<NewSource>();
  /** To be kept with other settings. */
  readonly changed = output<NewSource>();
  protected readonly url = signal('');
  protected readonly secrets = signal<Secrets>(noSecrets);
  protected readonly isLooking = signal(false);
  protected readonly looked = signal<LookView | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly kinds = computed(() => {
    const { formats } = this.words().sources;
    const look = this.looked();
    if (!look?.readAs) return '';
    const reads = look.reads.map((format) => this.nameOf(format));
    return [...new Set([spoken(formats, look.readAs, (kind) => kind), ...reads])].join(this.words().everywhere.comma);
  });

  protected async ask(url: string): Promise<void> {
    if (this.isLooking() || url.trim() === '') return;
    this.url.set(url);
    this.isLooking.set(true);
    this.looked.set(undefined);
    this.problem.set('');
    try {
      this.looked.set(await this.api.lookAtSource(url.trim(), credentialsIn(this.secrets())));
    } catch (thrown) {
      this.problem.set(this.speech.problem(problemFrom(thrown)));
    }
    this.isLooking.set(false);
  }

  protected tell(part: Partial<Secrets>): void {
    this.secrets.update((secrets) => ({ ...secrets, ...part }));
  }

  /** What was typed for one server is not sent to another by oversight. */
  protected forget(url: string): void {
    if (this.url() !== '' && originOf(url) !== originOf(this.url())) this.secrets.set(noSecrets);
  }

  protected sourceOf({ name, publisher, address, format, every }: LookView): NewSource {
    return { name, publisher, address, format, every, tlp: null, enabled: true, ...credentialsIn(this.secrets()) };
  }

  protected concernsNothing({ models, makers, unnamed, marks }: LookView['concern']): boolean {
    return models + makers + unnamed + marks === 0;
  }

  /** `csaf-2.0` is CSAF: versions of a format are nothing to choose a source by. */
  private nameOf(format: string): string {
    const { reads } = this.words().addSource;
    const known = Object.keys(reads).find((name) => format.startsWith(name));
    return known === undefined ? format : spoken(reads, known, (unknown) => unknown);
  }
}

function originOf(url: string): string {
  return URL.canParse(url.trim()) ? new URL(url.trim()).origin : url.trim();
}
