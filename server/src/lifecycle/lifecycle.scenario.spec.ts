import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { legacyOf } from './legacy.js';
import { lifecycleEventsOf } from './lifecycle-events.js';
import { standingOf } from './standing.js';

const scenario = fileURLToPath(new URL('../../../../shared/scenarios/hospital-a/', import.meta.url));
const isThere = existsSync(`${scenario}gold/lifecycle.csv`);
if (!isThere) console.log('skipped: the scenario beside the project is absent, so the life cycle is checked against our own facts only');
const given = isThere ? describe : describe.skip;

type Row = Readonly<Record<string, string>>;
const table = (path: string): readonly Row[] =>
  parse(readFileSync(`${scenario}${path}`), { bom: true, columns: true, skip_empty_lines: true });
const dayOrNull = (text = ''): string | null => (text === '' ? null : text);
const numberOrNull = (text = ''): number | null => (text === '' ? null : Number(text));
const datesOf = (row: Row) => ({ eol: dayOrNull(row['eol_norm']), eos: dayOrNull(row['eos_norm']), active: row['active'] === 'yes' });

given('the life cycle of the scenario hospital', () => {
  it('every unit stands on every date where the scenario says', () => {
    const units = new Map(table('gold/import.csv').map((row) => [row['unit_id'], row]));
    const rows = table('gold/lifecycle.csv');
    const wrong = rows.filter((row) => {
      const expected = {
        status: row['status'],
        daysToEol: numberOrNull(row['eol_days']),
        daysToEos: numberOrNull(row['eos_days']),
        eolStep: numberOrNull(row['eol_bucket']),
        eosStep: numberOrNull(row['eos_bucket']),
        flags: (row['flags'] ?? '').split(';').filter((flag) => flag !== ''),
      };
      const standing = standingOf(datesOf(units.get(row['unit_id']) ?? {}), row['as_of'] ?? '');
      return JSON.stringify(standing) !== JSON.stringify(expected);
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(3000);
  });

  it('every event happens on its day, and no other of these events', () => {
    const rows = table('gold/lifecycle-events.csv');
    const named = new Set(rows.map((row) => row['event']));
    const dates = rows.map((row) => row['date'] ?? '').sort();
    const happened = table('gold/import.csv').flatMap((row) =>
      lifecycleEventsOf(datesOf(row), dates[0] ?? '', dates.at(-1) ?? '').map(({ date, event }) => ({
        text: `${date} ${row['unit_id']} ${event}`,
        event,
      })),
    );
    // `eol_passed` is ours alone: the scenario has no word for EOL being over while no EOS is known.
    const ours = happened.filter(({ event }) => named.has(event)).map(({ text }) => text);
    expect(ours.sort()).toEqual(rows.map((row) => `${row['date']} ${row['unit_id']} ${row['event']}`).sort());
  });

  it('M132 M135 every assessed unit is judged as the scenario says', () => {
    const units = new Map(table('gold/import.csv').map((row) => [row['unit_id'], row]));
    const assessments = new Map(table('inventory/risk-assessments.csv').map((row) => [row['unit_id'], row]));
    const judged = table('gold/legacy.csv').map((row) => {
      const assessment = assessments.get(row['unit_id']) ?? {};
      const told = (field: string): string | null => dayOrNull(assessment[field]);
      const { legacy, action } = legacyOf(
        {
          threatOpen: told('threat_open'),
          update: told('update'),
          compensatingControls: told('compensating_controls'),
          controlsAdequate: told('controls_adequate'),
          controlsVerifiedOn: told('controls_verified_on'),
        },
        standingOf(datesOf(units.get(row['unit_id']) ?? {}), '2026-11-22'),
        '2026-11-22',
      );
      return [row['unit_id'], legacy, action];
    });
    expect(judged).toEqual(table('gold/legacy.csv').map((row) => [row['unit_id'], row['expected'], dayOrNull(row['action'])]));
  });
});
