import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { read } from '#feeds/formats.js';
import type { Advisory } from '#feeds/advisory.js';
import type { PublisherAccount } from '../accounts/publisher.js';
import { PublishersService } from '../accounts/publishers.service.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { sameName } from '../inventory/names.js';
import { speakerOf } from '../matching/authority.js';
import type { FleetNames } from '../matching/fleet.js';
import { namesOfFleet } from '../matching/fleet-names.js';
import { MatchingStore } from '../matching/matching.store.js';
import { remarksOfForwarder, wrongHashes, type Forwarded } from './forwarded.js';
import { refusalOfReading } from './refused-reading.js';
import { TakeInService } from './take-in.service.js';
import type { TakenIn } from './taken-in.js';
import { ownWordOf, type IsOwnMaker } from './whose-products.js';

/** What makers push. Their word counts for their own products alone. */
@Injectable()
export class FeedService {
  constructor(
    private readonly publishers: PublishersService,
    private readonly matching: MatchingStore,
    private readonly intake: TakeInService,
  ) {}

  async push(bytes: Buffer, fileName: string | null, forwarded: Forwarded, asker: Principal): Promise<TakenIn> {
    if (bytes.length === 0) throw new Refusal(400, 'document.empty');
    const wrong = wrongHashes(forwarded, { sha256: hashOf('sha256', bytes), sha512: hashOf('sha512', bytes) });
    if (wrong.length > 0) throw new Refusal(422, 'feed.hash-does-not-fit', wrong[0]?.params ?? {}, wrong);
    const [publisher, names] = [await this.publishers.publisher(asker.id), namesOfFleet(await this.matching.written())];
    const advisory = onlyRecordOf(bytes);
    const isOwnMaker = ownMakers(publisher, names);
    if (ownWordOf(advisory, isOwnMaker).ownProducts === 0) throw new Refusal(403, 'feed.not-your-products', { publisher: publisher.name });
    const [receipt] = await this.intake.takeIn({
      bytes,
      fileName,
      origin: { kind: 'publisher', by: publisher.id },
      limit: (document) => {
        const { advisory: own, remarks } = ownWordOf(document, isOwnMaker);
        return { advisory: own, remarks: [...remarks, ...remarksOfForwarder(forwarded)] };
      },
    });
    if (!receipt) throw new Refusal(422, 'document.says-nothing');
    return receipt;
  }
}

/** A maker pushes its documents one by one, so that each has its receipt; catalogues of many come by other ways. */
function onlyRecordOf(bytes: Buffer): Advisory {
  const { items, remarks } = read(bytes);
  const [advisory, ...others] = items;
  if (!advisory || remarks.some(({ gravity }) => gravity === 'refusal')) throw refusalOfReading(remarks);
  if (others.length > 0) throw new Refusal(422, 'feed.one-document', { records: items.length });
  return advisory;
}

function ownMakers({ manufacturers }: PublisherAccount, names: FleetNames): IsOwnMaker {
  const ids = new Set(manufacturers.flatMap((name) => names.findManufacturer(name) ?? []));
  return (vendor) => {
    const id = speakerOf(vendor, names);
    if (id !== undefined) return ids.has(id);
    return manufacturers.some((name) => sameName('manufacturer', vendor, name) === true || isShortFor(vendor, name));
  };
}

/** Package URLs and CPEs name makers by one word of their name (`kestrel` for Kestrel Imaging GmbH). */
function isShortFor(vendor: string, name: string): boolean {
  const [short, long] = [vendor, name].map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
  return short !== undefined && long !== undefined && short.length > 0 && short.every((word, at) => word === long[at]);
}

function hashOf(algorithm: 'sha256' | 'sha512', bytes: Buffer): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
