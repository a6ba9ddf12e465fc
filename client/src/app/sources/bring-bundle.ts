import { Component, computed, inject, input, output, signal } from '@angular/core';
import { BundlesApi } from '../api/bundles-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { BundleView } from '../api/types-of-bundles';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { Words } from '../words/words';

/** A bundle is chosen, sent, checked and taken in; that of a machine that is not trusted yet asks for its fingerprint first. */
@Component({ selector: 'app-bring-bundle', imports: [FilePlace], templateUrl: './bring-bundle.html', styleUrl: './bring-bundle.css' })
export class BringBundle {
  private readonly api = inject(BundlesApi);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** What is being taken in now. */
  readonly underway = input<BundleView>();
  readonly begun = output<BundleView>();
  protected readonly file = signal<File | undefined>(undefined);
  /** Per cent of the file that was sent; undefined while nothing is. */
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly untrusted = computed(() => {
    const problem = this.problem();
    if (problem?.code !== 'bundle.key-not-trusted') return undefined;
    const { installation, fingerprint, key } = problem.params;
    return { installation: String(installation), fingerprint: String(fingerprint), key: String(key) };
  });
  protected readonly isWorking = computed(() => this.sent() !== undefined || this.underway() !== undefined);
  protected readonly progress = computed(() => {
    const [bundle, sent, words] = [this.underway(), this.sent(), this.words().bundles];
    if (bundle) return bundle.state === 'matching' ? words.matching : words.taking(bundle.done, bundle.documents);
    if (sent === undefined) return '';
    return sent < 100 ? words.sending(sent) : words.checking;
  });

  protected choose(file: File): void {
    this.file.set(file);
    this.problem.set(undefined);
  }

  protected async take(): Promise<void> {
    const file = this.file();
    if (file === undefined || this.isWorking()) return;
    this.problem.set(undefined);
    this.sent.set(0);
    try {
      const bundle = await this.api.bring(file, (done, total) => this.sent.set(total === 0 ? 100 : Math.floor((done / total) * 100)));
      this.file.set(undefined);
      this.begun.emit(bundle);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.sent.set(undefined);
    }
  }

  protected async trustAndTake({ key, installation }: { readonly key: string; readonly installation: string }): Promise<void> {
    try {
      const { name } = await this.api.trust(key, installation);
      this.done.say(() => this.words().bundles.keyAdded(name));
      await this.take();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    }
  }
}
