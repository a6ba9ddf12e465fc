import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { CLOCK, type Clock } from '../clock.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound, type Params } from '../http/refusal.js';
import { entriesOfArchive, isArchive } from './archive.js';
import type { Job } from './arrived.js';
import { JobsStore } from './jobs.store.js';
import { KeptDocuments } from '../documents/kept-documents.store.js';
import { TakeInService } from './take-in.service.js';
import type { TakenIn } from './taken-in.js';

/** A file of an archive that could not be taken; the others are. */
export interface RefusedFile {
  readonly fileName: string;
  readonly code: string;
  readonly params: Params;
  readonly pointer: string;
}

export interface StaffIntake {
  readonly receipts: readonly TakenIn[];
  readonly refused: readonly RefusedFile[];
}

/** Archives with more bytes or more files than this are taken in behind the scenes, so that nobody waits for an answer. */
const LONG_ARCHIVE = 20 * 1024 * 1024;
const MANY_FILES = 5000;
const PROGRESS_EVERY = 20;
const MOST_DETAILS = 50;

/** What staff bring in: one document, or a ZIP of many. */
@Injectable()
export class StaffIntakeService {
  private readonly log = new Logger('intake');

  constructor(
    private readonly takeIn: TakeInService,
    private readonly jobs: JobsStore,
    private readonly advisories: AdvisoriesStore,
    private readonly kept: KeptDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async isLong(bytes: Buffer): Promise<boolean> {
    return isArchive(bytes) && (bytes.length > LONG_ARCHIVE || (await entriesOfArchive(bytes)) > MANY_FILES);
  }

  async bring(
    bytes: Buffer,
    fileName: string | null,
    asker: Principal,
    progress: (done: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<StaffIntake> {
    if (bytes.length === 0) throw new Refusal(400, 'document.empty');
    const origin = { kind: 'staff', by: asker.name } as const;
    if (!isArchive(bytes)) return { receipts: await this.takeIn.takeIn({ bytes, fileName, origin }), refused: [] };
    const receipts: TakenIn[] = [];
    const refused: RefusedFile[] = [];
    for await (const outcome of this.takeIn.takeArchive(bytes, origin, fileName ?? '')) {
      if ('receipts' in outcome) receipts.push(...outcome.receipts);
      else refused.push({ fileName: outcome.fileName, ...outcome.refused });
      await progress(receipts.length + refused.length);
      await breathe();
    }
    if (receipts.length === 0) throw refusalOfArchive(refused);
    return { receipts, refused };
  }

  /** Takes it in behind the scenes; the job tells how far it is, and keeps the result. */
  async bringLater(bytes: Buffer, fileName: string | null, asker: Principal): Promise<string> {
    const job: Job = {
      id: randomUUID(),
      kind: 'advisories',
      state: 'running',
      done: 0,
      total: isArchive(bytes) ? await entriesOfArchive(bytes) : 1,
      startedAt: this.clock.now(),
      endedAt: null,
      error: null,
      result: null,
      by: asker.name,
    };
    await this.jobs.save(job);
    void this.work(job, bytes, fileName, asker);
    return job.id;
  }

  private async work(job: Job, bytes: Buffer, fileName: string | null, asker: Principal): Promise<void> {
    let done = 0;
    try {
      const result = await this.bring(bytes, fileName, asker, async (count) => {
        done = count;
        if (count % PROGRESS_EVERY === 0) await this.jobs.save({ ...job, done });
      });
      done = result.receipts.length + result.refused.length;
      await this.jobs.save({ ...job, state: 'done', done, total: done, endedAt: this.clock.now(), result });
    } catch (error) {
      await this.jobs.save({ ...job, state: 'failed', done, endedAt: this.clock.now(), error: this.reasonOf(error) });
    }
  }

  private reasonOf(error: unknown): NonNullable<Job['error']> {
    if (error instanceof Refusal) return { code: error.code, params: error.params, details: error.details };
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'a job failed');
    return { code: 'http.unexpected', params: {}, details: [] };
  }

  /** The bytes of a revision as they came; the current one when none is named. */
  async content(advisoryId: string, wanted: string | undefined): Promise<{ bytes: Buffer; sha256: string }> {
    const advisory = await this.advisories.withId(advisoryId);
    if (!advisory) throw notFound('advisory');
    const revisions = await this.advisories.revisions(advisoryId);
    const revision =
      wanted === undefined
        ? revisions.find(({ id }) => id === advisory.currentRevisionId)
        : revisions.findLast((each) => each.revision === wanted);
    if (!revision) throw notFound('advisory.revision');
    return { bytes: await this.kept.content(revision.documentId), sha256: revision.documentId };
  }

  async job(id: string): Promise<Job> {
    const job = await this.jobs.job(id);
    if (!job) throw notFound('intake.job');
    return job;
  }
}

/** Nothing of the archive was taken: one answer for all of its files, each with its own reason. */
function refusalOfArchive(refused: readonly RefusedFile[]): Refusal {
  const [first] = refused;
  if (!first) return new Refusal(422, 'archive.without-documents');
  const isSame = refused.every(({ code }) => code === first.code);
  const code = isSame && first.code.startsWith('archive.') ? first.code : 'archive.nothing-taken';
  const details = refused
    .slice(0, MOST_DETAILS)
    .map((each) => ({ pointer: `${each.fileName}#${each.pointer}`, code: each.code, params: each.params }));
  return new Refusal(statusOfArchive(code), code, { fileName: first.fileName, files: refused.length }, details);
}

function statusOfArchive(code: string): Refusal['status'] {
  if (code === 'archive.broken') return 400;
  return code === 'archive.too-large-unpacked' || code === 'archive.too-many-files' ? 413 : 422;
}
