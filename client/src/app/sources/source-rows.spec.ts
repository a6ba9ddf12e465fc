import type { SourceView } from '../api/types-of-sources';
import { knownUntil, lastRemarks, pollStrokes, stateOfSource } from './source-rows';

const source = (part: Partial<SourceView>): SourceView =>
  ({ enabled: true, failing: false, lastSuccessAt: '2026-11-22T00:00:00Z', polls: [], carried: null, ...part }) as SourceView;

const carried = (part: Partial<NonNullable<SourceView['carried']>>): NonNullable<SourceView['carried']> => ({
  ...{ installation: 'office', asOf: '2026-11-20T00:00:00Z', failingSince: null, carriedAt: '2026-11-21T00:00:00Z' },
  ...{ isExpected: true, isStale: false, staleFrom: null },
  ...part,
});

describe('a source', () => {
  it.each([
    [source({}), 'fine'],
    [source({ failing: true }), 'failing'],
    [source({ lastSuccessAt: null }), 'never'],
    [source({ enabled: false, failing: true }), 'disabled'],
    [source({ enabled: false, carried: carried({}) }), 'carried'],
    [source({ enabled: false, carried: carried({ isStale: true }) }), 'stale'],
    [source({ enabled: false, carried: carried({ isExpected: false }) }), 'disabled'],
    [source({ carried: carried({ isStale: true }) }), 'fine'],
  ])('%# stands as %s', (given, state) => expect(stateOfSource(given)).toBe(state));

  it('that bundles bring is known until when the other machine read it, unless it is read here', () => {
    expect(knownUntil(source({ enabled: false, carried: carried({}) }))).toBe('2026-11-20T00:00:00Z');
    expect(knownUntil(source({ carried: carried({}) }))).toBe('2026-11-22T00:00:00Z');
  });

  it('tells what its newest poll remarked, whatever the order', () => {
    const poll = (at: string, code: string) => ({
      at,
      ok: true,
      new: 0,
      revised: 0,
      refused: 1,
      remarks: [{ fileName: 'a.json', pointer: '', code, message: '' }],
    });
    const polls = [poll('2026-11-21T00:00:00Z', 'document.empty'), poll('2026-11-22T00:00:00Z', 'document.not-json')];
    expect(lastRemarks(source({ polls })).map(({ code }) => code)).toEqual(['document.not-json']);
    expect(lastRemarks(source({}))).toEqual([]);
  });

  it('draws its last thirty polls, the newest at the right, failures full height', () => {
    const polls = Array.from({ length: 32 }, (_, index) => ({
      at: `2026-11-22T00:${String(index).padStart(2, '0')}:00Z`,
      ok: index !== 31,
      new: index === 30 ? 4 : 0,
      revised: 0,
      refused: 0,
      remarks: [],
    }));
    const strokes = pollStrokes(source({ polls: polls.toReversed() }));
    expect(strokes).toHaveLength(30);
    expect(strokes[0]).toEqual({ x: 0, height: 4, isFailed: false });
    expect(strokes.slice(-2)).toEqual([
      { x: 112, height: 16, isFailed: false },
      { x: 116, height: 16, isFailed: true },
    ]);
  });
});
