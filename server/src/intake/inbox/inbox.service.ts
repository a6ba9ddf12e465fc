import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Refusal } from '../../http/refusal.js';
import { sentenceOf } from '../../http/sentences.js';
import { isArchive } from '../archive.js';
import { BundleImportService } from '../bundles/bundle-import.service.js';
import { OF_SOURCES, TakeInService, isNoDocument } from '../take-in.service.js';
import type { FileOutcome } from '../taken-in.js';
import { InboxFolder } from './inbox-folder.store.js';
import { AGAIN, outcomeOf, refusedFor, wholeFiles, type InboxOutcome, type SeenFile } from './inbox-outcome.js';

/** Who brought it, as the lists name it. */
const BY = '持ち込みフォルダー';
const LARGEST_FILE = 500 * 1024 * 1024;
const ALIVE_EVERY_MS = 60_000;
/** What is no fault of the file, and passes. */
const PASSING = ['bundle.another-underway', 'bundle.broken-off', 'bundle.interrupted'];

export interface InboxStanding {
  /** Null where none is set. */
  readonly path: string | null;
  readonly isReadable: boolean;
  readonly waiting: readonly string[];
  readonly refused: readonly string[];
}

/** Takes in what somebody put into the watched folder: bundles and single documents, as if they were brought by hand. */
@Injectable()
export class InboxService implements BeforeApplicationShutdown {
  private readonly log = new Logger('inbox');
  private before: readonly SeenFile[] = [];
  private looking: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private readonly folder: InboxFolder,
    private readonly bundles: BundleImportService,
    private readonly takeIn: TakeInService,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.looking?.catch(() => undefined);
  }

  /** One look at the folder: what is the same as at the look before is whole, and is taken in. */
  async look(): Promise<void> {
    if (this.folder.path === undefined || this.looking || this.isStopped) return;
    this.looking = this.lookNow().finally(() => (this.looking = undefined));
    await this.looking;
  }

  /** The folder, and what waits and lies refused there. */
  async standing(): Promise<InboxStanding> {
    const { path = null } = this.folder;
    if (path === null) return { path, isReadable: false, waiting: [], refused: [] };
    const seen = await this.folder.seen().catch(() => undefined);
    const waiting = (seen ?? []).map(({ name }) => name);
    return { path, isReadable: seen !== undefined, waiting, refused: await this.folder.refused() };
  }

  private async lookNow(): Promise<void> {
    await this.folder.prepare();
    const seen = await this.folder.seen();
    const whole = wholeFiles(seen, this.before);
    this.before = seen;
    const alive = setInterval(() => void this.folder.sayAlive().catch(() => undefined), ALIVE_EVERY_MS);
    try {
      for (const file of whole) if (!this.isStopped) await this.takeFile(file);
    } finally {
      clearInterval(alive);
    }
  }

  private async takeFile({ name, size }: SeenFile): Promise<void> {
    const path = await this.folder.take(name);
    if (path === undefined) return;
    const outcome = await this.outcomeOf(path, name, size).catch((error: unknown) => {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'a file of the watched folder was not read');
      return AGAIN;
    });
    await this.folder.put(name, outcome.to, textOf(name, outcome));
  }

  private async outcomeOf(path: string, name: string, size: number): Promise<InboxOutcome> {
    if (size === 0) return refusedFor('document.empty');
    if (isGzip(await this.folder.beginning(path, 2))) return this.takeBundle(path, name);
    if (size > LARGEST_FILE) return refusedFor('document.too-large');
    if (isNoDocument(name)) return refusedFor('document.format-not-known');
    const bytes = await this.folder.content(path);
    const origin = { kind: 'staff', by: BY } as const;
    if (!isArchive(bytes)) return outcomeOf([await this.takeIn.takeFile({ bytes, fileName: name, origin })]);
    const outcomes: FileOutcome[] = [];
    for await (const outcome of this.takeIn.takeArchive(bytes, origin, name, OF_SOURCES)) {
      if (this.isStopped) return AGAIN;
      // Of what was taken in nothing has to be told: the memory is for those that were not.
      outcomes.push('receipts' in outcome ? { fileName: outcome.fileName, receipts: [] } : outcome);
    }
    return outcomeOf(outcomes);
  }

  private async takeBundle(path: string, name: string): Promise<InboxOutcome> {
    try {
      const { error, report } = await (await this.bundles.begin(path, name, BY)).ended;
      if (error) throw new Refusal(422, error.code, error.params);
      const gap = report?.gap;
      const missing = gap ? [{ fileName: '', code: 'inbox.gap', params: { from: gap.from ?? '', until: gap.until }, pointer: '' }] : [];
      return { to: 'done', told: [...missing, ...(report?.remarks ?? [])] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return PASSING.includes(error.code) ? AGAIN : refusedFor(error.code, error.params);
    }
  }
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** The text beside a file: why it, or something in it, was not taken in. Windows reads it as UTF-8 by its first three bytes. */
function textOf(name: string, { to, told }: InboxOutcome): string {
  if (to === 'again' || told.length === 0) return '';
  const heads = to === 'refused' ? ['inbox.refused', 'inbox.try-again'] : ['inbox.refused-in-part'];
  return `\u{feff}${(['ja', 'en'] as const)
    .flatMap((language) => [
      ...heads.map((code) => sentenceOf(language, code, { file: name })),
      ...told.map(({ fileName, code, params, pointer }) =>
        ['-', fileName, sentenceOf(language, code, params), pointer].filter((part) => part !== '').join(' '),
      ),
      '',
    ])
    .join('\r\n')}`;
}
