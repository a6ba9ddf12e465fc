import { emptyDraft, isBegun, type Draft } from './draft';

const kept = 'mimamori.mds2-draft:';

/**
 * Two hundred answers are half an hour's work: they stay until they are saved or the tab is closed. Each is kept under what the page was
 * opened for (`from=…`, `manufacturer=…&model=…`), so that the answers about one model never come into the sheet of another.
 */
export function keptDraft(about: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(kept + about);
    return text === null ? undefined : { ...emptyDraft, ...(JSON.parse(text) as Draft) };
  } catch {
    return undefined;
  }
}

/** What else was begun and is not saved yet. */
export function otherDrafts(about: string): readonly { readonly about: string; readonly draft: Draft }[] {
  return keptNames()
    .filter((name) => name !== about)
    .flatMap((name) => {
      const draft = keptDraft(name);
      return draft === undefined ? [] : [{ about: name, draft }];
    });
}

export function keepDraft(about: string, draft: Draft): void {
  if (!isBegun(draft)) return forgetDraft(about);
  try {
    sessionStorage.setItem(kept + about, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage only means that nothing is kept.
  }
}

export function forgetDraft(about: string): void {
  try {
    sessionStorage.removeItem(kept + about);
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}

function keptNames(): readonly string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(kept))
      .map((key) => key.slice(kept.length))
      .sort();
  } catch {
    return [];
  }
}
