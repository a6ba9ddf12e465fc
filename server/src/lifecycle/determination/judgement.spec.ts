import { controlStanding, extendedUntil } from './control-standing.js';
import { checkControl } from './determination-rules.js';
import type { CompensatingControl, ControlCheck, LegacyDetermination } from './determination.js';
import { judgementOf } from './judgement.js';
import { legacyProposals, type LegacyEvents } from './legacy-proposals.js';

const today = '2026-11-22';
const standing = { status: 'eos_passed', daysToEos: -236 } as const;
const assessment = { threatOpen: 'yes', update: 'none', compensatingControls: 'none', controlsAdequate: null, controlsVerifiedOn: null };

function check(checkedOn: string, nextCheckOn: string, result: ControlCheck['result'] = 'in_place'): ControlCheck {
  return { id: checkedOn, controlId: 'c1', result, checkedOn, nextCheckOn, note: null, at: `${checkedOn}T00:00:00.000Z`, by: 'spec' };
}
function determination(more: Partial<LegacyDetermination> = {}): LegacyDetermination {
  return {
    id: 'd1',
    modelId: 'm1',
    deviceId: null,
    answers: assessment,
    outcome: 'not_legacy_with_controls',
    grounds: '',
    controlIds: ['c1'],
    makersView: 'none',
    makersWords: null,
    documentName: null,
    occasion: 'eos_passed',
    assessor: 'spec',
    determinedOn: '2026-06-01',
    validUntil: '2027-05-31',
    at: '2026-06-01T00:00:00.000Z',
    by: 'spec',
    ...more,
  };
}

/** Checks, end of the control's own support -> state, since, until | reason. */
const standings: readonly [readonly ControlCheck[], string | null, string, string | null, string | null, string][] = [
  [[], null, 'unchecked', null, null, 'nobody ever looked'],
  [[check('2026-06-01', '2026-11-22')], null, 'in_place', '2026-06-01', '2026-11-22', 'to the end of today'],
  [[check('2026-06-01', '2026-11-21')], null, 'lapsed', '2026-11-22', null, 'the next check is overdue since today'],
  [[check('2026-06-01', '2027-06-01')], '2026-10-31', 'lapsed', '2026-11-01', null, 'its own support ended'],
  [[check('2026-06-01', '2027-06-01')], '2026-11-22', 'in_place', '2026-06-01', '2026-11-22', 'supported to the end of today'],
  [
    [check('2026-06-01', '2027-06-01'), check('2026-11-20', '2027-06-01', 'failed')],
    null,
    'failed',
    '2026-11-20',
    null,
    'the last look found it wanting',
  ],
  [[check('2026-06-01', '2027-06-01'), check('2026-11-20', '2027-06-01', 'removed')], null, 'removed', '2026-11-20', null, 'taken away'],
  [[check('2026-11-23', '2027-06-01')], null, 'unchecked', null, null, 'a check of tomorrow tells nothing of today'],
];

describe('a compensating control', () => {
  it.each(standings)('M135 %#: %s', (checks, ownSupportEndsOn, state, since, holdsUntil) => {
    expect(controlStanding({ ownSupportEndsOn }, checks, today)).toEqual({ state, since, holdsUntil });
  });

  const control = (more: Partial<CompensatingControl>) =>
    ({ designatedBy: 'maker', documentName: 'KM-SEC-07', extendsUntil: '2028-03-31', ...more }) as CompensatingControl;
  const inPlace = controlStanding({ ownSupportEndsOn: null }, [check('2026-06-01', '2027-06-01')], today);

  it.each<[Partial<CompensatingControl>, typeof inPlace, string | null, string]>([
    [{}, inPlace, '2028-03-31', "designated in the maker's document, with a day"],
    [{ designatedBy: 'hospital' }, inPlace, null, "the hospital's own control never extends"],
    [{ documentName: null }, inPlace, null, 'without a document nobody designated it'],
    [{ extendsUntil: null }, inPlace, null, 'without a day nothing is extended'],
    [{ extendsUntil: '2026-11-21' }, inPlace, null, 'the day is over'],
    [{}, { state: 'lapsed', since: today, holdsUntil: null }, null, 'not in place: the extension goes with it'],
  ])('M136 M137 %j extends to (%#)', (more, standingOfIt, expected) => {
    expect(extendedUntil([{ control: control(more), standing: standingOfIt }], today)).toBe(expected);
  });

  it.each<[Partial<CompensatingControl>, string | null]>([
    [{}, null],
    [{ documentName: null }, 'legacy.designation-without-document'],
    [{ designatedBy: 'hospital' }, 'legacy.own-control-extends-nothing'],
    [{ designatedBy: 'hospital', extendsUntil: null, documentName: null }, null],
  ])('M137 entering %j: %s', (more, code) => {
    const entering = () => checkControl(control(more));
    if (code === null) expect(entering).not.toThrow();
    else expect(entering).toThrow(code);
  });
});

describe('the judgement', () => {
  const held = [controlStanding({ ownSupportEndsOn: null }, [check('2026-06-01', '2027-06-01')], today)];
  const gone = [controlStanding({ ownSupportEndsOn: null }, [check('2026-06-01', '2026-11-21')], today)];

  it('M135 of a person stands before what follows from an assessment, while its controls are in place', () => {
    expect(judgementOf(determination(), held, assessment, standing, today)).toEqual({
      legacy: 'not_legacy_with_controls',
      action: null,
      basis: 'determination',
      endedBy: null,
    });
  });

  it('M135 turns back when a control lapses: never to an answer that nobody gave', () => {
    const turned = { legacy: 'needs_assessment', action: 'assess', basis: 'determination', endedBy: 'control_lapsed' };
    expect(judgementOf(determination(), gone, assessment, standing, today)).toEqual(turned);
    expect(judgementOf(determination(), [], null, standing, today)).toEqual(turned);
  });

  it('ends with its validity, the last day included', () => {
    expect(judgementOf(determination({ validUntil: today }), held, null, standing, today).endedBy).toBeNull();
    expect(judgementOf(determination({ validUntil: '2026-11-21' }), held, null, standing, today).endedBy).toBe('expired');
  });

  it('without a determination follows from the assessment, and without both there is none', () => {
    expect(judgementOf(null, [], assessment, standing, today)).toMatchObject({ legacy: 'legacy', basis: 'assessment' });
    expect(judgementOf(null, [], null, standing, today)).toMatchObject({ legacy: null, basis: null });
  });
});

describe('what proposes a judgement', () => {
  const nothing: LegacyEvents = {
    isEosPassed: false,
    isExploitedWithoutFix: false,
    hasMakersCaution: false,
    hasNoSecurityDocuments: false,
  };

  it.each<[Partial<LegacyEvents>, readonly string[]]>([
    [{}, []],
    [{ isEosPassed: true }, ['eos_passed']],
    [{ isExploitedWithoutFix: true, isEosPassed: true }, ['exploited_without_fix', 'eos_passed']],
    [{ hasMakersCaution: true }, ['makers_caution']],
    [{ hasNoSecurityDocuments: true }, ['no_security_documents']],
  ])('M125 M130 M131 %j: %j', (events, occasions) => expect(legacyProposals({ ...nothing, ...events })).toEqual(occasions));

  it('M132 is never an age: neither an old device nor a young one is proposed, and no field tells one', () => {
    const asked = new Set<string>();
    const spied = (age: object): LegacyEvents =>
      new Proxy(
        { ...nothing, ...age },
        {
          get: (target, field, receiver) => {
            asked.add(String(field));
            return Reflect.get(target, field, receiver) as boolean;
          },
        },
      );
    for (const installedOn of ['1995-04-01', '2011-04-01', '2026-11-21'])
      expect(legacyProposals(spied({ installedOn, saleStartYear: Number(installedOn.slice(0, 4)) }))).toEqual([]);
    expect([...asked].sort()).toEqual(Object.keys(nothing).sort());
  });
});
