import type { AdvisoryComponentView, ComponentState } from '../api/types-of-advisories';
import { marksBefore } from './marks-before';

const component = (id: string, marks: Readonly<Record<string, ComponentState | null>>): AdvisoryComponentView => ({
  id,
  name: id,
  version: '1',
  purl: null,
  cpe: null,
  verdict: 'affected',
  vulnerabilities: Object.entries(marks).map(([vulnerability, state]) => ({
    vulnerability,
    verdict: 'affected',
    because: [],
    fixAvailable: false,
    mark: state === null ? null : { state, comment: null, at: '2026-11-01T00:00:00.000Z', by: '管理者', stale: false },
  })),
  documentId: 'sbom',
  manufacturer: '旅路メディカル',
  model: 'ジャーニーポンプ',
  softwareVersion: '1.2',
  devices: 2,
});
const components = [component('a', { V1: 'done', V2: null }), component('b', { V1: 'done' }), component('c', { V1: 'in_progress' })];

describe('the marks that undoing puts back', () => {
  it('are those of the chosen components, each vulnerability with its own', () =>
    expect(marksBefore(components, ['a', 'b'])).toEqual([
      { components: ['a', 'b'], vulnerability: 'V1', state: 'done' },
      { components: ['a'], vulnerability: 'V2', state: 'none' },
    ]));

  it('are those of one vulnerability, where only its mark was set', () =>
    expect(marksBefore(components, ['a'], 'V2')).toEqual([{ components: ['a'], vulnerability: 'V2', state: 'none' }]));

  it('are none without components', () => expect(marksBefore(components, [])).toEqual([]));
});
