import { legacyOf, type RiskAssessment } from './legacy.js';
import type { Standing } from './standing.js';

const today = '2026-11-22';
const standings: Readonly<Record<string, Pick<Standing, 'status' | 'daysToEos'>>> = {
  supported: { status: 'supported', daysToEos: 900 },
  limited: { status: 'limited_support', daysToEos: 200 },
  ended: { status: 'eos_passed', daysToEos: -200 },
  'eol-missing': { status: 'unknown', daysToEos: 200 },
  'eos-missing': { status: 'unknown', daysToEos: null },
  contradicting: { status: 'inconsistent', daysToEos: -10 },
};

/** threat, update, controls, adequate, verified on, standing -> judgement, action | reason. A dash is "not told". */
const facts = `
yes     none      in_place yes          2026-06-10 ended         -> not_legacy_with_controls -                  | controls protect after EOS
yes     none      in_place yes          2026-08-08 limited       -> not_legacy_with_controls -                  | and within support
no      none      in_place yes          2026-04-15 ended         -> not_legacy_with_controls -                  | EOS is over, no threat open, controls in place
no      none      in_place yes          2026-04-15 supported     -> not_legacy               -                  | no threat: controls change nothing
yes     none      in_place yes          2025-11-22 ended         -> not_legacy_with_controls -                  | verified 365 days ago: still holds
yes     none      in_place yes          2025-11-21 ended         -> needs_assessment         assess             | verified 366 days ago: no more
yes     none      in_place yes          2026-11-23 ended         -> needs_assessment         assess             | verified tomorrow: a slip of the pen
yes     none      in_place yes          -          ended         -> needs_assessment         assess             | adequate, but nobody says since when
yes     none      in_place yes          2026/06/10 ended         -> needs_assessment         assess             | a date that is none verifies nothing
no      none      none     -            -          supported     -> not_legacy               -                  | no open threat within support
no      available none     -            -          limited       -> not_legacy               -                  | nothing to act upon
no      none      none     -            -          ended         -> needs_assessment         assess             | after EOS unknown threats count too
no      none      none     -            -          eol-missing   -> not_legacy               -                  | EOS is known to be ahead
no      none      none     -            -          eos-missing   -> needs_assessment         assess             | whether EOS is over cannot be told
no      none      none     -            -          contradicting -> needs_assessment         assess             | nor from contradicting dates
yes     applied   none     -            -          supported     -> not_legacy               -                  | the update is in
yes     available none     -            -          supported     -> not_legacy               apply_update       | there is a reasonable means: use it
yes     available none     -            -          ended         -> needs_assessment         assess             | an update without support behind it
unknown applied   none     -            -          limited       -> not_legacy               -                  | updated within support
yes     planned   none     -            -          supported     -> needs_assessment         assess             | a fix is on its way
yes     none      none     -            -          supported     -> legacy                   isolate_or_replace | young or old: it cannot be protected
yes     none      none     -            -          ended         -> legacy                   isolate_or_replace | no update, no control
yes     none      planned  -            -          ended         -> legacy                   isolate_or_replace | a planned control protects nobody
yes     none      in_place no           2026-03-01 ended         -> legacy                   isolate_or_replace | judged not adequate
yes     none      in_place not_assessed -          ended         -> needs_assessment         assess             | nobody judged the control
yes     none      unknown  -            -          ended         -> needs_assessment         assess             | whether there is a control is not known
yes     none      -        -            -          ended         -> needs_assessment         assess             | an empty cell is not "none"
yes     -         none     -            -          ended         -> needs_assessment         assess             | whether there is an update is not known
unknown unknown   none     -            -          eos-missing   -> needs_assessment         assess             | no answer from the maker
-       -         -        -            -          supported     -> needs_assessment         assess             | an empty assessment
`;

interface Fact {
  readonly assessment: RiskAssessment;
  readonly standing: string;
  readonly legacy: string;
  readonly action: string | null;
  readonly reason: string;
}

function read(line: string): Fact {
  const [fact = '', reason = ''] = line.split('|');
  const [threat, update, controls, adequate, verified, standing, , legacy, action] = fact
    .trim()
    .split(/\s+/)
    .map((word) => (word === '-' ? null : word));
  return {
    assessment: {
      threatOpen: threat ?? null,
      update: update ?? null,
      compensatingControls: controls ?? null,
      controlsAdequate: adequate ?? null,
      controlsVerifiedOn: verified ?? null,
    },
    standing: standing ?? '',
    legacy: legacy ?? '',
    action: action ?? null,
    reason: reason.trim(),
  };
}

const lines = facts.trim().split('\n');
const standingNamed = (name: string): Pick<Standing, 'status' | 'daysToEos'> => standings[name] ?? { status: 'unknown', daysToEos: null };

describe('the legacy judgement', () => {
  it.each(lines)('M135 %s', (line) => {
    const { assessment, standing, legacy, action } = read(line);
    expect(legacyOf(assessment, standingNamed(standing), today)).toEqual({ legacy, action });
  });

  it('without an assessment there is no judgement, wherever the device stands', () => {
    for (const standing of Object.values(standings)) expect(legacyOf(null, standing, today)).toEqual({ legacy: null, action: null });
  });
});

describe('M132 legacy never derives from age', () => {
  const ages = ['1995-04-01', '2011-11-22', '2021-11-22', '2026-11-21', '2031-01-01'];

  it.each(lines)('M133 M134 at any age: %s', (line) => {
    const { assessment, standing, legacy, action } = read(line);
    for (const installedOn of ages) {
      const aged = { ...assessment, installedOn, saleStartYear: Number(installedOn.slice(0, 4)), manufacturedOn: installedOn };
      expect(legacyOf(aged, { ...standingNamed(standing), ...{ installedOn } }, today)).toEqual({ legacy, action });
    }
  });

  it('M132 reads nothing of assessment and standing but these fields, none of which tells an age', () => {
    const asked = new Set<string>();
    const spy = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, field, receiver) => {
          asked.add(String(field));
          return Reflect.get(target, field, receiver) as unknown;
        },
      });
    for (const { assessment, standing } of lines.map(read)) legacyOf(spy(assessment), spy(standingNamed(standing)), today);
    expect([...asked].sort()).toEqual([
      'compensatingControls',
      'controlsAdequate',
      'controlsVerifiedOn',
      'daysToEos',
      'status',
      'threatOpen',
      'update',
    ]);
  });
});
