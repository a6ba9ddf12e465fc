import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import { Refusal } from '../../http/refusal.js';
import { FleetService } from '../../matching/fleet.service.js';
import { MeetingService } from '../../matching/meeting.service.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { filesOfArchive, isArchive } from '../archive.js';
import { authorizationOf, type Credentials } from '../credentials.js';
import { knownSourcesHere } from '../known-sources.js';
import { unpacked } from '../polling/body.fetch.js';
import { PollProblem } from '../polling/fetched.js';
import { PoliteFetch } from '../polling/polite.fetch.js';
import { pollers } from '../polling/pollers.js';
import { whyNotAsked } from '../polling/reachable.fetch.js';
import { kindOfSource, type SourceKind } from '../source-formats.js';
import { SourcesStore } from '../sources.store.js';
import { describe, type Described } from './describe.js';
import { EnoughSeen, lookRun } from './look-run.js';
import { addressIn, concernOf, isBareDomain, nothingSeen, type Concern, type Sight } from './what-is-seen.js';

/** Somebody waits for it before the screen. */
const LONGEST_LOOK_MS = 60_000;
const MOST_FILES = 200;
/** As polls have (take-in.service.ts), though only the first files of an archive are read. */
const MOST_ENTRIES_OF_ARCHIVE = 2_000_000;

interface Seen {
  readonly kind: Exclude<SourceKind, 'folder'>;
  readonly sight: Sight;
  readonly problem: PollProblem | undefined;
}

interface LookHow {
  readonly signal: AbortSignal;
  readonly authorization: string | undefined;
}

/** Looks what lies at an address, by the very ways by which it would be polled, and keeps nothing of it. */
@Injectable()
export class LookService {
  constructor(
    private readonly polite: PoliteFetch,
    private readonly fleet: FleetService,
    private readonly meeting: MeetingService,
    private readonly store: SourcesStore,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws Refusal for an address that may not be asked, and for one where nothing is that can be read or offered. */
  async look(written: string, credentials: Credentials | null = null): Promise<Described & { readonly concern: Concern }> {
    const address = addressIn(written);
    const code = address === null ? 'source.address-not-supported' : whyNotAsked(new URL(address), this.settings.allowedHosts);
    if (address === null || code !== null) {
      const [why, params] = [code ?? 'source.address-not-supported', { address: written }];
      throw new Refusal(422, why, params, [{ pointer: '/url', code: why, params }]);
    }
    const seen = await this.see(address, authorizationOf(credentials));
    const own = await this.store.sources();
    const known = knownSourcesHere(own, this.clock.now());
    const described = describe({ address, ...seen, own, known });
    return { ...described, concern: await this.concern(seen.sight) };
  }

  /** A domain may be a CSAF provider, which the standard says how to find (CSAF 2.0, 7.3); else its page may name feeds. */
  private async see(address: string, authorization: string | undefined): Promise<Seen> {
    const how = { signal: AbortSignal.timeout(LONGEST_LOOK_MS), authorization };
    // What only members may read are collections of ISACs; a server that tells strangers nothing tells them not even what it is.
    if (authorization !== undefined) {
      const shared = await this.seeAs('taxii', address, how);
      if (shared.sight.isTaxii || shared.sight.collections.length > 0) return shared;
      if (shared.problem?.code === 'source.credentials-refused') throw refusalOf(shared.problem, address);
    }
    const kind = kindOfSource({ format: 'auto', address });
    if (isBareDomain(address)) {
      const provider = await this.seeAs('csaf', address, how);
      if (provider.sight.provider) return provider;
    }
    const seen = await this.seeAs(kind === 'folder' ? 'document' : kind, address, how);
    if (seen.kind === 'document' && seen.sight.provider) return this.seeAs('csaf', seen.sight.provider.address, how);
    if (seen.kind === 'document' && seen.sight.isTaxii) return this.seeAs('taxii', address, how);
    const hasSomething = seen.sight.entries.size > 0 || seen.sight.html !== null || seen.sight.provider !== null || !seen.problem;
    if (!hasSomething && seen.problem) throw refusalOf(seen.problem, address);
    return seen;
  }

  private async seeAs(kind: Seen['kind'], address: string, { signal, authorization }: LookHow): Promise<Seen> {
    const sight = nothingSeen();
    const run = lookRun({
      address,
      kind,
      now: this.clock.now(),
      key: this.settings.nvdKey,
      authorization,
      sight,
      get: (asked, wanted) => this.polite.get(asked, wanted, signal),
      documentsIn: (bytes, fileName) => this.documentsIn(bytes, fileName),
    });
    try {
      await pollers[kind].poll(run);
      return { kind, sight, problem: undefined };
    } catch (error) {
      if (error instanceof EnoughSeen) return { kind, sight, problem: undefined };
      if (!(error instanceof PollProblem)) throw error;
      const isLate = error.code === 'source.interrupted';
      return { kind, sight, problem: isLate ? new PollProblem('source.timed-out', { address }) : error };
    }
  }

  private async documentsIn(bytes: Buffer, fileName: string): Promise<{ name: string; bytes: Uint8Array }[]> {
    const { largestDocument } = this.settings;
    const plain = await unpacked(bytes, largestDocument);
    if (!isArchive(plain)) return [{ name: fileName, bytes: plain }];
    const found: { name: string; bytes: Uint8Array }[] = [];
    const limits = { entries: MOST_ENTRIES_OF_ARCHIVE, entrySize: largestDocument, totalSize: largestDocument };
    for await (const file of filesOfArchive(plain, limits)) {
      if ('bytes' in file) found.push(file);
      if (found.length >= MOST_FILES) break;
    }
    return found;
  }

  private async concern({ entries }: Sight): Promise<Concern> {
    const all = [...entries.values()];
    if (all.length === 0) return { looked: 0, models: 0, makers: 0, unnamed: 0, marks: 0 };
    return this.transactions.run(async (manager) => {
      const { names } = await this.fleet.current(manager);
      return concernOf(all, await this.meeting.open(manager, all), names);
    });
  }
}

/** A server that wants to know who asks is no broken one: the page offers to tell it. */
function refusalOf({ code, params }: PollProblem, address: string): Refusal {
  const isClosed = code === 'source.answered-badly' && params['status'] === 401;
  return new Refusal(422, isClosed ? 'source.credentials-needed' : code, { address, ...params });
}
