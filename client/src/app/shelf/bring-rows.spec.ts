import type { DocumentReading } from '../api/types-of-sboms';
import { clashing, isReady, keyOfModel, lackingOf, modelOfKey, newRow, placesOf, readRow, type BringRow } from './bring-rows';

const monitor = { manufacturer: 'A「,"社', name: 'モニタ', modelNumber: 'M-1' };
const key = keyOfModel(monitor);

const reading = (stated: Partial<DocumentReading> = {}): DocumentReading => ({
  ...{ kind: 'sbom', format: 'cyclonedx-1.5-json', components: 3, answers: 0, named: null, proposed: null, remarks: [] },
  ...stated,
});
const row = (id: number, stated: Partial<BringRow> = {}): BringRow => ({
  ...newRow(id, new File([], `${id}.json`)),
  ...{ step: 'read', reading: reading() },
  ...stated,
});

describe('Files that are brought together', () => {
  it('a file says of itself of which model and version it is, and a person’s own word is not overwritten', () => {
    const said = reading({
      named: { manufacturer: null, model: 'M-1', softwareVersion: '2.0' },
      proposed: { manufacturer: monitor.manufacturer, model: 'M-1' },
    });
    expect(readRow(newRow(1, new File([], 'a')), said)).toMatchObject({ step: 'read', model: key, softwareVersion: '2.0' });
    expect(readRow({ ...newRow(1, new File([], 'a')), model: 'x', softwareVersion: '1' }, said)).toMatchObject({
      model: 'x',
      softwareVersion: '1',
    });
    expect(modelOfKey(key)).toEqual({ manufacturer: monitor.manufacturer, model: 'M-1' });
  });

  it.each<readonly [why: string, stated: Partial<BringRow>, expected: readonly string[]]>([
    ['an SBOM lacks model and version', {}, ['model', 'version']],
    ['an SBOM is always of one version', { model: key, softwareVersion: ' ' }, ['version']],
    ['a sheet may be of all versions', { model: key, reading: reading({ kind: 'mds2' }) }, []],
    ['nothing is lacking', { model: key, softwareVersion: '1' }, []],
  ])('%s', (_why, stated, expected) => expect(lackingOf(row(1, stated))).toEqual(expected));

  it('two SBOMs of one model and version would take one another’s place: neither is taken in before a person has chosen', () => {
    const [one, two, other] = [
      row(1, { model: key, softwareVersion: '1' }),
      row(2, { model: key, softwareVersion: '1 ' }),
      row(3, { model: key, softwareVersion: '2' }),
    ];
    const clashes = clashing([one, two, other]);
    expect([...clashes]).toEqual([1, 2]);
    expect([one, two, other].map((each) => isReady(each, clashes))).toEqual([false, false, true]);
    expect(clashing([{ ...one, step: 'taken' }, two]).size).toBe(0);
  });

  it('the places of a refusal are told, and its repetition is not', () => {
    const problem = { status: 400, code: 'document.not-json', message: null, params: {}, retryAfter: null };
    const details = [
      { code: 'document.not-json', message: '' },
      { code: 'document.not-json', message: '', pointer: '/a' },
    ];
    expect(placesOf({ ...problem, details })).toEqual([details[1]]);
  });
});
