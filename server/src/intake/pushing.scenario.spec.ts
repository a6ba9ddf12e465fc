import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startProgram, type Program } from '../../test/program.js';

const scenario = fileURLToPath(new URL('../../../../shared/scenarios/hospital-a/', import.meta.url));
const pushed = `${scenario}advisories/vendor-push/`;
const isThere = existsSync(pushed);
if (!isThere) console.log('skipped: the scenario beside the project is absent, so pushing is checked with our own documents only');
const given = isThere ? describe : describe.skip;

interface Said {
  readonly document?: { readonly publisher: { readonly name: string } };
  readonly author?: string;
  readonly metadata?: { readonly component: { readonly supplier: { readonly name: string } } };
}
type Alias = Readonly<Record<'alias' | 'canonical', string>>;

given('the makers of the scenario hospital push', () => {
  let program: Program;
  const keys = new Map<string, string>();
  // Jest refuses a table without a line, even where it is skipped.
  const files = isThere ? readdirSync(pushed).sort() : ['nothing'];
  const aliases: readonly Alias[] = isThere
    ? parse(readFileSync(`${scenario}reference/vendor-aliases.csv`), { bom: true, columns: true })
    : [];

  /** The canonical name of whoever publishes a document: the longest alias with which its name begins. */
  const makerOf = (file: string): string => {
    const said = JSON.parse(readFileSync(`${pushed}${file}`, 'utf8')) as Said;
    const name = said.document?.publisher.name ?? said.author ?? said.metadata?.component.supplier.name ?? '';
    const [longest] = aliases.filter(({ alias }) => name.startsWith(alias)).sort((a, b) => b.alias.length - a.alias.length);
    return longest?.canonical ?? name;
  };
  const makers = isThere ? [...new Set(files.map(makerOf))] : [];
  const push = (file: string, maker: string) =>
    program.anyone
      .post('/api/v1/feed')
      .set('Authorization', `Bearer ${keys.get(maker) ?? ''}`)
      .type('json')
      .send(readFileSync(`${pushed}${file}`, 'utf8'));

  beforeAll(async () => {
    program = await startProgram();
    const ledgers = [
      ['aliases', 'reference/vendor-aliases.csv'],
      ['models', 'reference/models.csv'],
      ['devices', 'inventory/devices-utf8.csv'],
    ];
    for (const [kind, path] of ledgers)
      await program.administrator.post(`/api/v1/inventory/imports?kind=${kind}`).attach('file', `${scenario}${path}`);
    for (const maker of makers) {
      const made = await program.administrator.post('/api/v1/publishers').send({ name: maker, manufacturers: [maker] });
      const { body } = await program.administrator.post(`/api/v1/publishers/${(made.body as { id: string }).id}/keys`).send({});
      keys.set(maker, (body as { key: string }).key);
    }
  }, 120_000);
  afterAll(() => program.close());

  test('no document with the key of another maker', async () => {
    const answers: unknown[] = [];
    for (const file of files) {
      for (const maker of makers.filter((each) => each !== makerOf(file))) answers.push([file, maker, (await push(file, maker)).status]);
    }
    expect(answers).toEqual(files.flatMap((file) => makers.filter((maker) => maker !== makerOf(file)).map((maker) => [file, maker, 403])));
    expect((await program.administrator.get('/api/v1/advisories')).body).toMatchObject({ total: 0 });
  });

  test.each(files)('%s, with the key of its own', async (file) => {
    const { status, body } = await push(file, makerOf(file));
    const receipt = body as { outcome: string; remarks: readonly { code: string }[] };
    expect([status, receipt.remarks.filter(({ code }) => code.startsWith('feed.'))]).toEqual([201, []]);
    expect(['new', 'older']).toContain(receipt.outcome);
    expect((await push(file, makerOf(file))).body).toMatchObject({ outcome: 'same' });
  });

  test('and see nothing of the inventory', async () => {
    for (const key of keys.values()) await program.anyone.get('/api/v1/devices').set('Authorization', `Bearer ${key}`).expect(403);
  });
});
