import { ja } from '../words/ja';
import { intakeFields, newIntake } from './intake-fields';

const asked = (values: Record<string, string>) => intakeFields(undefined, [], 'd1', '2026-11-26', ja)(values).map(({ name }) => name);

describe('The questions when a device comes', () => {
  it.each<[values: Record<string, string>, only: readonly string[], why: string]>([
    [{}, [], 'bought, and nothing told yet'],
    [{ way: 'lease' }, ['until'], 'a lease ends'],
    [{ way: 'used' }, ['riskPresentedIn'], 'M139 of a used device the risk beyond EOS'],
    [{ eolTold: 'told', eosTold: 'told' }, ['eolOn', 'eosOn'], 'M118 the days that were told'],
    [{ way: 'demo', eosTold: 'asked' }, ['until'], 'what was only asked for has no day'],
  ])('%j: beside the usual %j (%s)', (values, only) => {
    const sometimes = ['until', 'riskPresentedIn', 'eolOn', 'eosOn'];
    expect(asked(values).filter((name) => sometimes.includes(name))).toEqual(only);
  });

  it('are sent as they were answered, blank as nothing said', () => {
    expect(
      newIntake({ deviceIds: 'd1 d2', way: 'loan', arrivedOn: '2026-11-26', from: ' 架空商会 ', eolTold: 'told', eolOn: '2030-03-31' }),
    ).toEqual({
      deviceIds: ['d1', 'd2'],
      way: 'loan',
      arrivedOn: '2026-11-26',
      from: '架空商会',
      until: null,
      eolTold: 'told',
      eolOn: '2030-03-31',
      eosTold: 'told',
      eosOn: null,
      sbom: 'received',
      mds2: 'received',
      limitedSupportPlan: 'received',
      answerBy: null,
      riskPresentedIn: null,
      documentName: null,
      note: null,
    });
  });
});
