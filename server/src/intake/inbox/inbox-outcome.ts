import type { Params } from '../../http/refusal.js';
import type { FileOutcome } from '../taken-in.js';

/** What becomes of a file of the watched folder: it goes to `done`, to `refused`, or stays to be tried again at the next look. */
export interface InboxOutcome {
  readonly to: 'done' | 'refused' | 'again';
  /** What a person should know, for the text beside the file; nothing where everything went well. */
  readonly told: readonly { readonly fileName: string; readonly code: string; readonly params: Params; readonly pointer: string }[];
}

export const AGAIN: InboxOutcome = { to: 'again', told: [] };

/** A fault of this program is no fault of the file: it is tried again. A file of which something was taken in is done. */
export function outcomeOf(outcomes: readonly FileOutcome[]): InboxOutcome {
  const refused = outcomes.flatMap((each) => ('refused' in each ? [{ fileName: each.fileName, ...each.refused }] : []));
  if (refused.some(({ code }) => code === 'intake.failed')) return AGAIN;
  if (outcomes.length === 0) return refusedFor('archive.without-documents');
  return { to: refused.length === outcomes.length ? 'refused' : 'done', told: refused };
}

export function refusedFor(code: string, params: Params = {}): InboxOutcome {
  return { to: 'refused', told: [{ fileName: '', code, params, pointer: '' }] };
}

/** Names under which programs write what is not whole yet, and what computers put beside files. */
export function isUnfinishedName(name: string): boolean {
  return /^[.~]|~$|^(desktop\.ini|thumbs\.db)$|\.(part|partial|tmp|temp|crdownload|download|filepart)$|\.unfinished-[\w-]+$/i.test(name);
}

/** A file as it was seen: the same at two looks, nobody is writing to it any more. */
export interface SeenFile {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
}

/** Of the files seen now those that were the same at the look before. */
export function wholeFiles(now: readonly SeenFile[], before: readonly SeenFile[]): readonly SeenFile[] {
  const known = new Map(before.map((file) => [file.name, file]));
  return now.filter(({ name, size, modified }) => {
    const seen = known.get(name);
    return seen?.size === size && seen.modified === modified;
  });
}
