import { setTimeout as pause } from 'node:timers/promises';

/** So many neighbouring models of one maker a document names. */
export const MODELS_NAMED = 3;

/**
 * The CSAF 2.0 document with this number, of the maker of `models`: every model is affected below its newest version and fixed from there.
 *
 * @returns the document, its vulnerabilities, and how many findings each of them must give: devices below the newest version, and those
 *   whose version nobody wrote down (they cannot be told)
 */
export function makeDocument({ number, models, vulnerabilities, revisedAt, version = 1 }) {
  const maker = models[0].maker;
  const ids = Array.from({ length: vulnerabilities }, (_, index) => `CVE-2099-${100000 + number * 100 + index}`);
  const trackingId = `BENCH-${String(number).padStart(5, '0')}`;
  const document = {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      title: `${maker}: security update ${number}`,
      publisher: { category: 'vendor', name: maker, namespace: 'https://maker.example' },
      tracking: {
        id: trackingId,
        status: 'final',
        version: String(version),
        initial_release_date: revisedAt,
        current_release_date: revisedAt,
        revision_history: Array.from({ length: version }, (_, at) => ({
          number: String(at + 1),
          date: revisedAt,
          summary: at === 0 ? 'Initial version' : 'More products',
        })),
      },
    },
    product_tree: { branches: [{ category: 'vendor', name: maker, branches: models.map(branchOf) }] },
    vulnerabilities: ids.map((id, index) => vulnerabilityOf(id, index, models)),
  };
  return { document, trackingId, vulnerabilities: ids, findings: models.reduce((sum, model) => sum + devicesConcerned(model), 0) };
}

function devicesConcerned({ devices, versions }) {
  const newest = versions.at(-1);
  return [...devices].reduce((sum, [version, count]) => sum + (version === newest ? 0 : count), 0);
}

function branchOf({ maker, name, versions, number }) {
  const newest = versions.at(-1);
  const range = (words, id) => ({
    category: 'product_version_range',
    name: words,
    product: { name: `${maker} ${name} ${words}`, product_id: `${id}-${number}` },
  });
  return {
    category: 'product_name',
    name,
    branches: [range(`vers:generic/<${newest}`, 'OLD'), range(`vers:generic/>=${newest}`, 'NEW')],
  };
}

function vulnerabilityOf(id, index, models) {
  const [old, fixed] = [models.map(({ number }) => `OLD-${number}`), models.map(({ number }) => `NEW-${number}`)];
  return {
    cve: id,
    title: `Improper input validation ${index + 1}`,
    notes: [{ category: 'description', text: 'A made-up weakness: crafted messages stop the device until it is restarted.' }],
    product_status: { known_affected: old, fixed },
    remediations: [{ category: 'vendor_fix', details: 'Install the newest version.', product_ids: old }],
    scores: [
      {
        products: old,
        cvss_v3: {
          version: '3.1',
          vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
          baseScore: 7.5,
          baseSeverity: 'HIGH',
        },
      },
    ],
  };
}

/** The document with this number for models of a hospital (`makeHospital`). */
export function documentOf({ models }, number, vulnerabilities) {
  const from = (number * MODELS_NAMED) % models.length;
  const [first] = models.slice(from);
  const named = models.slice(from, from + MODELS_NAMED).filter(({ maker }) => maker === first.maker);
  return makeDocument({ number, models: named, vulnerabilities, revisedAt: '2026-01-15T00:00:00.000Z' });
}

/**
 * Until the last vulnerability of the document has exactly the findings it must have. While the document is being matched only the health page
 * is asked, which costs next to nothing: asking for findings over and over would measure itself.
 */
export async function visible(ask, { vulnerabilities, findings }) {
  for (;;) {
    while ((await ask('GET', '/health')).pending > 0) await pause(2);
    const { total } = await ask('GET', `/findings?vulnerability=${vulnerabilities.at(-1)}&limit=1`);
    if (total === findings) return;
    if (total > findings) throw new Error(`${vulnerabilities.at(-1)}: ${total} findings where there must be ${findings}`);
    await pause(2);
  }
}
