import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { answeredQuestions } from './mds2.js';
import { readMds2 } from './read-mds2.js';

const hospital = join(process.cwd(), '../shared/scenarios/hospital-a');
const isThere = existsSync(join(hospital, 'mds2')) && existsSync(join(hospital, 'gold/mds2.csv'));
if (!isThere) console.log('The forms of the scenario are absent (../shared/scenarios/hospital-a): skipped.');

(isThere ? describe : describe.skip)('the forms of the scenario', () => {
  const gold: { model_key: string; questions: string }[] = isThere
    ? parse(readFileSync(join(hospital, 'gold/mds2.csv')), { columns: true, bom: true })
    : [];
  const figures = async (file: string) =>
    (await readMds2(readFileSync(join(hospital, 'mds2', file)))).items.map((sheet) => [sheet.documentId, answeredQuestions(sheet)]);
  const expected = gold.map((row) => [`MDS2-${row.model_key}`, Number(row.questions)]);

  it('are read in full from JSON', async () => {
    const files = readdirSync(join(hospital, 'mds2')).filter((file) => file.endsWith('.json'));
    const read = (await Promise.all(files.map(figures))).flat();
    expect(read.toSorted()).toEqual(expected.toSorted());
  });

  it('are read in full from one CSV', async () => {
    expect((await figures('all.csv')).toSorted()).toEqual(expected.toSorted());
  });

  it('are read in full from a workbook', async () => {
    const read = await figures('rmcentral.mds2.xlsx');
    expect(read).toEqual(expected.filter(([id]) => id === 'MDS2-RMCENTRAL'));
  });

  it('leave no remark', async () => {
    for (const file of readdirSync(join(hospital, 'mds2'))) {
      expect([file, (await readMds2(readFileSync(join(hospital, 'mds2', file)))).remarks]).toEqual([file, []]);
    }
  });
});
