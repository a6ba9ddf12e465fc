import type { IntakeResult, Receipt, StartedJob } from '../api/types-of-arrivals';
import type { Dictionary } from '../words/ja';
import { remarkSentence } from '../words/words';

export function isStartedJob(answer: IntakeResult | StartedJob): answer is StartedJob {
  return 'job' in answer;
}

/** A job's result as receipts and refusals; null when it is of another shape. */
export function intakeResultOf(result: unknown): IntakeResult | null {
  if (typeof result !== 'object' || result === null) return null;
  const { receipts, refused } = result as Partial<IntakeResult>;
  return Array.isArray(receipts) ? { receipts, refused: refused ?? [] } : null;
}

/** What was remarked on a receipt, one sentence a remark with its place. */
export function receiptRemarks(receipt: Receipt, words: Dictionary): readonly string[] {
  return receipt.remarks.map((remark) =>
    [remarkSentence(words, remark.code, remark.message), remark.pointer].filter((part) => part !== '').join(' — '),
  );
}
