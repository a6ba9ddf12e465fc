import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sameName } from 'mimamori/names';

const PAGE = 1000;

/**
 * Nothing is missed silently: every product of a maker in the fleet that met no device must stand among the names to confirm.
 *
 * @returns how many products met no device, and those of them that nobody is asked about
 */
export async function unaskedNames(url, username, password, scenario) {
  const ask = await signedIn(url, username, password);
  const [makers, open] = [await all(ask, '/manufacturers'), await all(ask, '/product-names/unconfirmed')];
  const fleet = makers.filter(({ devices }) => devices > 0);
  const isAsked = new Set(open.map(({ manufacturer, product }) => `${manufacturer}\n${product}`));
  const unasked = [];
  let asked = 0;
  for (const document of documentsOf(join(scenario, 'advisories/csaf-cisa'))) {
    const { id, status } = document.document.tracking;
    const [advisory] = await all(ask, `/advisories?trackingId=${encodeURIComponent(id)}`);
    if (!advisory || advisory.withdrawn || status === 'draft') continue;
    const met = await all(ask, `/advisories/${advisory.id}/devices`);
    for (const { vendor, product } of productsOf(document)) {
      const maker = fleet.find((each) => namesOf(each).some((name) => sameName('manufacturer', vendor, name) === true));
      if (!maker || met.some((device) => device.manufacturer === maker.name && meets(device, product))) continue;
      asked += 1;
      if (!isAsked.has(`${maker.name}\n${product}`)) unasked.push(`${id}: ${vendor}, ${product} (${maker.name})`);
    }
  }
  return { asked, unasked };
}

function namesOf({ name, aliases }) {
  return [name, ...aliases.map(({ alias }) => alias)];
}

function meets({ because }, product) {
  return because.some(({ sought }) => sought.includes(product));
}

function documentsOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

/** Each name of a product once a vendor, as the branches of the product tree name them. */
function productsOf({ product_tree: tree }) {
  const found = new Map();
  function walk(branches, vendor) {
    for (const branch of branches ?? []) {
      const ofVendor = branch.category === 'vendor' ? branch.name : vendor;
      if (branch.category === 'product_name' && ofVendor)
        found.set(`${ofVendor}\n${branch.name}`, { vendor: ofVendor, product: branch.name });
      walk(branch.branches, ofVendor);
    }
  }
  walk(tree?.branches, null);
  return [...found.values()];
}

async function signedIn(url, username, password) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status}`);
  const cookie = answer.headers.getSetCookie()[0].split(';')[0];
  return async (path) => {
    const reply = await fetch(`${url}/api/v1${path}`, { headers: { cookie } });
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    return reply.json();
  };
}

async function all(ask, path) {
  const items = [];
  for (let total = Infinity; items.length < total;) {
    const page = await ask(`${path}${path.includes('?') ? '&' : '?'}offset=${items.length}&limit=${PAGE}`);
    total = page.total;
    items.push(...page.items);
    if (page.items.length === 0) break;
  }
  return items;
}
