import type { FindingView } from '../api/types-of-findings';
import { emptyForm, makersWord, newDecision, objectionsTo, otherReason, publisherClearing, type DecisionForm } from './decision-form';

const today = '2026-11-22';
const form = (status: DecisionForm['status'], part: Partial<DecisionForm> = {}): DecisionForm => ({
  ...emptyForm(status, today, '情報 太郎'),
  ...part,
});

describe('objectionsTo', () => {
  it.each([
    [form('affected'), [], 'asks nothing'],
    [form('under_investigation'), [], 'asks nothing'],
    [form('not_affected'), ['reason'], 'asks why'],
    [form('not_affected', { justification: makersWord }), [], 'the maker’s word'],
    [form('not_affected', { justification: 'component_not_present' }), [], 'a reason that VEX names'],
    [form('not_affected', { justification: otherReason }), ['comment'], 'another reason without grounds'],
    [form('not_affected', { justification: otherReason, comment: ' 未接続 ' }), [], 'another reason with grounds'],
    [form('held'), ['until'], 'asks until when'],
    [form('held', { until: today }), ['untilPast'], 'today is over tomorrow'],
    [form('held', { until: '2026-11-23' }), [], 'tomorrow'],
    [form('accepted', { until: '2026-11-01' }), ['untilPast'], 'a day that is over'],
    [form('fixed'), ['newVersions'], 'asks for the versions; day and person are filled in'],
    [form('fixed', { newVersions: { d1: '7.4' } }), ['newVersions'], 'one device is left out'],
    [form('fixed', { newVersions: { d1: '7.4', d2: ' ' } }), ['newVersions'], 'a blank is no version'],
    [form('fixed', { newVersions: { d1: '7.4', d2: '7.4' } }), [], 'complete'],
    [form('fixed', { newVersions: { d1: '7.4', d2: '7.4' }, fixedOn: '2026-11-23' }), ['fixedFuture'], 'not done yet'],
    [form('fixed', { newVersions: { d1: '7.4', d2: '7.4' }, fixedOn: '', fixedBy: '' }), ['fixedOn', 'fixedBy'], 'neither when nor who'],
  ])('%# %j: %s', (given, objections) => expect(objectionsTo(given, ['d1', 'd2'], today)).toEqual(objections));
});

describe('newDecision', () => {
  it('sends only what belongs to the decision', () => {
    const filled = { justification: 'component_not_present', comment: ' 根拠 ', until: '2026-12-01', newVersions: { d1: ' 7.4 ' } };
    expect(newDecision(form('affected', filled), ['f'])).toEqual({ findings: ['f'], status: 'affected', comment: '根拠' });
    expect(newDecision(form('not_affected', { ...filled, comment: '' }), ['f'])).toEqual({
      findings: ['f'],
      status: 'not_affected',
      justification: 'component_not_present',
    });
    expect(newDecision(form('accepted', { ...filled, comment: '' }), ['f'])).toEqual({
      findings: ['f'],
      status: 'accepted',
      until: '2026-12-01',
    });
    expect(newDecision(form('fixed', { ...filled, comment: '' }), ['f'])).toEqual({
      findings: ['f'],
      status: 'fixed',
      fixedOn: today,
      fixedBy: '情報 太郎',
      newVersions: { d1: '7.4' },
    });
  });
});

describe('publisherClearing', () => {
  const said = (status: string | null): FindingView =>
    ({ statement: status === null ? null : { publisher: '例示メディカル', status } }) as FindingView;
  it.each<[readonly FindingView[], string | null, string]>([
    [[said('not_affected'), said('fixed')], '例示メディカル', 'every one is cleared'],
    [[said('not_affected'), said('affected')], null, 'one is not'],
    [[said('not_affected'), said(null)], null, 'silence clears nothing'],
    [[], null, 'there is none'],
  ])('%# %s', (findings, publisher) => expect(publisherClearing(findings)).toBe(publisher));
});
