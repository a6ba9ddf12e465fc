import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { makeDocument } from '../bench/documents.mjs';
import { makeHospital } from '../bench/hospital.mjs';

const PROVIDERS = 5;
const IN_ARCHIVE = 60;
const NEWS = 20;
const LONGEST_ANSWER_MS = 60;
const MODELS_NAMED = 3;

/**
 * Publishers on loopback that go on publishing: CSAF providers with hashes, an archive, and news. Each has a port of its own, since the program asks
 * one host no faster than twice a second.
 */
export async function startPublishers(random, seed) {
  const hospital = makeHospital({ devices: 200, makers: 10, modelsOfMaker: 3, seed });
  const published = new Map();
  const places = [];
  let last = 0;

  function publish(provider, number = last++) {
    const version = (published.get(number)?.version ?? 0) + 1;
    const from = (number * MODELS_NAMED) % hospital.models.length;
    const revisedAt = new Date(Date.UTC(2026, 0, 1) + (number * 100 + version) * 3600_000).toISOString();
    const models = hospital.models.slice(from, from + MODELS_NAMED);
    const { document, trackingId } = makeDocument({ number, models, vulnerabilities: 2, revisedAt, version });
    published.set(number, { provider, version, trackingId, revisedAt, text: JSON.stringify(document) });
  }

  for (let provider = 0; provider < PROVIDERS; provider += 1) for (let count = 0; count < 4; count += 1) publish(provider);
  for (let count = 0; count < IN_ARCHIVE; count += 1) publish('archive');

  const ofPlace = (place) => [...published].filter(([, { provider }]) => provider === place);
  for (let provider = 0; provider < PROVIDERS; provider += 1)
    places.push(await placeOf(random, (path, origin) => providerAnswer(path, origin, ofPlace(provider))));
  places.push(await placeOf(random, () => archiveOf(ofPlace('archive').map(([number, { text }]) => [`${number}.json`, text]))));
  places.push(await placeOf(random, () => newsOf(NEWS)));

  return {
    ledger: hospital.ledger,
    hosts: places.map(({ host }) => host).join(','),
    sources: places.map(({ origin }, at) => ({
      name: `Publisher ${at}`,
      every: 'PT15M',
      enabled: false,
      ...(at < PROVIDERS
        ? { format: 'csaf', address: `${origin}/provider-metadata.json` }
        : { format: 'document', address: `${origin}/all` }),
    })),
    /** A new document, and a revision of one that may or may not have been fetched. */
    goOn() {
      publish(random.below(PROVIDERS));
      const number = random.below(last);
      publish(published.get(number).provider, number);
    },
    /** Every document that must be there, with its newest revision: `BENCH-00001 2`. */
    expected: () => [
      ...[...published.values()].map(({ trackingId, version }) => `${trackingId} ${version}`),
      ...Array.from({ length: NEWS }, (_, at) => `news-${at}`),
    ],
    close: () => Promise.all(places.map(({ close }) => close())),
  };
}

async function placeOf(random, answerTo) {
  const server = createServer(async (request, response) => {
    await pause(random.below(LONGEST_ANSWER_MS));
    const answer = answerTo(request.url, `http://${request.headers.host}`);
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { host, origin: `http://${host}`, close };
}

function providerAnswer(path, origin, documents) {
  if (path === '/provider-metadata.json') {
    const rolie = { feeds: [{ tlp_label: 'WHITE', url: `${origin}/rolie.json` }] };
    return JSON.stringify({ metadata_version: '2.0', publisher: { name: 'Publisher' }, distributions: [{ rolie }] });
  }
  if (path === '/rolie.json') {
    const entry = documents.map(([number, { revisedAt }]) => ({
      updated: revisedAt,
      content: { src: `${origin}/${number}.json` },
      link: [{ rel: 'hash', href: `${origin}/${number}.json.sha512` }],
    }));
    return JSON.stringify({ feed: { entry } });
  }
  const [, number, isHash] = /^\/(\d+)\.json(\.sha512)?$/.exec(path) ?? [];
  const text = documents.find(([each]) => String(each) === number)?.[1].text;
  return text !== undefined && isHash ? `${createHash('sha512').update(text).digest('hex')}  ${number}.json` : text;
}

function newsOf(count) {
  const items = Array.from({ length: count }, (_, at) => `<item><guid>news-${at}</guid><title>News ${at}</title></item>`);
  return `<rss version="2.0"><channel><title>News</title><link>https://news.example</link>${items.join('')}</channel></rss>`;
}

/** A ZIP of these texts, stored as they are (APPNOTE 6.3.10). */
function archiveOf(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of files) {
    const bytes = Buffer.from(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), bytes]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, place, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}
