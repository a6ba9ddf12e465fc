import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { FindingView } from '../api/types-of-findings';
import { DecideDialogue } from './decide-dialogue';
import { emptyForm, type DecisionForm } from './decision-form';

const finding = (deviceId: string): FindingView => ({ id: deviceId, deviceId, ledgerNumber: deviceId, statement: null }) as FindingView;

describe('the question before a decision', () => {
  let dialogue: ComponentFixture<DecideDialogue>;
  let decided: DecisionForm[];

  async function ask(form: DecisionForm): Promise<HTMLElement> {
    localStorage.clear();
    decided = [];
    dialogue = TestBed.createComponent(DecideDialogue);
    dialogue.componentRef.setInput('form', form);
    dialogue.componentRef.setInput('findings', [finding('HA-1'), finding('HA-2')]);
    dialogue.componentInstance.decided.subscribe((given) => decided.push(given));
    await dialogue.whenStable();
    return dialogue.nativeElement as HTMLElement;
  }

  async function submit(element: HTMLElement): Promise<readonly string[]> {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await dialogue.whenStable();
    return [...element.querySelectorAll('.objection')].map((one) => one.textContent?.trim() ?? '').filter((text) => text !== '');
  }

  it('names what is missing and sends nothing until it is there', async () => {
    const element = await ask(emptyForm('held', '2026-11-22', ''));
    expect([await submit(element), decided]).toEqual([['入力してください。'], []]);
  });

  it('marks reasons as the hospital’s own judgement where the maker says nothing', async () => {
    const element = await ask(emptyForm('not_affected', '2026-11-22', ''));
    expect([...element.querySelectorAll('.reasons .mark')].every((mark) => mark.textContent === '院内判断')).toBe(true);
    expect(element.textContent).not.toContain('と公表している');
    element.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
    expect(await submit(element)).toEqual([]);
    expect(decided[0]).toMatchObject({ status: 'not_affected', justification: 'component_not_present' });
  });

  it('enters one version for all devices', async () => {
    const element = await ask(emptyForm('fixed', '2020-01-01', '臨床 花子'));
    const all = element.querySelector<HTMLInputElement>('#all-versions');
    if (all) all.value = '7.4';
    all?.dispatchEvent(new Event('input'));
    await dialogue.whenStable();
    expect(await submit(element)).toEqual([]);
    expect(decided[0]?.newVersions).toEqual({ 'HA-1': '7.4', 'HA-2': '7.4' });
  });
});
