import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api } from '../api/api';
import type { NewDecision } from '../api/types-of-findings';
import type { MorningItem } from '../api/types-of-the-morning';
import { DoneStrip } from '../shell/done-strip';
import { Desk } from './desk';

const item = (id: string, part: Partial<MorningItem> = {}): MorningItem =>
  ({
    id,
    kind: 'finding',
    tab: 'act',
    findings: [`${id}-1`, `${id}-2`],
    devices: 2,
    openTransitions: ['affected', 'held', 'fixed'],
    ...part,
  }) as MorningItem;

describe('the desk', () => {
  let items: MorningItem[];
  let sent: NewDecision[];
  let desk: Desk;
  let strip: DoneStrip;

  beforeEach(async () => {
    localStorage.clear();
    items = [item('a'), item('b'), item('c', { openTransitions: ['held'] }), item('d', { tab: 'new' })];
    sent = [];
    const api = {
      morningList: () => Promise.resolve({ total: items.length, items: [...items], counts: {}, sources: {}, pending: 0 }),
      findingsOf: (ids: readonly string[]) =>
        Promise.resolve(ids.map((id) => ({ id, deviceId: `device of ${id}`, department: null, place: null }))),
      decide: (decision: NewDecision) => {
        sent.push(decision);
        items = items.filter((one) => !decision.findings.includes(one.findings[0] ?? ''));
        return Promise.resolve({ decided: decision.findings.length, undo: 'u' });
      },
      undoDecision: () => Promise.resolve(void items.unshift(item('a'))),
      completeReview: (seen: readonly string[]) => Promise.resolve({ seen: seen.length }),
    };
    TestBed.configureTestingModule({ providers: [Desk, provideRouter([]), { provide: Api, useValue: api }] });
    desk = TestBed.inject(Desk);
    strip = TestBed.inject(DoneStrip);
    await settled();
  });

  /** Signals are read and resources answer in turns; a few of them settle everything here. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
      TestBed.tick();
      desk.selectedId();
      desk.findings.value();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  it('begins with the first entry and all of its devices', () => {
    expect(desk.items().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([desk.selectedId(), [...desk.chosen()], desk.chosenDevices()]).toEqual(['a', ['a-1', 'a-2'], 2]);
  });

  it('records what asks nothing at once, says so, goes on to the next entry, and takes it back', async () => {
    await desk.decide('affected');
    await settled();
    expect(sent).toEqual([{ findings: ['a-1', 'a-2'], status: 'affected' }]);
    expect(strip.current()?.sentence()).toBe('2台を「影響あり」と記録しました。');
    expect(desk.selectedId()).toBe('b');
    await strip.undo();
    await settled();
    expect(desk.items().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(strip.current()?.sentence()).toBe('元に戻しました。');
  });

  it('decides for the chosen devices only', async () => {
    desk.chosen.set(new Set(['a-2']));
    await desk.decide('affected');
    expect(sent[0]?.findings).toEqual(['a-2']);
  });

  it('asks first what must be known', async () => {
    await desk.decide('held');
    expect([sent, desk.question()?.status]).toEqual([[], 'held']);
  });

  it('does not decide what is not open for the entry', async () => {
    desk.selectedId.set('c');
    await desk.decide('affected');
    expect([sent, strip.current()?.sentence()]).toEqual([[], 'この項目には、その判断を選べません。']);
  });

  it('asks the same questions again on another entry: a reason for one vulnerability need not hold for the next', async () => {
    await desk.decideSame();
    expect(strip.current()?.sentence()).toContain('まだ判断していません');
    await desk.send({
      status: 'held',
      justification: '',
      comment: 'メーカー回答待ち',
      until: '2099-01-01',
      fixedOn: '',
      fixedBy: '',
      newVersions: {},
    });
    await settled();
    expect(desk.selectedId()).toBe('b');
    await desk.decideSame();
    expect([sent.length, desk.question()]).toMatchObject([1, { status: 'held', comment: 'メーカー回答待ち', until: '2099-01-01' }]);
  });

  it('completes the review of everything that was shown', async () => {
    await desk.completeReview();
    expect(strip.current()?.sentence()).toBe('4件を確認済みとして記録しました。');
  });
});
