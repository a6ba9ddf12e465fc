import { connectionWord } from '../../inventory/export-words.js';
import type { FleetRow } from './mds2.contract.js';

type Language = 'ja' | 'en';
type InBoth = readonly [ja: string, en: string];

/** A column of the list that leaves the house. */
export interface FleetColumn {
  readonly heading: string;
  readonly value: (row: FleetRow) => string | null;
}

/** Columns of the exported answer, in the language that is asked for; questions by their numbers, which are the same in both. */
export function fleetColumns(language: Language): readonly FleetColumn[] {
  const say = ([ja, en]: InBoth): string => (language === 'ja' ? ja : en);
  const column = (heading: InBoth, value: FleetColumn['value']): FleetColumn => ({ heading: say(heading), value });
  return [
    column(['管理番号', 'Ledger number'], (row) => row.ledgerNumber),
    column(['製造販売業者', 'Manufacturer'], (row) => row.manufacturer),
    column(['販売名', 'Model'], (row) => row.model),
    column(['ソフトウェアバージョン', 'Software version'], (row) => row.softwareVersion),
    column(['設置部署', 'Department'], (row) => row.department),
    column(['設置場所', 'Place'], (row) => row.place),
    column(['接続形態', 'Connection'], (row) => (language === 'ja' ? connectionWord(row.connection) : row.connection)),
    column(['VLAN', 'VLAN'], (row) => row.vlan),
    column(['判定', 'Result'], (row) => say(OUTCOMES[row.outcome])),
    column(['判断できない理由', 'Why it cannot be told'], (row) => (row.why === null ? null : say(REASONS[row.why]))),
    column(['回答', 'Answers'], (row) => row.answers.map((answer) => answerText(answer, say)).join('\n')),
  ];
}

const OUTCOMES: Readonly<Record<FleetRow['outcome'], InBoth>> = {
  meets: ['該当', 'applies'],
  meets_not: ['非該当', 'does not apply'],
  cannot_tell: ['判断できない', 'cannot tell'],
};

const REASONS: Readonly<Record<NonNullable<FleetRow['why']>, InBoth>> = {
  no_sheet: ['開示書がない', 'no sheet'],
  other_version: ['別バージョンの開示書しかない', 'only a sheet of another version'],
  other_form: ['別の版の様式（設問番号が異なる）', 'a form with other question numbers'],
  not_answered: ['無回答', 'not answered'],
  see_note: ['備考参照', 'see notes'],
  free_text: ['自由記載の回答', 'answered in free text'],
};

const WORDS: Readonly<Record<string, InBoth>> = {
  yes: ['はい', 'Yes'],
  no: ['いいえ', 'No'],
  not_applicable: ['対象外', 'N/A'],
  see_note: ['備考参照', 'See notes'],
};

function answerText({ questionId, answer, asWritten, note }: FleetRow['answers'][number], say: (words: InBoth) => string): string {
  const word = answer === null ? say(['無回答', 'not answered']) : say(WORDS[answer] ?? [asWritten ?? '', asWritten ?? '']);
  return `${questionId}: ${word}${note === null ? '' : ` (${note})`}`;
}
