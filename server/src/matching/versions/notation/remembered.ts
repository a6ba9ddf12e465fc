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
