import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDay } from '#feeds/vocabulary/day.js';
import { connections } from '../inventory/inventory.contract.js';
import { assessLifecycle } from './assess-lifecycle.js';
import type { LifecycleFacts, LifecycleNotice, WatchedDevice } from './lifecycle-rule.js';
import { nothingOnRecord } from './nothing-on-record.js';
import { lifecycleRules } from './rules.js';

const folder = fileURLToPath(new URL('./rules/', import.meta.url));
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''));
const source = (id: string): string => readFileSync(`${folder}${id}.ts`, 'utf8');
const factsOf = (id: string): readonly string[] =>
  readFileSync(`${folder}${id}.facts.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

interface Fact {
  readonly device: WatchedDevice;
  readonly today: string;
  readonly expected: unknown;
}

const orNull = (word: string | undefined): string | null => (word === undefined || word === '-' ? null : word);

function readFact(line: string): Fact {
  const [given = '', expected = ''] = (line.split('|')[0] ?? '').split('->').map((part) => part.trim());
  const [eol, eos, connection, legacy, today = '', facts] = given.split(/\s+/);
  const known = connections.find((word) => word === connection) ?? 'unknown';
  return {
    device: { eol: orNull(eol), eos: orNull(eos), connection: known, legacy: legacyNamed(legacy), active: true, ...factsNamed(facts) },
    today,
    expected: readNotice(expected),
  };
}

/** `known=yes` and further pairs after commas: what is on record. Absent: nobody looked it up. A name and its day are joined by @. */
function factsNamed(written: string | undefined): Pick<WatchedDevice, 'facts'> {
  if (written === undefined) return {};
  const facts: Record<string, unknown> = { ...nothingOnRecord };
  for (const pair of written.split(',')) {
    const [name = '', value = ''] = pair.split('=');
    if (name !== 'known') facts[name] = valueOf(name, value);
  }
  return { facts: facts as unknown as LifecycleFacts };
}

function valueOf(name: string, value: string): unknown {
  const [first = '', second = '', third] = value.split('@');
  if (name === 'procurementDays') return Number(value);
  if (name === 'componentEnd') return { name: first, on: orNull(second) };
  if (name === 'unclearComponents') return { name: first, count: Number(second) };
  if (name === 'supplied') return [{ kind: first, until: second }];
  if (name === 'legacyOccasions') return [value];
  if (name === 'acknowledgement') return { confirmBy: first, isApproved: second === 'yes' };
  if (name === 'disconnect') return { state: first, on: second, dueOn: third ?? null };
  return value.includes('@') ? { name: first, on: second } : value;
}

function legacyNamed(word: string | undefined): WatchedDevice['legacy'] {
  return (['legacy', 'not_legacy', 'not_legacy_with_controls', 'needs_assessment'] as const).find((each) => each === word) ?? null;
}

function readNotice(written: string): unknown {
  if (written === '-') return undefined;
  const [code, gravity, since, dueOn, event, params = '-'] = written.split(/\s+/);
  const pairs = params === '-' ? [] : params.split(',').map((pair) => pair.split('='));
  return { code, params: Object.fromEntries(pairs), since: orNull(since), dueOn: orNull(dueOn), gravity, event };
}

/** Parameters as text: a table of facts has no types. */
function asWritten(notice: LifecycleNotice | undefined): unknown {
  if (notice === undefined) return undefined;
  return { ...notice, params: Object.fromEntries(Object.entries(notice.params).map(([name, value]) => [name, String(value)])) };
}

describe('the family of lifecycle rules', () => {
  it('every file of the folder is listed, once, under its own name, and nothing else is', () => {
    expect(lifecycleRules.map((rule) => rule.id).sort()).toEqual([...ids].sort());
  });

  describe.each(lifecycleRules)('$id', (rule) => {
    it.each(factsOf(rule.id))('%s', (line) => {
      const { device, today, expected } = readFact(line);
      expect(asWritten(assessLifecycle(device, today, [rule])[0])).toEqual(expected);
    });

    it('has facts for noticing and for keeping silent', () => {
      const outcomes = factsOf(rule.id).map((line) => readFact(line).expected === undefined);
      expect(new Set(outcomes)).toEqual(new Set([true, false]));
    });

    it('quotes its clauses above the rule', () => {
      const comment = source(rule.id).split('export const')[0] ?? '';
      expect(rule.clauses.filter((clause) => !comment.includes(clause))).toEqual([]);
      expect(rule.clauses.length).toBeGreaterThan(0);
    });

    it('reads no clock', () => {
      expect(source(rule.id)).not.toMatch(/new Date|Date\.|performance|process|clock/);
    });

    it('knows nothing of age, says from which day, and answers the same when asked again', () => {
      expect(source(rule.id)).not.toMatch(/installedOn|saleStart|manufacturedOn|purchase/);
      for (const { device, today } of factsOf(rule.id).map(readFact)) {
        const [first, again] = [assessLifecycle(device, today, [rule]), assessLifecycle({ ...device }, today, [rule])];
        expect(first).toEqual(again);
        for (const { since, dueOn } of first) {
          expect(since === null || (isDay(since) && since <= today)).toBe(true);
          expect(dueOn === null || isDay(dueOn)).toBe(true);
        }
      }
    });
  });
});

describe('assessing one device', () => {
  const device: WatchedDevice = { eol: '2024-03-31', eos: '2026-03-31', active: true, connection: 'always', legacy: null };

  it('M126 M157 tells all that is noticed, gravest first', () => {
    const codes = assessLifecycle(device, '2026-11-22').map((notice) => notice.code);
    expect(codes).toEqual(['eos_passed_in_use', 'eos_passed_networked', 'legacy_judgement_due']);
  });

  it('a device that is not in use warns about nothing', () => {
    expect(assessLifecycle({ ...device, active: false }, '2026-11-22')).toEqual([]);
  });

  it('contradicting dates give their own notice and no other', () => {
    const codes = assessLifecycle({ ...device, eol: '2027-06-30', eos: '2026-06-30' }, '2026-11-22').map((notice) => notice.code);
    expect(codes).toEqual(['eos_before_eol']);
  });
});
