/** A component, or a supplier of components, as far as a plan of the maker may be about it. */
export interface PlanSubject {
  readonly component: string | null;
  readonly supplier: string | null;
}

/**
 * Whether a plan that was received (部品の移行計画) is about a component: its subject names the component or its supplier as whole words. A plan
 * about one component says nothing of the others (手引書 6.6.2.1), so what its subject does not name goes on being asked for.
 *
 * @param subjects of the plans received for the device, as people wrote them
 */
export function isPlannedFor({ component, supplier }: PlanSubject, subjects: readonly string[]): boolean {
  const names = [component, supplier].flatMap((name) => (name === null ? [] : wholeWords(name))).filter((name) => name.trim() !== '');
  return subjects.flatMap(wholeWords).some((subject) => names.some((name) => subject.includes(name)));
}

/** In small letters, with a blank around each word; Latin words stand apart from the Japanese around them. */
function wholeWords(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replace(/[a-z0-9+#.]+/g, ' $& ')
    .trim()
    .split(/\s+/);
  return [` ${words.join(' ')} `];
}
