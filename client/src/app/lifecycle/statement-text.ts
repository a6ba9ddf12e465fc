import type { DeviceDates, StatementView, ToldDates } from '../api/types-of-lifecycle';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

/** `補修用部品の供給終了 2031-03-31`: what ends, in the document's own word where it says more than ours. */
export function endText({ kind, term, day, dayAsWritten }: StatementView, { dates, everywhere }: Dictionary): string {
  const name = dates.kinds[kind];
  const own = term === name || term === '' ? name : `${name}${everywhere.inBrackets(term)}`;
  return `${own} ${day ?? `${dates.noDay}${everywhere.inBrackets(dayAsWritten)}`}`;
}

/** Whose word it is and in which document: `製造販売業者 架空医療器 「EOLのご案内」（2026-04-01）`. */
export function whoseText({ speaker, speakerName, documentName, announcedOn }: StatementView, { dates, everywhere }: Dictionary): string {
  const day = announcedOn === null ? '' : everywhere.inBrackets(announcedOn);
  return [dates.speakers[speaker], speakerName, documentName === null ? day : `${documentName}${day}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** Why it waits to be seen whether this release is meant at all; empty where it certainly is. */
export function doubtText({ doubt, versionAsWritten }: StatementView, { sentences, statements, everywhere }: Dictionary): string {
  if (doubt === null) return '';
  return statements.doubtful(versionAsWritten ?? '', spoken(sentences.because, `version.${doubt}`, everywhere.unknownCode));
}

/** `EOL 2029-03-31・EOS 未通知`, one pair after the other. */
export function pairsText(pairs: readonly ToldDates[], { dates, letters, everywhere }: Dictionary): string {
  return pairs.map(({ eol, eos }) => dates.pair(eol ?? letters.untold, eos ?? letters.untold)).join(everywhere.comma);
}

/** From where the value of a date comes: the ledger, a hand, a notice that a person mapped. */
export function originText({ origin, by }: DeviceDates['eol'], when: string, { codes, dates, everywhere }: Dictionary): string {
  if (origin === null) return everywhere.notStated;
  return [codes.origins[origin], by === null ? when : dates.by(by, when)].filter((part) => part !== '').join(everywhere.join);
}
