import type { Remark } from '#feeds/reading.js';
import type { Params } from '../../http/refusal.js';
import type { DocumentToHold } from '../signatures/held-document.js';
import type { MetKey, NamedKey } from '../signatures/source-key.js';
import type { FileOutcome } from '../taken-in.js';
import type { Fetched, Wanted } from './fetched.js';

/** Where the reading of a source stands; what the words mean is the poller's business. */
export type Bookmark = Readonly<Record<string, string>>;

/** A document that a source lists: under which address, and in which state (a time, a version). */
export interface Listed {
  readonly address: string;
  readonly stamp: string;
}

/** By what the other side knows whether a document changed since it was read. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One poll, as a poller sees it. Whatever it takes is stored when the promise resolves, so a bookmark that moves afterwards loses nothing. */
export interface PollRun {
  readonly address: string;
  /** Null: never read before. */
  readonly bookmark: Bookmark | null;
  readonly now: string;
  /** The hospital's own key to NVD, with which it may be asked more often. */
  readonly key: string | undefined;
  /** What a request to the server of the source is sent with; undefined where the hospital has nothing of the kind. */
  readonly authorization: string | undefined;
  readonly get: (address: string, wanted?: Wanted) => Promise<Fetched>;
  /**
   * Takes a document, or every document of a ZIP, and counts what became of it. Throws PollProblem when a fault of this program kept a document from
   * being stored, and when a ZIP could not be read to its end: neither is done with.
   * @param evidence what was checked before it is read, to stand with it
   */
  readonly take: (bytes: Buffer, fileName: string, evidence?: readonly Remark[]) => Promise<readonly FileOutcome[]>;
  /** Of the keys that the publisher names now: all that are known of it, with where each stands. */
  readonly meetKeys: (named: readonly NamedKey[]) => Promise<readonly MetKey[]>;
  /** Keeps a document unread until a person has decided; false when somebody decided about these very bytes already. */
  readonly hold: (document: DocumentToHold) => Promise<boolean>;
  /** Of a watched page: what a person reads there now. Counts it where it is another than before. */
  readonly seePage: (bytes: Buffer, lines: readonly string[]) => Promise<void>;
  readonly remark: (fileName: string, code: string, params?: Params) => void;
  /** Of those listed the ones that were not yet stored in this state. */
  readonly missing: <Item extends Listed>(listed: readonly Item[]) => Promise<readonly Item[]>;
  /** Of those listed the ones that were done with in this state before an instant, the longest ago first. */
  readonly doneBefore: <Item extends Listed>(listed: readonly Item[], instant: string) => Promise<readonly (Item & Validators)[]>;
  /** This one is done with: stored, or refused for a reason that will not pass. */
  readonly done: (listed: Listed, problem: string | null, validators?: Validators) => Promise<void>;
  /** Throws PollProblem when the source was given another address meanwhile: then what was read is not what the bookmark is of. */
  readonly move: (bookmark: Bookmark) => Promise<void>;
  readonly progress: (done: number, total: number) => void;
}

/** How one kind of source is read. Throws PollProblem when it cannot be read. */
export interface Poller {
  readonly poll: (run: PollRun) => Promise<void>;
}
