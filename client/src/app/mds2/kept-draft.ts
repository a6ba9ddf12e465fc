import { emptyDraft, type Draft } from './draft';

const kept = 'mimamori.mds2-draft';

/** Two hundred answers are half an hour's work: they stay until they are saved or the tab is closed. */
export function keptDraft(): Draft | undefined {
  try {
    const text = sessionStorage.getItem(kept);
    return text === null ? undefined : { ...emptyDraft, ...(JSON.parse(text) as Draft) };
  } catch {
    return undefined;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(kept, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage only means that nothing is kept.
  }
}

export function forgetDraft(): void {
  sessionStorage.removeItem(kept);
}
