import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { failedTests } from '#feeds/formats/csaf/mandatory/mandatory-tests.js';
import { read, recognise } from '#feeds/formats.js';
import type { Advisory } from '#feeds/advisory.js';
import type { Remark } from '#feeds/reading.js';
import type { PublisherAccount } from '../accounts/publisher.js';
import { PublishersService } from '../accounts/publishers.service.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { identityOf } from '../advisories/revise-advisory.js';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { FleetService } from '../matching/fleet.service.js';
import { FeedDocumentsService, type StatedProduct } from './feed-documents.service.js';
import { FeedReceiptsStore } from './feed-receipts.store.js';
import { remarksOfForwarder, wrongHashes, type Forwarded } from './forwarded.js';
import { ownMakersOf } from './own-makers.js';
import { pushedIdentity, type KnownUnderIt } from './pushed-identity.js';
import { refusalOfReading } from '../documents/refused-reading.js';
import { TakeInService } from './take-in.service.js';
import type { Pushed } from './taken-in.js';
import { isOwnDocument, ownWordOf, type IsOwnMaker } from './whose-products.js';

const MOST_DETAILS = 50;

export interface PushedDocument {
  readonly bytes: Buffer;
  readonly fileName: string | null;
  readonly forwarded: Forwarded;
  readonly stated: StatedProduct;
}

/** A receipt as the maker gets it: null where the hospital does not tell how many models met. */
export interface TellableReceipt extends Omit<Pushed, 'matchedModels'> {
  readonly matchedModels: number | null;
}

/** What makers push. Their word counts for their own products alone. */
@Injectable()
export class FeedService {
  constructor(
    private readonly publishers: PublishersService,
    private readonly fleet: FleetService,
    private readonly advisories: AdvisoriesStore,
    private readonly transactions: Transactions,
    private readonly intake: TakeInService,
    private readonly documents: FeedDocumentsService,
    private readonly receipts: FeedReceiptsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a publisher pushed and was told, newest first. */
  async receiptsOf(
    asker: Principal,
    offset: number,
    limit: number,
  ): Promise<{ total: number; items: (TellableReceipt & { receiptId: string; at: string })[] }> {
    const publisher = await this.publishers.publisher(asker.id);
    const [receipts, total] = await this.receipts.page(publisher.id, offset, limit);
    return { total, items: receipts.map(({ id, at, receipt }) => ({ receiptId: id, at, ...tellable(receipt, publisher) })) };
  }

  async push({ bytes, fileName, forwarded, stated }: PushedDocument, asker: Principal): Promise<TellableReceipt> {
    if (bytes.length === 0) throw new Refusal(400, 'document.empty');
    const sha256 = hashOf('sha256', bytes);
    const wrong = wrongHashes(forwarded, { sha256, sha512: hashOf('sha512', bytes) });
    if (wrong.length > 0) throw new Refusal(422, 'feed.hash-does-not-fit', wrong[0]?.params ?? {}, wrong);
    const publisher = await this.publishers.publisher(asker.id);
    const { names, written } = await this.fleet.current();
    const isOwnMaker = ownMakersOf(publisher.manufacturers, names, written.makers);
    // What no reader of advisories knows may be an SBOM or a sheet about a model.
    const receipt =
      recognise(bytes) === undefined
        ? await this.documents.push(bytes, fileName, stated, publisher, isOwnMaker)
        : await this.pushAdvisory({ bytes, fileName, forwarded }, sha256, publisher, isOwnMaker);
    const kept = { id: randomUUID(), publisherId: publisher.id, at: this.clock.now(), receipt };
    await this.transactions.run((manager) => this.receipts.add(manager, kept));
    return tellable(receipt, publisher);
  }

  private async pushAdvisory(
    { bytes, fileName, forwarded }: Omit<PushedDocument, 'stated'>,
    sha256: string,
    publisher: PublisherAccount,
    isOwnMaker: IsOwnMaker,
  ): Promise<Pushed> {
    const advisory = onlyRecordOf(bytes);
    if (!isOwnDocument(advisory, isOwnMaker)) throw new Refusal(403, 'feed.not-your-products', { publisher: publisher.name });
    const known = await this.knownUnder(identityOf(advisory));
    const [receipt] = await this.intake.takeIn({
      bytes,
      fileName,
      origin: { kind: 'publisher', by: publisher.id },
      identity: pushedIdentity(advisory, sha256, publisher.id, isOwnMaker, known),
      limit: (document) => {
        const { advisory: own, remarks } = ownWordOf(document, isOwnMaker);
        return { advisory: own, remarks: [...remarks, ...remarksOfForwarder(forwarded)] };
      },
    });
    if (!receipt) throw new Refusal(422, 'document.says-nothing');
    return receipt;
  }

  private knownUnder(identity: string): Promise<KnownUnderIt | null> {
    return this.transactions.run(async (manager) => {
      const known = await this.advisories.withIdentity(manager, identity);
      if (!known) return null;
      const revisions = await this.advisories.revisions(known.id, manager);
      return { publisher: known.publisher, documentIds: revisions.map(({ documentId }) => documentId) };
    });
  }
}

/** A maker pushes its documents one by one, so that each has its receipt; catalogues of many come by other ways. */
function onlyRecordOf(bytes: Buffer): Advisory {
  const { items, remarks } = read(bytes);
  const [advisory, ...others] = items;
  if (!advisory || remarks.some(({ gravity }) => gravity === 'refusal')) throw refusalOfReading(remarks);
  if (others.length > 0) throw new Refusal(422, 'feed.one-document', { records: items.length });
  // 2.1 is a draft whose tests still change: what fails them is taken with remarks.
  if (advisory.format === 'csaf-2.0') refuseInvalid(failedTests(remarks));
  return advisory;
}

/** Its maker can mend a document, and other hospitals get it as well: what is not valid goes back with every place that is wrong. */
function refuseInvalid(failed: readonly Remark[]): void {
  if (failed.length === 0) return;
  const details = failed.slice(0, MOST_DETAILS).map(({ pointer, code, params }) => ({ pointer, code, ...(params && { params }) }));
  throw new Refusal(422, 'feed.not-valid', { count: failed.length }, details);
}

function hashOf(algorithm: 'sha256' | 'sha512', bytes: Buffer): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

function tellable(receipt: Pushed, { hidesMatches }: PublisherAccount): TellableReceipt {
  return { ...receipt, matchedModels: hidesMatches ? null : receipt.matchedModels };
}
