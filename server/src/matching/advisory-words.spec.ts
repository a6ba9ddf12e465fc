import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { examineVersion, type VersionExamination } from './ranges.js';

/**
 * What published advisories really say, where the corpora lie beside the project: every expression is understood or has its doubt, and the
 * installed versions of a whole hospital get the answers that were derived by hand.
 */
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const scenario = join(shared, 'scenarios/hospital-a');
const folders = [join(shared, 'corpus/csaf/cisa'), join(scenario, 'advisories/csaf-cisa')];
const present = folders.every((folder) => existsSync(folder)) && existsSync(join(scenario, 'gold/advisory-unit.csv'));
if (!present) console.log('skipped: advisory words, because ../shared with its corpora and scenarios is not beside the project');
const withData = present ? describe : describe.skip;

interface Branch {
  readonly category: string;
  readonly name: string;
  readonly branches?: Branch[] | undefined;
  readonly product?: { readonly product_id: string } | undefined;
}
const Branch: z.ZodType<Branch> = z.object({
  category: z.string(),
  name: z.string(),
  branches: z.array(z.lazy(() => Branch)).optional(),
  product: z.object({ product_id: z.string() }).optional(),
});
const Document = z.object({
  document: z.object({ tracking: z.object({ id: z.string(), version: z.string() }) }),
  product_tree: z.object({ branches: z.array(Branch).default([]) }).default({ branches: [] }),
  vulnerabilities: z
    .array(z.object({ product_status: z.object({ known_affected: z.array(z.string()).default([]) }).optional() }))
    .default([]),
});
const Row = z.object({
  advisory_id: z.string(),
  via: z.string(),
  matched: z.string(),
  version_raw: z.string(),
  accept: z.string(),
  expected: z.string(),
  strict: z.string(),
});

interface Statement {
  readonly product: string;
  readonly id: string;
  readonly raw: string;
  readonly isRange: boolean;
}

function documentsIn(folder: string): readonly z.infer<typeof Document>[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const read = Document.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return read.success ? [read.data] : [];
  });
}

function statementsOf(branches: readonly Branch[], product = ''): readonly Statement[] {
  return branches.flatMap((branch) => {
    const named = branch.category === 'product_name' ? branch.name : product;
    const own = branch.category.startsWith('product_version') && branch.product;
    const statement = own
      ? [{ product: named, id: own.product_id, raw: branch.name, isRange: branch.category === 'product_version_range' }]
      : [];
    return [...statement, ...statementsOf(branch.branches ?? [], named)];
  });
}

function together(examinations: readonly VersionExamination[]): VersionExamination['answer'] {
  const answers = examinations.map(({ answer }) => answer);
  return answers.includes('inside') ? 'inside' : answers.includes('undetermined') ? 'undetermined' : 'outside';
}

withData('words of published advisories', () => {
  const documents = present ? folders.flatMap(documentsIn) : [];

  test('every distinct expression is understood, or says why not', () => {
    const statements = documents.flatMap((document) => statementsOf(document.product_tree.branches));
    const distinct = [...new Map(statements.map((statement) => [`${statement.isRange} ${statement.raw}`, statement])).values()];
    const examined = distinct.map((statement) => ({ raw: statement.raw, ...examineVersion({ ...statement, scheme: 'generic' }, null) }));
    const silent = examined.filter(({ understoodAs, doubt }) => understoodAs === '' && doubt === null);
    const counts = new Map<string, number>();
    for (const { understoodAs, doubt } of examined) {
      const kind = understoodAs === '' || doubt === 'expression_has_condition' ? String(doubt) : 'understood';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    console.log(`distinct expressions: ${distinct.length}\n${[...counts].map(([kind, count]) => `${kind}: ${count}`).join('\n')}`);
    expect(silent).toEqual([]);
    expect(counts.get('understood')).toBeGreaterThan(distinct.length * 0.8);
    expect(counts.get('expression_not_understood') ?? 0).toBeLessThan(distinct.length * 0.05);
  });

  test('the installed versions of the hospital get an accepted answer', () => {
    const meanings = { inside: 'affected', outside: 'clear', undetermined: 'needs_review' } as const;
    const rows = z.array(Row).parse(parse(readFileSync(join(scenario, 'gold/advisory-unit.csv')), { columns: true, bom: true }));
    const asked = rows.filter(
      (row) => row.advisory_id.startsWith('ICSMA') && row.via === 'product' && row.matched !== '' && row.expected !== 'unscored',
    );
    const counts = { expected: 0, accepted: 0 };
    const wrong: string[] = [];
    for (const row of asked) {
      const document = documents.find(({ document: { tracking } }) => tracking.id === row.advisory_id);
      const affected = new Set(document?.vulnerabilities.flatMap((each) => each.product_status?.known_affected ?? []));
      const statements = statementsOf(document?.product_tree.branches ?? []).filter(
        ({ product, id }) => product === row.matched && affected.has(id),
      );
      const answer =
        meanings[together(statements.map((statement) => examineVersion({ ...statement, scheme: 'generic' }, row.version_raw)))];
      if (answer === row.expected) counts.expected += 1;
      else if (row.accept.split('|').includes(answer)) counts.accepted += 1;
      else
        wrong.push(
          `${row.advisory_id} ${row.matched} "${row.version_raw}" [${statements.map(({ raw }) => raw).join('; ')}]: ${answer}, not ${row.accept}`,
        );
    }
    console.log(
      `hospital: ${asked.length} pairs; as expected ${counts.expected}, otherwise accepted ${counts.accepted}, wrong ${wrong.length}`,
    );
    expect([...new Set(wrong)]).toEqual([]);
    expect(asked.length).toBeGreaterThan(300);
  });
});
