/**
 * What the client draws out of `AdvisoryDetail.document`, the published document in the one shape of feeds/src/advisory.ts.
 * The answer is `unknown` on the wire: a part that is absent or of another shape reads as nothing, and never stops the page.
 */
export interface PublishedNote {
  readonly category: string;
  readonly title: string | null;
  readonly text: string;
}
export interface PublishedReference {
  readonly url: string;
  readonly summary: string;
}
export interface PublishedProduct {
  readonly id: string;
  readonly name: string;
  readonly vendor: string | null;
  readonly version: { readonly kind: string; readonly raw?: string };
}
export interface PublishedScore {
  readonly version: string;
  readonly vector: string;
  readonly published: number | null;
  /** What the server reckons from the vector; null where the vector cannot be read. */
  readonly computed: number | null;
  /** The published number does not follow from the vector. */
  readonly differs: boolean;
}
export interface PublishedVulnerability {
  readonly id: string;
  readonly title: string | null;
  readonly weaknesses: readonly { readonly id: string; readonly name: string }[];
  readonly notes: readonly PublishedNote[];
  readonly scores: readonly PublishedScore[];
  readonly statuses: readonly { readonly status: string; readonly productIds: readonly string[] }[];
  readonly remediations: readonly { readonly category: string; readonly details: string; readonly url: string | null }[];
  readonly threats: readonly { readonly category: string; readonly details: string }[];
  readonly references: readonly PublishedReference[];
}
/** A letter that the hospital recorded; null of what was published. */
export interface PublishedLetter {
  readonly kind: string;
  readonly cameBy: string;
  readonly receivedOn: string;
  readonly issuedOn: string | null;
  readonly recordedBy: string;
  readonly attachments: readonly { readonly sha256: string; readonly name: string; readonly type: string; readonly size: number }[];
}
export interface PublishedDocument {
  readonly letter: PublishedLetter | null;
  readonly language: string | null;
  readonly severityText: string | null;
  readonly notes: readonly PublishedNote[];
  readonly references: readonly PublishedReference[];
  readonly products: readonly PublishedProduct[];
  readonly vulnerabilities: readonly PublishedVulnerability[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The document's parts that pages show. */
export function publishedDocument(document: unknown): PublishedDocument {
  const fields = fieldsOf(document);
  return {
    letter: letterOf(fields['letter']),
    language: textOrNull(fields['language']),
    severityText: textOrNull(fields['severityText']),
    notes: listOf(fields['notes'], noteOf),
    references: listOf(fields['references'], referenceOf),
    products: listOf(fields['products'], productOf),
    vulnerabilities: listOf(fields['vulnerabilities'], vulnerabilityOf),
  };
}

/** The address when a browser may follow it (http or https), else null: a publisher's link is a stranger's text. */
export function safeAddress(url: string | null): string | null {
  if (url === null) return null;
  if (!URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}

function letterOf(value: unknown): PublishedLetter | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = fieldsOf(value);
  return {
    ...{ kind: textOf(fields['kind']), cameBy: textOf(fields['cameBy']), receivedOn: textOf(fields['receivedOn']) },
    ...{ issuedOn: textOrNull(fields['issuedOn']), recordedBy: textOf(fields['recordedBy']) },
    attachments: listOf(fields['attachments'], (file) => ({
      ...{ sha256: textOf(file['sha256']), name: textOf(file['name']), type: textOf(file['type']) },
      size: numberOrNull(file['size']) ?? 0,
    })),
  };
}

function vulnerabilityOf(fields: Fields): PublishedVulnerability {
  return {
    id: textOf(fields['id']),
    title: textOrNull(fields['title']),
    weaknesses: listOf(fields['weaknesses'], (weakness) => ({ id: textOf(weakness['id']), name: textOf(weakness['name']) })),
    notes: listOf(fields['notes'], noteOf),
    scores: listOf(fields['scores'], (score) => ({
      version: textOf(score['version']),
      vector: textOf(score['vector']),
      published: numberOrNull(score['published']),
      computed: numberOrNull(score['computed']),
      differs: score['differs'] === true,
    })),
    statuses: listOf(fields['statuses'], (status) => ({ status: textOf(status['status']), productIds: textsOf(status['productIds']) })),
    remediations: listOf(fields['remediations'], (remediation) => ({
      category: textOf(remediation['category']),
      details: textOf(remediation['details']),
      url: textOrNull(remediation['url']),
    })),
    threats: listOf(fields['threats'], (threat) => ({ category: textOf(threat['category']), details: textOf(threat['details']) })),
    references: listOf(fields['references'], referenceOf),
  };
}

function productOf(fields: Fields): PublishedProduct {
  const version = fieldsOf(fields['version']);
  const raw = textOrNull(version['raw']);
  return {
    id: textOf(fields['id']),
    name: textOf(fields['name']),
    vendor: textOrNull(fields['vendor']),
    version: raw === null ? { kind: textOf(version['kind']) } : { kind: textOf(version['kind']), raw },
  };
}

function noteOf(fields: Fields): PublishedNote {
  return { category: textOf(fields['category']), title: textOrNull(fields['title']), text: textOf(fields['text']) };
}

function referenceOf(fields: Fields): PublishedReference {
  return { url: textOf(fields['url']), summary: textOf(fields['summary']) };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf<Item>(value: unknown, read: (fields: Fields) => Item): readonly Item[] {
  return Array.isArray(value) ? value.map((entry) => read(fieldsOf(entry))) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
