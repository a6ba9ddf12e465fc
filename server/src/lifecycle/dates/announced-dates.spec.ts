import { announcedDates, type MappedStatement } from './announced-dates.js';
import { estimatedEol } from './estimate.js';
import type { Meaning, StatedKind } from './statement.js';
import { proposalFor } from './vocabularies.js';
import { vocabularyTerms } from './vocabularies.facts.js';

const device = { id: 'd1', modelId: 'm1', releaseId: 'r1' };

/** `reach kind day announced meaning`, a dash for none: `model eol 2028-03-31 2025-04-01 eol`. */
function statement(line: string, index = 0): MappedStatement {
  const [reach = '', kind = '', day = '', announcedOn = '', meaning = ''] = line.split(' ').map((word) => (word === '-' ? '' : word));
  const at = `2026-01-0${index + 1}T00:00:00.000Z`;
  const releaseId = reach.startsWith('release') ? (reach.split(':')[1] ?? 'r1') : null;
  return {
    id: `s${index}`,
    modelId: reach === 'other-model' ? 'm2' : 'm1',
    releaseId,
    deviceId: reach.startsWith('device') ? (reach.split(':')[1] ?? 'd1') : null,
    kind: kind as StatedKind,
    vocabulary: 'letter',
    term: kind,
    day: day || null,
    dayAsWritten: day,
    months: null,
    speaker: 'maker',
    speakerName: 'Kasugai Meditec',
    documentId: null,
    documentName: null,
    announcedOn: announcedOn || null,
    receivedOn: null,
    note: null,
    versionAsWritten: null,
    doubt: null,
    at,
    by: 'spec',
    mappings:
      meaning === '' ? [] : [{ id: `x${index}`, statementId: `s${index}`, meaning: meaning as Meaning, reason: '', at, by: 'spec' }],
  };
}

const facts: readonly [readonly string[], eol: string | null, eos: string | null, reason: string][] = [
  [[], null, null, 'nothing was said'],
  [['model eol 2028-03-31 2025-04-01 eol'], '2028-03-31', null, 'told and confirmed'],
  [['model eol 2028-03-31 2025-04-01 -'], null, null, 'even its own word counts for nothing before a person confirms it'],
  [['model end_of_sales 2028-03-31 2025-04-01 -'], null, null, '販売終了 alone is no EOL'],
  [['model end_of_sales 2028-03-31 2025-04-01 eol'], '2028-03-31', null, '… unless a person read the letter so'],
  [['model end_of_repair 2033-03-31 2025-04-01 eos'], null, '2033-03-31', '修理対応終了 read as the end of all support'],
  [['model end_of_parts 2033-03-31 2025-04-01 neither'], null, null, 'kept, and no date of ours'],
  [['model eos 2031-03-31 2025-04-01 eos', 'model eos 2033-03-31 2026-04-01 eos'], null, '2033-03-31', 'the later announcement counts'],
  [
    ['model eos 2033-03-31 2026-04-01 eos', 'model eos 2031-03-31 2025-04-01 eos'],
    null,
    '2033-03-31',
    '… in whatever order it was entered',
  ],
  [['model eos 2031-03-31 2025-04-01 eos', 'model eos - 2026-04-01 eos'], null, null, 'taken back: not yet fixed'],
  [['model eos 2031-03-31 2025-04-01 eos', 'model eos 2033-03-31 2026-04-01 withdrawn'], null, '2031-03-31', 'entered by mistake'],
  [['release eos 2029-03-31 2024-04-01 eos', 'model eos 2031-03-31 2025-04-01 eos'], null, '2029-03-31', 'this release has its own date'],
  [['release:r2 eos 2029-03-31 2026-04-01 eos', 'model eos 2031-03-31 2025-04-01 eos'], null, '2031-03-31', 'another release'],
  [['device eos 2027-03-31 2020-04-01 eos', 'release eos 2029-03-31 2026-04-01 eos'], null, '2027-03-31', 'this device has its own date'],
  [['device:d2 eos 2027-03-31 2026-04-01 eos'], null, null, 'another device'],
  [['other-model eos 2027-03-31 2026-04-01 eos'], null, null, 'another model'],
];

describe('announced dates', () => {
  it.each(facts)('M118 M120 %j: EOL %s, EOS %s (%s)', (lines, eol, eos) => {
    const announced = announcedDates(lines.map(statement), device);
    expect({ eol: announced.eol?.day ?? null, eos: announced.eos?.day ?? null }).toEqual({ eol, eos });
  });
});

describe('the estimated EOL', () => {
  const life = (months: number): MappedStatement => ({ ...statement('model durable_life - - -', 5), months });
  const sales = statement('model end_of_sales 2024-03-31 2023-04-01 -');

  it('M119 is the end of sales and the durable life, which is not the tax life', () => {
    expect(estimatedEol([sales, life(96)], device, null)).toEqual({ eol: '2032-03-31', saleEndedOn: '2024-03-31', months: 96 });
  });

  it('M119 falls on the last day of a shorter month, and back from February where the day is there', () => {
    expect(estimatedEol([statement('model end_of_sales 2024-01-31 - -'), life(1)], device, null)?.eol).toBe('2024-02-29');
  });

  it('M119 takes the end of sales of the ledger where no document tells one', () => {
    expect(estimatedEol([life(12)], device, '2025-06-30')?.eol).toBe('2026-06-30');
  });

  it('M119 is none where one of both is not told: never from a purchase or the age', () => {
    expect([estimatedEol([sales], device, null), estimatedEol([life(96)], device, null)]).toEqual([null, null]);
    expect(estimatedEol([life(96)], { ...device, ...{ installedOn: '2015-04-01' } }, null)).toBeNull();
  });

  it('M119 is never announced: no date comes of it', () => {
    expect(announcedDates([sales, life(96)], device)).toEqual({ eol: null, eos: null });
  });
});

describe('foreign vocabularies', () => {
  it('M118 are never mapped by name: the end_of_life of OpenEoX and CLE is our EOS, the eol of endoflife.date none of ours', () => {
    const proposed = (vocabulary: 'openeox' | 'cle' | 'endoflife', term: string) =>
      proposalFor({ vocabulary, term, kind: 'eol' })?.proposes;
    expect([proposed('openeox', 'end_of_life'), proposed('cle', 'endOfLife'), proposed('cle', 'endOfDevelopment')]).toEqual([
      'eos',
      'eos',
      'eol',
    ]);
    expect([proposed('endoflife', 'eolFrom'), proposed('openeox', 'end_of_security_support')]).toEqual([null, null]);
  });

  it('show for each term what it means, in both languages, and where that stands', () => {
    expect(vocabularyTerms.filter(({ ja, en, source }) => ja === '' || en === '' || source === '')).toEqual([]);
    expect(new Set(vocabularyTerms.map(({ vocabulary, term }) => `${vocabulary} ${term}`)).size).toBe(vocabularyTerms.length);
  });

  it('M119 propose nothing for the words of letters that name another end', () => {
    const words = vocabularyTerms.filter(({ vocabulary, proposes }) => vocabulary === 'letter' && proposes !== null);
    expect(words.map(({ term }) => term)).toEqual(['製品寿命終了（EOL）', 'サポート終了（EOS）']);
  });
});
