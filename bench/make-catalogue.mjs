import { randomFrom } from './random.mjs';

/** As many as one answer of the NVD's interface holds. */
const RECORDS_A_FILE = 2000;
const WEAKNESSES = ['CWE-20', 'CWE-79', 'CWE-89', 'CWE-119', 'CWE-416', 'CWE-787'];
const VENDORS = 4000;
const PROSE =
  'A crafted request lets a remote attacker who holds no account read memory of the service, and stop it until somebody starts it again. ';
const PROSE_JA = '細工されたリクエストにより、認証されていない第三者にメモリを読み取られたり、サービスを停止されたりする可能性があります。';

/**
 * Files as the NVD's interface answers (2.0), of made-up software that no device contains, each record as large as real ones are (about 4 kB).
 *
 * @returns a generator of `{ name, text }`
 */
export function* nvdFiles(records, seed) {
  const random = randomFrom(seed);
  for (let at = 0; at < records; at += RECORDS_A_FILE) {
    const count = Math.min(RECORDS_A_FILE, records - at);
    const vulnerabilities = Array.from({ length: count }, (_, index) => ({ cve: nvdRecord(at + index, random) }));
    const head = { resultsPerPage: count, startIndex: at, totalResults: records, format: 'NVD_CVE', version: '2.0' };
    yield {
      name: `nvd-${String(at).padStart(7, '0')}.json`,
      text: JSON.stringify({ ...head, timestamp: '2026-11-20T00:00:00.000', vulnerabilities }),
    };
  }
}

/** The same for JVN iPedia: JVNRSS with `sec:` elements, about 2 kB an entry. */
export function* jvnFiles(entries, seed) {
  const random = randomFrom(seed + 1);
  for (let at = 0; at < entries; at += RECORDS_A_FILE) {
    const items = Array.from({ length: Math.min(RECORDS_A_FILE, entries - at) }, (_, index) => jvnItem(at + index, random));
    yield { name: `jvndb-${String(at).padStart(7, '0')}.rdf`, text: jvnFeed(items.join('\n')) };
  }
}

function cveOf(number) {
  return `CVE-${2002 + (number % 25)}-${100_000 + Math.floor(number / 25)}`;
}

function dayOf(number) {
  return new Date(Date.UTC(2002 + (number % 25), number % 12, 1 + (number % 28))).toISOString().slice(0, 19);
}

function nvdRecord(number, random) {
  const [id, vendor] = [cveOf(number), `vendor${random.below(VENDORS)}`];
  const product = `product${random.below(40)}`;
  const cpeMatch = Array.from({ length: 1 + random.below(8) }, (_, at) => ({
    vulnerable: true,
    criteria: `cpe:2.3:a:${vendor}:${product}:*:*:*:*:*:*:*:*`,
    versionStartIncluding: `${at}.0`,
    versionEndExcluding: `${at}.${1 + random.below(60)}`,
    matchCriteriaId: '00000000-0000-0000-0000-000000000000',
  }));
  const cvssData = { version: '3.1', vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:H', baseScore: 8.2, baseSeverity: 'HIGH' };
  return {
    id,
    sourceIdentifier: `security@${vendor}.example`,
    published: `${dayOf(number)}.000`,
    lastModified: `${dayOf(number)}.000`,
    vulnStatus: 'Analyzed',
    cveTags: [],
    descriptions: [
      { lang: 'en', value: `${vendor} ${product}: ${PROSE.repeat(2 + random.below(4))}` },
      { lang: 'es', value: PROSE.repeat(3) },
    ],
    metrics: {
      cvssMetricV31: [{ source: 'nvd@nist.gov', type: 'Primary', cvssData, exploitabilityScore: 3.9, impactScore: 4.2 }],
    },
    weaknesses: [{ source: 'nvd@nist.gov', type: 'Primary', description: [{ lang: 'en', value: random.oneOf(WEAKNESSES) }] }],
    configurations: [{ nodes: [{ operator: 'OR', negate: false, cpeMatch }] }],
    references: Array.from({ length: 2 + random.below(8) }, (_, at) => ({
      url: `https://${vendor}.example/advisories/${id}/${at}`,
      source: `security@${vendor}.example`,
      tags: ['Vendor Advisory'],
    })),
  };
}

function jvnItem(number, random) {
  const [year, cve] = [2002 + (number % 25), cveOf(number)];
  const id = `JVNDB-${year}-${String(100_000 + Math.floor(number / 25)).padStart(6, '0')}`;
  const [vendor, product] = [`vendor${random.below(VENDORS)}`, `product${random.below(40)}`];
  const link = `https://jvndb.jvn.jp/ja/contents/${year}/${id}.html`;
  const day = `${dayOf(number).slice(0, 16)}+09:00`;
  return `  <item rdf:about="${link}">
    <title>${product} における脆弱性</title>
    <link>${link}</link>
    <description>${PROSE_JA.repeat(2 + random.below(4))}</description>
    <sec:identifier>${id}</sec:identifier>
    <sec:references source="CVE" id="${cve}">https://www.cve.org/CVERecord?id=${cve}</sec:references>
    <sec:references source="NVD" id="${cve}">https://nvd.nist.gov/vuln/detail/${cve}</sec:references>
    <sec:references title="${random.oneOf(WEAKNESSES)}" id="${random.oneOf(WEAKNESSES)}">https://www.ipa.go.jp/</sec:references>
    <sec:cpe version="2.2" vendor="${vendor}" product="${product}">cpe:/a:${vendor}:${product}</sec:cpe>
    <sec:cvss version="3.0" score="8.2" type="Base" severity="High" vector="CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:H"/>
    <dc:date>${day}</dc:date>
    <dcterms:issued>${day}</dcterms:issued>
    <dcterms:modified>${day}</dcterms:modified>
  </item>`;
}

function jvnFeed(items) {
  const names =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sec="http://jvn.jp/rss/mod_sec/"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF ${names} xml:lang="ja">
  <channel rdf:about="https://jvndb.jvn.jp/ja/rss/jvndb.rdf">
    <title>JVNDB RSS Feed</title>
    <link>https://jvndb.jvn.jp/</link>
    <description>made up</description>
    <dcterms:modified>2026-11-20T00:00:00+09:00</dcterms:modified>
  </channel>
${items}
</rdf:RDF>
`;
}
