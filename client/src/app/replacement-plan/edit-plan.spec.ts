import type { PlanChange } from '../api/types-of-planning';
import { planChangeOf, type EditableField } from './edit-plan';

describe('what is typed into a cell of the planning board', () => {
  it.each<[EditableField, string, PlanChange | undefined, string]>([
    ['fiscalYear', '2028', { fiscalYear: 2028 }, 'the western year'],
    ['fiscalYear', '2028年度', { fiscalYear: 2028 }, 'with its word'],
    ['fiscalYear', '令和10年度', { fiscalYear: 2028 }, 'as budgets are headed'],
    ['fiscalYear', 'R10', { fiscalYear: 2028 }, 'short'],
    ['fiscalYear', '１０', { fiscalYear: 2028 }, 'full width, of the era'],
    ['fiscalYear', '令和元', { fiscalYear: 2019 }, 'the first year'],
    ['fiscalYear', '', { fiscalYear: null }, 'taken away'],
    ['fiscalYear', '来年度', undefined, 'no year'],
    ['fiscalYear', '平成31', undefined, 'another era is not guessed'],
    ['cost', '12,000,000', { cost: 12_000_000 }, 'with commas'],
    ['cost', '￥１２０００', { cost: 12_000 }, 'full width'],
    ['cost', '1200万', { cost: 12_000_000 }, 'in ten thousands'],
    ['cost', '1.25億円', { cost: 125_000_000 }, 'in hundred millions'],
    ['cost', '350千円', { cost: 350_000 }, 'in thousands'],
    ['cost', '0', { cost: 0 }, 'nothing to pay'],
    ['cost', '', { cost: null }, 'no estimate'],
    ['cost', '約100万', undefined, 'an estimate is a number here'],
    ['cost', '1.5', undefined, 'there is no half yen'],
    ['procurementMonths', '18か月', { procurementMonths: 18 }, 'with its word'],
    ['procurementMonths', '200', undefined, 'longer than anything is bought'],
    ['option', 'replace', { option: 'replace' }, 'chosen'],
    ['option', '', { option: null }, 'not chosen any more'],
    ['state', 'requested', { state: 'requested' }, 'chosen'],
    ['state', '', undefined, 'a plan always has a state'],
    ['note', ' 後継機の見積待ち ', { note: '後継機の見積待ち' }, 'without blanks around it'],
    ['note', '', { note: null }, 'taken away'],
  ])('%s %j is %j (%s)', (field, typed, change) => expect(planChangeOf(field, typed)).toEqual(change));
});
