import { readFileSync, readdirSync } from 'node:fs';
import calculator from 'ae-cvss-calculator';
import { resolvePlaceholders } from './placeholders.js';

interface Branch {
  readonly category: string;
  readonly name: string;
  readonly branches?: readonly Branch[];
  readonly product?: { readonly name: string; readonly product_id: string };
}
interface Vulnerability {
  readonly cve: string;
  readonly cwe: { readonly id: string; readonly name: string };
  readonly notes: readonly { readonly text: string }[];
  readonly product_status: Readonly<Record<string, readonly string[]>>;
  readonly scores?: readonly { readonly products: readonly string[]; readonly cvss_v3: Cvss }[];
  readonly remediations?: readonly { readonly category: string; readonly details: string; readonly product_ids: readonly string[] }[];
  readonly flags?: readonly { readonly label: string; readonly product_ids: readonly string[] }[];
  readonly threats?: readonly { readonly category: string; readonly product_ids: readonly string[] }[];
}
interface Cvss {
  readonly version: string;
  readonly vectorString: string;
  readonly baseScore: number;
  readonly baseSeverity: string;
}
interface Csaf {
  readonly document: {
    readonly category: string;
    readonly csaf_version: string;
    readonly title: string;
    readonly publisher: { readonly category: string; readonly name: string; readonly namespace: string; readonly contact_details: string };
    readonly references: readonly { readonly category: string; readonly url: string }[];
    readonly tracking: {
      readonly id: string;
      readonly status: string;
      readonly version: string;
      readonly initial_release_date: string;
      readonly current_release_date: string;
      readonly revision_history: readonly { readonly number: string; readonly date: string; readonly summary: string }[];
    };
  };
  readonly product_tree: { readonly branches: readonly Branch[] };
  readonly vulnerabilities: readonly Vulnerability[];
}

const TODAY = '2026-11-22';
const folder = new URL('./advisories/', import.meta.url);
const files = readdirSync(folder).sort();

function csafOn(today: string, file: string): Csaf {
  return JSON.parse(resolvePlaceholders(readFileSync(new URL(file, folder), 'utf8'), today)) as Csaf;
}

function leavesOf(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [...(branch.product ? [branch] : []), ...leavesOf(branch.branches ?? [])]);
}

function severityOf(score: number): string {
  if (score >= 9) return 'CRITICAL';
  if (score >= 7) return 'HIGH';
  return score >= 4 ? 'MEDIUM' : 'LOW';
}

/** Every product id that a vulnerability uses, with repetitions. */
function usedIds(vulnerability: Vulnerability): readonly string[] {
  const { product_status: statuses, scores = [], remediations = [], flags = [], threats = [] } = vulnerability;
  const lists = [...remediations, ...flags, ...threats].map((each) => each.product_ids);
  return [...Object.values(statuses), ...scores.map((score) => score.products), ...lists].flat();
}

const documents = files.map((file) => ({ file, csaf: csafOn(TODAY, file) }));
const vulnerabilities = documents.flatMap(({ file, csaf }) => csaf.vulnerabilities.map((vulnerability) => ({ file, csaf, vulnerability })));

describe('advisories of the demonstration hospital', () => {
  test.each(documents)('$file is CSAF 2.0 and named after its tracking id (CSAF 2.0, 5.1)', ({ file, csaf }) => {
    const { document } = csaf;
    expect(document.csaf_version).toBe('2.0');
    expect(['csaf_security_advisory', 'csaf_vex']).toContain(document.category);
    expect(file.replace(/(\.v\d+)?\.json$/, '')).toBe(document.tracking.id.toLowerCase());
    expect(document.title).not.toBe('');
  });

  test.each(documents)('$file can belong to nobody: its publisher lies under a domain kept for examples (RFC 2606, JPRS)', ({ csaf }) => {
    const { publisher, references } = csaf.document;
    for (const url of [publisher.namespace, ...references.map((reference) => reference.url)]) {
      expect(new URL(url).hostname).toMatch(/\.example\.(com|jp)$/);
    }
    expect(publisher.contact_details).toMatch(/\.example\.(com|jp)$/);
  });

  test.each(documents)('$file tells its revisions in order and ends with its own (CSAF 2.0, 6.1.14 and 6.1.16)', ({ csaf }) => {
    const { tracking } = csaf.document;
    const dates = tracking.revision_history.map((entry) => entry.date);
    expect([...dates].sort()).toEqual(dates);
    expect(tracking.initial_release_date).toBe(dates[0]);
    expect(tracking.current_release_date).toBe(dates.at(-1));
    expect(tracking.version).toBe(tracking.revision_history.at(-1)?.number);
    expect(['interim', 'final']).toContain(tracking.status);
  });

  test.each(documents)('$file speaks only of products that it defines, and of all of them (CSAF 2.0, 6.1.1, 6.1.2, 6.2.1)', ({ csaf }) => {
    const defined = leavesOf(csaf.product_tree.branches).map((leaf) => leaf.product?.product_id);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(csaf.vulnerabilities.flatMap(usedIds))).toEqual(new Set(defined));
  });

  test.each(documents)('$file uses operators only where versions are a range (CSAF 2.0, 6.1.31)', ({ csaf }) => {
    for (const { category, name } of leavesOf(csaf.product_tree.branches)) {
      if (category === 'product_version') expect(name).toMatch(/^\d+(\.\d+)*$/);
      else
        expect([category, name]).toEqual([
          'product_version_range',
          expect.stringMatching(/^(vers:(all\/\*|generic\/[<>=].*)|[<>=].*|shipped .*)$/),
        ]);
    }
  });

  test.each(vulnerabilities)('$file $vulnerability.cve is of a year that no CVE has been given for', ({ vulnerability }) => {
    expect(vulnerability.cve).toMatch(/^CVE-2099-10\d{3}$/);
    expect(vulnerability.cwe.id).toMatch(/^CWE-\d+$/);
    expect(vulnerability.notes.length).toBeGreaterThan(0);
  });

  test.each(vulnerabilities)('$file $vulnerability.cve gives a product one status (CSAF 2.0, 6.1.6)', ({ vulnerability }) => {
    const ids = Object.values(vulnerability.product_status).flat();
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(vulnerabilities)('$file $vulnerability.cve says what to do about affected products, and why others are not', (entry) => {
    const { product_status: statuses, remediations = [], flags = [], threats = [] } = entry.vulnerability;
    const remedied = remediations.flatMap((remediation) => remediation.product_ids);
    expect(remedied).toEqual(expect.arrayContaining([...(statuses['known_affected'] ?? [])]));
    if (entry.csaf.document.category !== 'csaf_vex') return;
    const explained = [...flags, ...threats].flatMap((each) => each.product_ids);
    expect(explained).toEqual(expect.arrayContaining([...(statuses['known_not_affected'] ?? [])]));
  });

  test.each(vulnerabilities)('$file $vulnerability.cve has the score of its vector (CSAF 2.0, 6.1.9)', ({ csaf, vulnerability }) => {
    for (const { cvss_v3: cvss } of vulnerability.scores ?? []) {
      const score = calculator.fromVector(cvss.vectorString)?.calculateScores();
      expect(cvss).toMatchObject({
        version: '3.1',
        baseScore: score && 'base' in score ? score.base : 'none',
        baseSeverity: severityOf(cvss.baseScore),
      });
    }
    if (csaf.document.category !== 'csaf_vex') expect(vulnerability.scores).toHaveLength(1);
  });

  test.each(['2024-02-29', '2026-12-31', '2027-03-31', '2028-02-29', '2100-03-01'])('loaded on %s, none is from the future', (today) => {
    for (const file of files) {
      const { tracking } = csafOn(today, file).document;
      expect([tracking.id, tracking.current_release_date < `${today}T00:00:00.000Z`]).toEqual([tracking.id, true]);
    }
  });

  it('has documents for the backlog (older than 60 days), for the weeks before, and for this morning', () => {
    const age = ({ csaf }: { readonly csaf: Csaf }) =>
      Math.ceil((Date.parse(`${TODAY}T00:00:00Z`) - Date.parse(csaf.document.tracking.current_release_date)) / 86_400_000);
    expect(documents.filter((each) => age(each) > 60)).toHaveLength(3);
    expect(documents.filter((each) => age(each) > 3 && age(each) <= 60)).toHaveLength(11);
    expect(documents.filter((each) => age(each) <= 3)).toHaveLength(4);
  });
});
