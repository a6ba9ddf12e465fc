/** Longer texts are no versions in any scheme; node-semver and Maven draw the line at 256 as well. */
const LONGEST_VERSION = 256;

/**
 * The same function, which remembers its latest answers. A night's matching asks a few thousand versions and expressions a million times,
 * and taking them apart is the dear part. `most` bounds the memory: when it is reached, all is forgotten.
 */
export function remembered<Answer>(compute: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    if (known.size >= most) known.clear();
    const answer = compute(text);
    known.set(text, { answer });
    return answer;
  };
}

/** The same for a function of a version: undefined for a text that is too long, which is neither computed nor kept, or has control signs. */
export function rememberedVersion<Answer>(compute: (version: string) => Answer | undefined): (version: string) => Answer | undefined {
  const known = remembered((version) => (/\p{Cc}/u.test(version.trim()) ? undefined : compute(version)), 50_000);
  return (version) => (version.length > LONGEST_VERSION ? undefined : known(version));
}
