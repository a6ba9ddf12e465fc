import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { placesFound, shelfStates, type FoundIn, type ShelfRow, type ShelfState, type ShelfView } from '../api/types-of-shelf';
import { FilePlace } from '../shell/file-place';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';

const reasons = {
  not_given: ['outsourced', 'in_house_undocumented', 'before_lifecycle_rule', 'policy', 'maker_gone', 'other'],
  not_needed: ['no_software', 'not_connected', 'in_other_document', 'other'],
} as const;

/** What is said of a row of the checklist: it came (with its file or address), was asked for, is not given or not needed and why. */
@Component({ selector: 'app-state-form', imports: [FilePlace], templateUrl: './state-form.html', styleUrl: './state-form.css' })
export class StateForm {
  private readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly shelf = input.required<ShelfView>();
  readonly row = input.required<ShelfRow>();
  /** Recorded, or left. */
  readonly closed = output<boolean>();

  protected readonly states = shelfStates;
  protected readonly places = placesFound;
  protected readonly state = linkedSignal<ShelfState>(() => (this.row().state === 'owed' ? 'received' : this.row().state));
  protected readonly reason = linkedSignal(() => this.row().reason ?? '');
  protected readonly note = linkedSignal(() => this.row().note ?? '');
  protected readonly link = linkedSignal(() => this.row().link ?? '');
  protected readonly documentVersion = linkedSignal(() => this.row().documentVersion ?? '');
  protected readonly foundIn = linkedSignal<string>(() => this.row().foundIn ?? '');
  protected readonly dueOn = linkedSignal(() => this.row().dueOn ?? '');
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isSending = signal(false);
  protected readonly reasons = computed<readonly string[]>(() => {
    const state = this.state();
    return state === 'not_given' || state === 'not_needed' ? reasons[state] : [];
  });
  /** An SBOM and an MDS2 sheet are read; every other document is kept as it is. */
  protected readonly isRead = computed(() => this.row().item === 'D16' || this.row().item === 'D17');

  protected reasonText(code: string): string {
    return spoken(this.words().shelf.reasons, code, this.words().everywhere.unknownCode);
  }

  protected async record(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(undefined);
    try {
      const file = this.state() === 'received' ? this.file() : undefined;
      if (file === undefined) await this.say();
      else await this.bring(file);
      this.closed.emit(true);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }

  private async say(): Promise<void> {
    const { item, milestone, softwareVersion } = this.row();
    const state = this.state();
    await this.api.sayState(this.shelf().modelId, {
      item,
      milestone,
      softwareVersion,
      state,
      reason: this.reasons().length > 0 ? this.reason() || null : null,
      note: this.note().trim() || null,
      link: state === 'received' ? this.link().trim() || null : null,
      documentVersion: state === 'received' ? this.documentVersion().trim() || null : null,
      foundIn: state === 'received' ? ((this.foundIn() || null) as FoundIn | null) : null,
      dueOn: state === 'requested' ? this.dueOn() || null : null,
    });
  }

  private async bring(file: File): Promise<void> {
    const { manufacturer, model, modelNumber } = this.shelf();
    const { item, milestone, softwareVersion } = this.row();
    const about = { manufacturer, model: modelNumber ?? model, ...(softwareVersion === null ? {} : { softwareVersion }) };
    const shelved = {
      kind: 'other' as const,
      item,
      milestone,
      documentVersion: this.documentVersion().trim(),
      note: this.note().trim(),
      foundIn: this.foundIn(),
    };
    await this.api.uploadDocument(file, this.isRead() ? about : { ...about, ...shelved }, () => undefined);
  }
}
