const longest = 160;

/** A title for a record that has none: the first line of its description, cut at a word where it is long. */
export function headlineOf(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0]?.trim() ?? '';
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > longest / 2 ? blank : longest).trimEnd()}…`;
}
