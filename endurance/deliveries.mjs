import { makeDocument } from '../bench/documents.mjs';
import { makeHospital } from '../bench/hospital.mjs';

const DEVICES = 300;
const MODELS_NAMED = 3;

/**
 * What is brought in, in two lanes: exports of a ledger, which keep their order as a hospital's do, and documents, which come in any order.
 * The same seed gives the same deliveries, so that a run without disturbance can be compared with one full of it.
 */
export function deliveriesFrom(seed) {
  const hospital = makeHospital({ devices: DEVICES, makers: 10, modelsOfMaker: 3, seed });
  return { ledger: (number) => ledgerOf(hospital, number), document: (number) => documentOf(hospital, number) };
}

/** Every export has the devices of the one before and some more, and each time some devices have moved and some run another version. */
function ledgerOf({ ledger, models }, number) {
  const [heading, ...rows] = ledger.trimEnd().split('\r\n');
  const shown = rows.slice(0, Math.min(rows.length, 100 + number * 10));
  const changed = shown.map((row, place) => {
    if ((place + number) % 17 !== 0) return row;
    const cells = row.split(',');
    const { versions } = models[place % models.length];
    cells[8] = `移設先${number % 5}`;
    cells[12] = versions[(place + number) % versions.length];
    return cells.join(',');
  });
  return { kind: 'ledger', number, name: `ledger-${number}.csv`, text: `${[heading, ...changed].join('\r\n')}\r\n` };
}

/** Documents come in pairs: the second one of a pair is a revision of the first with one vulnerability more. */
function documentOf({ models }, number) {
  const [subject, revision] = [Math.floor(number / 2), (number % 2) + 1];
  const from = (subject * MODELS_NAMED) % models.length;
  const day = revision === 1 ? '2026-01-15T00:00:00.000Z' : '2026-02-15T00:00:00.000Z';
  const { document, trackingId } = makeDocument({
    number: subject,
    models: models.slice(from, from + MODELS_NAMED),
    vulnerabilities: 1 + revision,
    revisedAt: day,
  });
  document.document.tracking.version = String(revision);
  document.document.tracking.revision_history = [{ number: String(revision), date: day, summary: `Version ${revision}` }];
  return { kind: 'document', number, name: `${trackingId}-${revision}.json`, text: JSON.stringify(document) };
}
