import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { read } from '#feeds/formats.js';
import { isLetterIdentity } from '#feeds/formats/letter/letter.js';
import { letterDocument, type Letter, type LetterAttachment, type RecordedLetter } from '#feeds/letters/letter.js';
import { AdvisoriesStore } from '../../advisories/advisories.store.js';
import type { KnownAdvisory } from '../../advisories/known-advisory.js';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { KeptDocuments } from '../../documents/kept-documents.store.js';
import type { Principal } from '../../http/principal.js';
import { Refusal, notFound } from '../../http/refusal.js';
import { LifecycleDatesService } from '../../lifecycle/dates/lifecycle-dates.service.js';
import { SameMatterService } from '../../matching/same-matter.service.js';
import { TrialJudgingService } from '../../matching/trial-judging.service.js';
import { TakeInService } from '../take-in.service.js';
import type { TakenIn } from '../taken-in.js';
import { attachmentEndings, attachmentType } from './attachment-type.js';
import { letterOf } from './letter-form.js';
import type { LetterForm, LetterRevision, LetterTrial } from './letters.contract.js';
import { trialOf } from './letter-trial.js';

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Letters, faxes, mails and calls of makers, as staff write them down: each a document like any other, with the paper beside it. */
@Injectable()
export class LettersService {
  constructor(
    private readonly intake: TakeInService,
    private readonly advisories: AdvisoriesStore,
    private readonly kept: KeptDocuments,
    private readonly transactions: Transactions,
    private readonly trial: TrialJudgingService,
    private readonly matters: SameMatterService,
    private readonly dates: LifecycleDatesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What it would mean here. Nothing is stored. */
  async try(form: LetterForm): Promise<LetterTrial> {
    const letter = letterOf(form, this.clock.today());
    const [advisory] = read(bytesOf({ id: '0', letter: judgeable(letter), attachments: [], withdrawn: false, revisions: [] })).items;
    if (!advisory) throw new Refusal(422, 'document.says-nothing');
    return trialOf(letter, await this.trial.judge(advisory));
  }

  async record(form: LetterForm, files: readonly AttachedFile[], asker: Principal): Promise<TakenIn> {
    const letter = letterOf(form, this.clock.today());
    const id = randomUUID();
    const known = letter.number === null ? undefined : await this.matters.letterOf(letter.maker, letter.number);
    if (known) throw new Refusal(409, 'letters.recorded-already', { number: known.trackingId, advisory: known.id });
    const attachments = await this.keepFiles(files, asker);
    const revisions = [{ at: this.clock.now(), by: asker.name, changes: letter.language === 'en' ? 'First recording' : '初回の記録' }];
    return this.takeIn({ id, letter, attachments, withdrawn: false, revisions }, asker);
  }

  /** The next revision of a letter that is known: what was recorded before stays readable. */
  async revise(advisoryId: string, asked: LetterRevision, files: readonly AttachedFile[], asker: Principal): Promise<TakenIn> {
    const { recorded: before, revision } = await this.recorded(advisoryId);
    if (asked.base !== revision) throw new Refusal(409, 'letters.changed-meanwhile', { revision });
    const letter = letterOf(asked.letter, this.clock.today());
    const held = before.attachments.filter(({ sha256 }) => asked.kept.includes(sha256));
    const added = await this.keepFiles(files, asker);
    const attachments = [...new Map([...held, ...added].map((each) => [each.sha256, each])).values()];
    const revisions = [...before.revisions, { at: this.clock.now(), by: asker.name, changes: asked.changes }];
    const taken = await this.takeIn({ id: before.id, letter, attachments, withdrawn: asked.withdrawn, revisions }, asker);
    if (asked.withdrawn) await this.dates.takeBackLetter(await this.documentsOf(advisoryId), asked.changes, asker);
    return taken;
  }

  /** The letter as it was recorded last. */
  async recorded(advisoryId: string): Promise<{ readonly recorded: RecordedLetter; readonly revision: string }> {
    const advisory = await this.letter(advisoryId);
    const revision = await this.advisories.revision(advisory.currentRevisionId);
    if (!revision) throw notFound('letters.letter');
    const bytes = await this.kept.content(revision.documentId);
    return { recorded: JSON.parse(bytes.toString('utf8')) as RecordedLetter, revision: revision.revision };
  }

  /** An attachment of any revision, as it came. */
  async attachment(advisoryId: string, sha256: string): Promise<{ readonly bytes: Buffer; readonly name: string }> {
    await this.letter(advisoryId);
    const revisions = await this.advisories.revisions(advisoryId);
    const found = revisions.flatMap(({ advisory }) => advisory.letter?.attachments ?? []).findLast((each) => each.sha256 === sha256);
    if (!found) throw notFound('letters.attachment');
    return { bytes: await this.kept.content(sha256), name: found.name };
  }

  private async letter(advisoryId: string): Promise<KnownAdvisory> {
    const advisory = await this.advisories.withId(advisoryId);
    if (!advisory || !isLetterIdentity(advisory.identity)) throw notFound('letters.letter');
    return advisory;
  }

  private async documentsOf(advisoryId: string): Promise<readonly string[]> {
    return (await this.advisories.revisions(advisoryId)).map(({ documentId }) => documentId);
  }

  private async takeIn(recorded: RecordedLetter, asker: Principal): Promise<TakenIn> {
    const { letter, withdrawn } = recorded;
    const origin = { kind: 'staff', by: asker.name } as const;
    const [taken] = await this.intake.takeIn({ bytes: bytesOf(recorded), fileName: null, origin, isRecordedHere: true });
    if (!taken) throw new Refusal(422, 'document.says-nothing');
    // Whoever writes down the maker's own EOL and EOS has read what they mean.
    if (letter.kind === 'lifecycle' && !withdrawn)
      await this.dates.confirmLetter(taken.sha256, `${taken.trackingId} ${letter.title}`, asker);
    return taken;
  }

  /** Looks at all of them before any is kept: a wrong one changes nothing. */
  private async keepFiles(files: readonly AttachedFile[], asker: Principal): Promise<readonly LetterAttachment[]> {
    const looked = files.map((file) => ({ ...file, type: typeOf(file) }));
    const [receivedAt, origin] = [this.clock.now(), { kind: 'staff', by: asker.name } as const];
    const attachments: LetterAttachment[] = [];
    for (const { name, bytes, type } of looked) {
      const sha256 = await this.kept.keep(bytes);
      const size = bytes.length;
      await this.transactions.run((manager) => this.kept.record(manager, { id: sha256, size, fileName: name, origin, receivedAt }, bytes));
      attachments.push({ sha256, name, type, size });
    }
    return attachments;
  }
}

function typeOf({ name, bytes }: AttachedFile): string {
  if (bytes.length === 0) throw new Refusal(400, 'letters.attachment-empty', { name });
  const type = attachmentType(name, bytes);
  if (type === undefined) throw new Refusal(415, 'letters.attachment-not-taken', { name, endings: attachmentEndings.join(', ') });
  return type;
}

function bytesOf(recorded: RecordedLetter): Buffer {
  return Buffer.from(letterDocument(recorded));
}

/** What ends affects nobody by itself; which devices it is about is judged as if it did. Silence about versions means the whole model there. */
function judgeable(letter: Letter): Letter {
  if (letter.kind !== 'lifecycle') return letter;
  const products = letter.products.map((product) => ({
    ...product,
    versions: product.versions === 'unstated' ? ('all' as const) : product.versions,
  }));
  return { ...letter, kind: 'affected_unfixed', products };
}
