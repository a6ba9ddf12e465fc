import type { ControlView, LegacyAnswers } from '../api/types-of-determination';
import type { FormValues } from '../shell/form-fields';
import { en } from '../words/en';
import { ja } from '../words/ja';
import { acknowledgementFields, entryFields, newAcknowledgement, newEntry, offices, stepsOf } from './after-fields';
import { answersIn, controlFields, determinationFields, newControl, newDetermination } from './determination-fields';

const control = (id: string, state: ControlView['state']) => ({ id, name: `対策${id}`, state }) as ControlView;
const state = { controls: [control('1', 'in_place'), control('2', 'lapsed')], occasions: ['eos_passed'] as const };
const asker = { assessor: '佐藤', today: '2026-11-26', proposal: '案' };
const asked = (values: Record<string, string>) =>
  determinationFields(
    state,
    asker,
    ja,
  )(values)
    .map(({ name }) => name)
    .join(' ');

describe('the questionnaire of a determination', () => {
  const always = 'grounds makersView occasion reach assessor determinedOn validUntil';
  it.each<[FormValues, string, string]>([
    [{}, `threatOpen update compensatingControls outcome ${always}`, 'at first'],
    [
      { compensatingControls: 'in_place' },
      `threatOpen update compensatingControls controlsAdequate controlsVerifiedOn outcome ${always}`,
      'whether what is in place is enough',
    ],
    [
      { outcome: 'not_legacy_with_controls' },
      `threatOpen update compensatingControls outcome controlIds ${always}`,
      'on which controls it rests',
    ],
    [
      { makersView: 'told' },
      `threatOpen update compensatingControls outcome grounds makersView makersWords documentName ${always.replace('grounds makersView ', '')}`,
      'what the maker said',
    ],
  ])('with %j asks %s: %s', (values, names) => expect(asked(values)).toBe(names));

  it.each([ja, en])('M132 never asks for an age', (words) => {
    const texts = JSON.stringify(determinationFields(state, asker, words)({ compensatingControls: 'in_place', makersView: 'told' }));
    expect(texts).not.toMatch(/年数|経過年|\bage\b|years? (old|in use)/);
  });

  it('rests on controls that hold today alone', () => {
    const fields = determinationFields(state, asker, ja)({ outcome: 'not_legacy_with_controls' });
    expect(fields.find(({ name }) => name === 'controlIds')?.choices).toEqual([{ value: '1', word: '対策1' }]);
  });

  it.each<[FormValues, LegacyAnswers | undefined, string]>([
    [{ threatOpen: 'yes', update: 'none' }, undefined, 'not all is answered'],
    [{ threatOpen: 'yes', update: 'none', compensatingControls: 'in_place' }, undefined, 'nor whether it is enough'],
    [
      { threatOpen: 'yes', update: 'none', compensatingControls: 'none', controlsAdequate: 'yes', controlsVerifiedOn: '2026-11-01' },
      { threatOpen: 'yes', update: 'none', compensatingControls: 'none', controlsAdequate: null, controlsVerifiedOn: null },
      'what was answered about controls before is gone with them',
    ],
  ])('%j answers %j: %s', (values, answers) => expect(answersIn(values)).toEqual(answers));

  it('sends what a person determined', () => {
    const answers = {
      threatOpen: 'yes',
      update: 'none',
      compensatingControls: 'none',
      controlsAdequate: null,
      controlsVerifiedOn: null,
    } as const;
    const values = {
      outcome: 'legacy',
      grounds: ' 更新なし ',
      controlIds: '',
      makersView: 'none',
      occasion: 'eos_passed',
      reach: 'device',
      assessor: '佐藤',
      determinedOn: '2026-11-26',
      validUntil: '2027-11-26',
    };
    expect(newDetermination('d', answers, values)).toEqual({
      deviceId: 'd',
      reach: 'device',
      answers,
      outcome: 'legacy',
      grounds: '更新なし',
      controlIds: [],
      makersView: 'none',
      occasion: 'eos_passed',
      assessor: '佐藤',
      determinedOn: '2026-11-26',
      validUntil: '2027-11-26',
    });
  });
});

describe('a compensating control', () => {
  it("M136 M137 is asked for the day of an extension only when the maker designates it, and then for the maker's document", () => {
    const [own, makers] = ['hospital', 'maker'].map((designatedBy) => controlFields(ja)({ designatedBy }));
    expect([own, makers].map((fields) => fields?.some(({ name }) => name === 'extendsUntil'))).toEqual([false, true]);
    expect([own, makers].map((fields) => fields?.find(({ name }) => name === 'documentName')?.isRequired)).toEqual([false, true]);
    const values = { name: '分離', kind: 'network_segmentation', designatedBy: 'hospital', zone: ' ' };
    expect(newControl('d', values)).toEqual({
      deviceId: 'd',
      reach: 'model',
      kind: 'network_segmentation',
      name: '分離',
      designatedBy: 'hospital',
    });
  });
});

describe('what is recorded around the end of support', () => {
  it('M126 M129 an acknowledgement says why, with which risk and conditions, who explained, and until when', () => {
    const fields = acknowledgementFields([{ value: 'd', word: 'ME-1' }], 'd', '2026-11-26', ja)();
    expect(fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual([
      'deviceIds',
      'reason',
      'residualRisk',
      'conditions',
      'responsible',
      'confirmBy',
    ]);
    const given = {
      deviceIds: 'd e',
      reason: '代替なし',
      residualRisk: '修正なし',
      conditions: '分離',
      explainedBy: '',
      responsible: '佐藤',
    };
    expect(newAcknowledgement({ ...given, confirmBy: '2027-11-26' })).toEqual({
      deviceIds: ['d', 'e'],
      reason: '代替なし',
      residualRisk: '修正なし',
      conditions: '分離',
      responsible: '佐藤',
      confirmBy: '2027-11-26',
    });
  });

  it('is approved up to the head of the hospital, in the name that the server knows', () => {
    expect(offices.at(-1)).toBe('病院長');
    const names = (kind: string) => entryFields('佐藤', '2026-11-26', ja)({ kind }).map(({ name }) => name);
    expect(names('approved')).toEqual(['kind', 'office', 'person', 'on', 'note']);
    expect(names('confirmed')).toEqual(['kind', 'person', 'on', 'confirmBy', 'note']);
    expect(newEntry({ kind: 'ended', person: '佐藤', on: '2026-11-26', note: '' })).toEqual({
      kind: 'ended',
      person: '佐藤',
      on: '2026-11-26',
    });
  });

  it('a directive to disconnect is done and then checked; a document is asked for and received', () =>
    expect([stepsOf({ kind: 'disconnect' }), stepsOf({ kind: 'security_state' })]).toEqual([
      ['done', 'checked', 'check_failed', 'not_needed'],
      ['requested', 'received', 'not_needed'],
    ]));
});
