/** What a hospital answered to a push; status 0 when no answer came. */
export interface PushAnswer {
  readonly status: number;
  /** Seconds, where the other side names them. */
  readonly retryAfter: number | undefined;
  readonly body: string;
}

/** What became of one document at one hospital. `code` is that of the hospital, or one of ours where no answer was understood. */
export interface PushOutcome {
  readonly address: string;
  readonly status: number;
  /** Null where it was not taken. */
  readonly outcome: string | null;
  /** As the hospital gave it (contract.md, POST /feed). */
  readonly receipt: Fields | null;
  readonly code: string | null;
  readonly message: string | null;
  /** Of a refusal: each place that is wrong. */
  readonly details: readonly unknown[];
}
type Fields = Readonly<Record<string, unknown>>;

const MOST_TRIES = 5;
const FIRST_WAIT_SECONDS = 2;
/** A hospital that wants to be left alone for longer is tried again with the next run. */
const LONGEST_WAIT_SECONDS = 15 * 60;

/**
 * How many seconds to wait before the same is sent again; null when it is over: taken, refused for good, or tried often enough. The document is
 * the same each time, and a hospital that took it without our hearing of it answers `same`.
 *
 * @param tries how often it was sent so far
 * @param chance 0 to 1: many programs that failed together must not come back together
 */
export function waitBeforeNext({ status, retryAfter }: PushAnswer, tries: number, chance: number): number | null {
  const isPassing = status === 0 || status === 408 || status === 429 || status >= 500;
  if (!isPassing || tries >= MOST_TRIES) return null;
  const wait = retryAfter ?? FIRST_WAIT_SECONDS * 3 ** (tries - 1) * (1 + chance / 2);
  return wait > LONGEST_WAIT_SECONDS ? null : wait;
}

export function outcomeOf(address: string, { status, body }: PushAnswer): PushOutcome {
  const said = objectIn(body);
  const outcome = textOf(said['outcome']);
  const refused = { address, status, outcome: null, receipt: null, code: 'push.no-answer', message: null, details: [] };
  if (status === 201 && outcome !== null) return { ...refused, outcome, receipt: said, code: null };
  if (status === 0) return { ...refused, message: body };
  // A proxy or another program may answer, in its own words or with a page.
  const { code, message, details } = fieldsOf(said['error']);
  const known = textOf(code) ?? 'push.answered-strangely';
  return { ...refused, code: known, message: textOf(message), details: Array.isArray(details) ? details : [] };
}

/** How many models met, where the hospital tells, and how much it remarked. */
export function countsOf({ receipt }: PushOutcome): { readonly models: number | null; readonly remarks: number } {
  const { matchedModels, remarks } = receipt ?? {};
  return { models: typeof matchedModels === 'number' ? matchedModels : null, remarks: Array.isArray(remarks) ? remarks.length : 0 };
}

/** A line of the file of receipts. Keys are in none. */
export function receiptLine(sha256: string, at: string, outcome: PushOutcome): string {
  return `${JSON.stringify({ at, sha256, ...outcome })}\n`;
}

/** The addresses that took these bytes before; a line that was cut off says nothing. */
export function takenBefore(receipts: string, sha256: string): ReadonlySet<string> {
  const taken = receipts
    .split('\n')
    .map(objectIn)
    .filter((line) => line['sha256'] === sha256 && textOf(line['outcome']) !== null);
  return new Set(taken.flatMap((line) => textOf(line['address']) ?? []));
}

function objectIn(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 1000) : null;
}
