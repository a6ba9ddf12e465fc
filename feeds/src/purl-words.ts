/** The parts of a package URL as plain words; qualifiers and subpath are left out. */
export interface PurlWords {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
}

/**
 * Takes a package URL apart far enough to show its name and to find its version. It neither judges nor canonicalises: that is for
 * `vocabulary/purl` and matching. Null for every other text.
 */
export function purlWords(purl: string): PurlWords | null {
  const match = /^pkg:\/{0,2}([A-Za-z][A-Za-z0-9.+-]*)\/([^?#]+)/.exec(purl.trim().slice(0, 2000));
  if (match === null) return null;
  const [, type = '', path = ''] = match;
  const at = path.lastIndexOf('@');
  // An @ at the head of a path belongs to the name (npm scopes that nobody encoded).
  const isVersion = at > 0 && path[at - 1] !== '/';
  const names = (isVersion ? path.slice(0, at) : path).split('/').filter((part) => part !== '');
  const name = decoded(names.pop() ?? '');
  if (name === '') return null;
  const version = isVersion ? decoded(path.slice(at + 1)) : '';
  return { type: type.toLowerCase(), namespace: names.map(decoded).join('/') || null, name, version: version === '' ? null : version };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
