import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { ShelfDetail, TypedComponent } from '../api/types-of-shelf';
import { DoneStrip } from '../shell/done-strip';
import { Words } from '../words/words';

const blank: TypedComponent = { name: '', version: null, supplier: null, purl: null, cpe: null };
const fields = ['name', 'version', 'supplier', 'purl', 'cpe'] as const;

/** For want of an SBOM: what the hospital saw itself (operating system, known middleware), matched with low certainty. */
@Component({ selector: 'app-typed-sbom', templateUrl: './typed-sbom.html' })
export class TypedSbom {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly shelf = input.required<ShelfDetail>();
  readonly taken = output<void>();

  protected readonly fields = fields;
  protected readonly versions = computed(() => [
    ...new Set(
      this.shelf().rows.flatMap(({ item, state, softwareVersion }) =>
        item === 'D16' && state !== 'received' && softwareVersion !== null ? [softwareVersion] : [],
      ),
    ),
  ]);
  protected readonly version = linkedSignal(() => this.versions()[0] ?? '');
  protected readonly source = signal('');
  protected readonly lines = signal<readonly TypedComponent[]>([blank]);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isSending = signal(false);
  private readonly named = computed(() => this.lines().filter(({ name }) => name.trim() !== ''));
  protected readonly isReady = computed(() => this.named().length > 0 && this.source().trim() !== '' && this.version() !== '');

  protected change(at: number, field: keyof TypedComponent, text: string): void {
    const value = field === 'name' ? text : text.trim() || null;
    this.lines.update((lines) => lines.map((line, index) => (index === at ? { ...line, [field]: value } : line)));
  }

  protected add(): void {
    this.lines.update((lines) => [...lines, blank]);
  }

  protected async take(): Promise<void> {
    if (!this.isReady() || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(undefined);
    try {
      const count = this.named().length;
      await this.api.typeSbom(this.shelf().modelId, {
        softwareVersion: this.version(),
        source: this.source().trim(),
        components: this.named(),
      });
      this.lines.set([blank]);
      this.done.say(() => this.words().shelf.typedTaken(count));
      this.taken.emit();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
