/** The first five attributes of a CPE name as plain words. `null` is any value, '-' is "does not apply" (NISTIR 7695). */
export interface CpeWords {
  readonly part: string;
  readonly vendor: string | null;
  readonly product: string | null;
  readonly version: string | null;
  readonly update: string | null;
}

const longest = 2000;

/**
 * Takes a formatted string (`cpe:2.3:…`) or a URI (`cpe:/…`, CPE 2.2) apart far enough to show its names and to find its version. It judges nothing
 * and repairs nothing: whether one name covers another is for `vocabulary/cpe` and matching. Null for every other text.
 */
export function cpeWords(name: string): CpeWords | null {
  const text = name.trim();
  if (text.length > longest) return null;
  if (/^cpe:2\.3:/i.test(text)) return words(splitAtColons(text.slice(8)).map(unescaped));
  if (/^cpe:\//i.test(text)) return words(text.slice(5).split(':').map(decoded));
  return null;
}

function words([part, vendor, product, version, update]: readonly (string | undefined)[]): CpeWords | null {
  if (part === undefined || !/^[aho]$/i.test(part)) return null;
  return {
    part: part.toLowerCase(),
    vendor: valueOf(vendor),
    product: valueOf(product),
    version: valueOf(version),
    update: valueOf(update),
  };
}

function valueOf(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '*' ? null : text;
}

/** A colon behind a backslash belongs to the value. */
function splitAtColons(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ':') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([^])/g, '$1');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
