import type { Remark } from './reading.js';

/** Where a reader of one format writes down what it did not understand. */
export interface RemarkBook {
  note(pointer: string, what: string, params?: Remark['params']): void;
  doubt(pointer: string, what: string, params?: Remark['params']): void;
  refuse(pointer: string, what: string, params?: Remark['params']): void;
  /** All remarks in the order of writing; those beyond the limit as one count for each code. */
  all(): readonly Remark[];
}

/** How many remarks of one code are kept one by one: enough to see what is wrong, few enough for a document of 150 MiB. */
const mostOfOneCode = 500;

/** @param format prefix of the codes, for example `csaf` */
export function openRemarkBook(format: string): RemarkBook {
  const remarks: Remark[] = [];
  const counts = new Map<string, number>();
  // Two readers of one place (scores and assessments of one metric) must not tell the same twice.
  const written = new Set<string>();
  const write = (gravity: Remark['gravity'], pointer: string, what: string, params?: Remark['params']): void => {
    const code = `${format}.${what}`;
    const count = counts.get(code) ?? 0;
    if (count >= mostOfOneCode && gravity !== 'refusal') {
      counts.set(code, count + 1);
      return;
    }
    const whole = JSON.stringify([pointer, code, params]);
    if (written.has(whole)) return;
    written.add(whole);
    counts.set(code, count + 1);
    remarks.push(params === undefined ? { pointer, code, gravity } : { pointer, code, gravity, params });
  };
  return {
    note: (pointer, what, params) => write('note', pointer, what, params),
    doubt: (pointer, what, params) => write('doubt', pointer, what, params),
    refuse: (pointer, what, params) => write('refusal', pointer, what, params),
    all: () => [...remarks, ...furtherRemarks(format, counts)],
  };
}

function furtherRemarks(format: string, counts: ReadonlyMap<string, number>): readonly Remark[] {
  return [...counts]
    .filter(([, count]) => count > mostOfOneCode)
    .map(([code, count]) => ({
      pointer: '',
      code: `${format}.more-of-the-same`,
      gravity: 'doubt',
      params: { code, count: count - mostOfOneCode },
    }));
}
