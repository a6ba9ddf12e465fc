import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { DocumentView } from '../api/types-of-arrivals';
import type { DeviceDetail } from '../api/types-of-inventory';
import { FilePlace } from '../shell/file-place';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** What is kept about the model of a device (SBOMs), and taking in another one for its model and version. */
@Component({
  selector: 'app-device-documents',
  imports: [RouterLink, FilePlace, PageState],
  templateUrl: './device-documents.html',
  styleUrl: './device-documents.css',
})
export class DeviceDocuments {
  protected readonly api = inject(Api);
  protected readonly mayRecord = inject(Session).mayRecord;
  private readonly freshness = inject(Freshness);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly device = input.required<DeviceDetail>();
  /** A document was taken in: what concerns the device may change. */
  readonly taken = output<void>();

  private readonly id = computed(() => this.device().id);
  protected readonly documents = asking(this.id, (device) => this.api.documentsOf(device));
  protected readonly version = linkedSignal(() => this.device().softwareVersion ?? '');
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly result = signal<DocumentView | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly progress = computed(() => {
    const sent = this.sent();
    if (sent === undefined) return '';
    return sent < 100 ? this.words().documents.sending(sent) : this.words().documents.reading;
  });

  /** Where something is wrong; a detail that only repeats the refusal itself is left out. */
  protected readonly details = computed(() => {
    const problem = this.problem();
    return problem?.details.filter(({ code, pointer }) => code !== problem.code || (pointer ?? '') !== '') ?? [];
  });

  protected choose(file: File): void {
    this.file.set(file);
    this.result.set(undefined);
    this.problem.set(undefined);
  }

  protected async take(): Promise<void> {
    const file = this.file();
    if (file === undefined || this.sent() !== undefined) return;
    this.problem.set(undefined);
    this.sent.set(0);
    try {
      const { manufacturer, model } = this.device();
      const softwareVersion = this.version().trim();
      const about = { manufacturer, model, ...(softwareVersion === '' ? {} : { softwareVersion }) };
      this.result.set(
        await this.api.uploadDocument(file, about, (done, total) => this.sent.set(total === 0 ? 100 : Math.round((done / total) * 100))),
      );
      this.file.set(undefined);
      this.documents.reload();
      this.taken.emit();
      void this.freshness.look();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.sent.set(undefined);
    }
  }
}
