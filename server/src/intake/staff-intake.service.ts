import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { CLOCK, type Clock } from '../clock.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { filesOfArchive, isArchive } from './archive.js';
import type { Job } from './arrived.js';
import { JobsStore } from './jobs.store.js';
import { KeptDocuments } from './kept-documents.store.js';
import { TakeInService, asRefusal, isNoDocument, type TakenIn } from './take-in.service.js';

/** A file of an archive that could not be taken; the others are. */
export interface RefusedFile {
  readonly fileName: string;
  readonly code: string;
  readonly params: Refusal['params'];
  readonly pointer: string;
}

export interface StaffIntake {
  readonly receipts: readonly TakenIn[];
  readonly refused: readonly RefusedFile[];
}

const ARCHIVE_ENTRIES = 20_000;
/** Unpacked size of a whole archive, as a multiple of the largest single document. */
const ARCHIVE_ROOM = 10;
/** Archives with more bytes than this are taken in behind the scenes, so that nobody waits for an answer. */
const LONG_ARCHIVE = 20 * 1024 * 1024;

/** What staff bring in: one document, or a ZIP of many. */
@Injectable()
export class StaffIntakeService {
  constructor(
    private readonly takeIn: TakeInService,
    private readonly jobs: JobsStore,
    private readonly advisories: AdvisoriesStore,
    private readonly kept: KeptDocuments,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  isLong(bytes: Buffer): boolean {
    return isArchive(bytes) && bytes.length > LONG_ARCHIVE;
  }

  async bring(
    bytes: Buffer,
    fileName: string | null,
    asker: Principal,
    progress: (done: number) => void = () => undefined,
  ): Promise<StaffIntake> {
    if (bytes.length === 0) throw new Refusal(400, 'document.empty');
    const origin = { kind: 'staff', by: asker.name } as const;
    if (!isArchive(bytes)) return { receipts: await this.takeIn.takeIn({ bytes, fileName, origin }), refused: [] };
    const receipts: TakenIn[] = [];
    const refused: RefusedFile[] = [];
    const files = filesOfArchive(bytes, {
      entries: ARCHIVE_ENTRIES,
      entrySize: this.settings.largestDocument,
      totalSize: ARCHIVE_ROOM * this.settings.largestDocument,
    });
    let next = await files.next();
    for (let done = 1; !next.done; next = await files.next(), done += 1) {
      const file = next.value;
      if (!isNoDocument(file.name)) {
        try {
          receipts.push(...(await this.takeIn.takeIn({ bytes: file.bytes, fileName: file.name, origin })));
        } catch (error) {
          const { code, params, details } = asRefusal(error);
          refused.push({ fileName: file.name, code, params, pointer: details[0]?.pointer ?? '' });
        }
      }
      progress(done);
      await breathe();
    }
    const problem = next.value;
    if (problem && receipts.length + refused.length === 0)
      throw new Refusal(problem.code === 'archive.broken' ? 400 : 413, problem.code, { fileName: problem.fileName });
    if (problem) refused.push({ fileName: problem.fileName, code: problem.code, params: {}, pointer: '' });
    if (receipts.length + refused.length === 0) throw new Refusal(422, 'archive.without-documents');
    return { receipts, refused };
  }

  /** Takes it in behind the scenes; the job tells how far it is, and keeps the result. */
  async bringLater(bytes: Buffer, fileName: string | null, asker: Principal): Promise<string> {
    const job: Job = {
      id: randomUUID(),
      kind: 'advisories',
      state: 'running',
      done: 0,
      total: 0,
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
      const result = await this.bring(bytes, fileName, asker, (count) => {
        done = count;
        if (count % 20 === 0) void this.jobs.save({ ...job, done });
      });
      await this.jobs.save({ ...job, state: 'done', done, total: done, endedAt: this.clock.now(), result });
    } catch (error) {
      const reason =
        error instanceof Refusal ? { code: error.code, message: error.code } : { code: 'http.unexpected', message: 'http.unexpected' };
      await this.jobs.save({ ...job, state: 'failed', done, endedAt: this.clock.now(), error: reason });
    }
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
