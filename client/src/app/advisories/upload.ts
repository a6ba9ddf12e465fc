import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { IntakeResult, JobView, Receipt } from '../api/types-of-arrivals';
import { FilePlace } from '../shell/file-place';
import { Freshness } from '../shell/freshness';
import { Words } from '../words/words';
import { intakeResultOf, isStartedJob, receiptRemarks } from './intake-rows';

const lookEvery = 1000;
const kept = 'mimamori.intake-job';
/** Larger files are worked on after the upload, so that the page can be left meanwhile. */
const largeFile = 2_000_000;

/** Taking in one document or a ZIP of documents, with receipts and refusals. */
@Component({ selector: 'app-upload', imports: [RouterLink, FilePlace], templateUrl: './upload.html', styleUrl: './upload.css' })
export class Upload {
  private readonly api = inject(Api);
  private readonly freshness = inject(Freshness);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly job = signal<JobView | undefined>(undefined);
  protected readonly result = signal<IntakeResult | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isWorking = computed(() => this.sent() !== undefined || this.job() !== undefined);
  protected readonly progress = computed(() => {
    const job = this.job();
    if (job !== undefined) return this.words().intake.working(job.done, job.total);
    const sent = this.sent();
    return sent === undefined ? '' : sent < 100 ? this.words().intake.sending(sent) : this.words().intake.working(0, 0);
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    // A job that was started here and left is found again.
    const job = sessionStorage.getItem(kept);
    if (job !== null) void this.follow(job);
  }

  protected choose(file: File): void {
    this.file.set(file);
    this.result.set(undefined);
    this.problem.set(undefined);
  }

  protected async take(): Promise<void> {
    const file = this.file();
    if (file === undefined || this.isWorking()) return;
    this.problem.set(undefined);
    this.sent.set(0);
    try {
      const answer = await this.api.uploadAdvisories(file, file.size > largeFile, (done, total) =>
        this.sent.set(total === 0 ? 100 : Math.round((done / total) * 100)),
      );
      if (isStartedJob(answer)) await this.follow(answer.job);
      else this.finish(answer);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.sent.set(undefined);
    }
  }

  protected remarksOf(receipt: Receipt): readonly string[] {
    return receiptRemarks(receipt, this.words());
  }

  private async follow(id: string): Promise<void> {
    sessionStorage.setItem(kept, id);
    try {
      const job = await this.api.job(id);
      if (job.state === 'waiting' || job.state === 'running') {
        this.job.set(job);
        this.timer = setTimeout(() => void this.follow(id), lookEvery);
        return;
      }
      const result = intakeResultOf(job.result);
      if (result !== null) this.finish(result);
      else
        this.problem.set({
          status: 0,
          code: job.error?.code ?? 'client.failed',
          message: job.error?.message ?? null,
          params: {},
          details: job.error?.details ?? [],
          retryAfter: null,
        });
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    }
    sessionStorage.removeItem(kept);
    this.job.set(undefined);
  }

  private finish(result: IntakeResult): void {
    this.result.set(result);
    this.file.set(undefined);
    void this.freshness.look();
  }
}
