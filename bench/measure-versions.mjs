// Comparisons a second of each version scheme: `node bench/measure-versions.mjs`, after `npm run build`. One JSON object a line.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tell } from './figures.mjs';

const root = join(import.meta.dirname, '..');
const built = process.argv[2] ?? join(root, 'dist/server/src/matching');
const facts = join(root, 'server/src/matching/versions');
const { schemeNamed, versionSchemes } = await import(pathToFileURL(join(built, 'versions.js')).href);
const repeat = 'node bench/measure-versions.mjs';

for (const scheme of versionSchemes) {
  const { compare } = schemeNamed(scheme);
  const versions = versionsOf(scheme);
  const known = rate(compare, pairsOf(versions), 400);
  tell(`compare versions, ${scheme}: seen before`, known, 'a second', { versions: versions.length }, repeat);
  tell(`compare versions, ${scheme}: never seen`, rateOfNew(compare, versions), 'a second', { versions: 60_000 }, repeat);
}

/** The versions of the facts, which are of every shape that the scheme has. */
function versionsOf(scheme) {
  const file = readdirSync(facts).find((name) => name === `${scheme}.facts.txt`);
  const lines = readFileSync(join(facts, file), 'utf8').split('\n');
  const found = lines.map((line) => /^(.+?) [<=] (.+?)\s{2,}# .+$/.exec(line)).filter(Boolean);
  return [...new Set(found.flatMap(([, a, b]) => [a, b]))];
}

function pairsOf(versions) {
  return versions.flatMap((a) => versions.map((b) => [a, b]));
}

function rate(compare, pairs, milliseconds) {
  for (const [a, b] of pairs) compare(a, b);
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < milliseconds) {
    for (const [a, b] of pairs) compare(a, b);
    done += pairs.length;
  }
  return Math.round((done / (performance.now() - began)) * 1000);
}

/** Numbers within the versions are changed, so that nothing that was remembered helps; two new versions a comparison. */
function rateOfNew(compare, versions) {
  const made = Array.from({ length: 60_000 }, (_, index) =>
    versions[index % versions.length].replace(/\d+(?!.*\d)/, (digits) => digits + String(100_000 + index)),
  );
  const began = performance.now();
  for (let index = 0; index < made.length; index += 2) compare(made[index], made[index + 1]);
  return Math.round((made.length / 2 / (performance.now() - began)) * 1000);
}
