/**
 * Ids that follow one another, made of one that nobody else has: rows whose ids lie together go into few pages of the database's indices,
 * where ids at random would touch a page each.
 */
export function idsInRow(first: string): () => string {
  const beginning = first.slice(0, -12);
  let number = 0;
  return () => {
    number += 1;
    return `${beginning}${number.toString(16).padStart(12, '0')}`;
  };
}
