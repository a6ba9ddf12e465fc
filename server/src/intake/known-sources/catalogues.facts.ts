import type { InBoth, KnownSource } from './known-source.js';

const ofOsv: InBoth = [
  '元のデータベースごとの条件によります（多くはCC BY 4.0またはCC0）。',
  'Under the terms of the database each record comes from, mostly CC BY 4.0 or CC0.',
];

/** The export of OSV of one ecosystem (google.github.io/osv.dev/data). */
function osv(ecosystem: string, what: InBoth): KnownSource {
  return {
    id: `osv-${ecosystem.toLowerCase()}`,
    group: 'catalogues',
    name: [`OSV：${ecosystem}`, `OSV: ${ecosystem}`],
    publisher: 'OSV',
    address: `https://osv-vulnerabilities.storage.googleapis.com/${ecosystem}`,
    format: 'auto',
    reads: 'osv',
    every: 'P1D',
    brings: what,
    terms: ofOsv,
  };
}

/** Catalogues of vulnerabilities. */
export const catalogues: readonly KnownSource[] = [
  {
    id: 'nvd',
    group: 'catalogues',
    name: ['NVD（脆弱性API 2.0）', 'NVD (vulnerability API 2.0)'],
    publisher: 'NVD',
    address: 'https://services.nvd.nist.gov/rest/json/cves/2.0',
    format: 'auto',
    reads: 'nvd-cve',
    every: 'PT6H',
    brings: [
      '全CVEと影響を受ける製品（CPE）。初回は全件（約30万件）を数時間かけて読み込みます',
      'Every CVE with affected products (CPE); all of some 300,000 at first, for hours',
    ],
    terms: [
      '米国政府のデータです。NVDの推奨・認証を受けた製品ではない旨を示すことになっています。',
      'Data of the government of the United States. Say that the product is not endorsed or certified by the NVD.',
    ],
  },
  {
    id: 'cve-list',
    group: 'catalogues',
    name: ['CVEリスト（CVE Program）', 'CVE list (CVE Program)'],
    publisher: 'CVE Program',
    address: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/deltaLog.json',
    format: 'auto',
    reads: 'cve5',
    every: 'PT6H',
    brings: [
      '新しい、または更新されたCVEの原本（製造業者自身の記載を含む、初回は過去1か月）。多くはNVDからも得られます',
      'New and changed CVE records as their authors wrote them; the last month at first. NVD brings most of it too',
    ],
    terms: [
      'CVE Programの利用条件によります。複製するときは出典と著作権表示を付けます。',
      'Terms of use of the CVE Program: name the source and its copyright when you pass it on.',
    ],
  },
  {
    id: 'kev',
    group: 'catalogues',
    name: ['KEV（悪用が確認された脆弱性）', 'KEV (known exploited vulnerabilities)'],
    publisher: 'CISA',
    address: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
    format: 'auto',
    reads: 'kev',
    every: 'PT6H',
    brings: ['悪用が確認された脆弱性の印（検出結果に付きます）', 'Marks findings whose vulnerability is known to be exploited'],
    terms: ['CC0です。', 'CC0.'],
  },
  {
    id: 'epss',
    group: 'catalogues',
    name: ['EPSS（悪用の見込み）', 'EPSS (exploit prediction)'],
    publisher: 'FIRST',
    address: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
    format: 'auto',
    reads: 'epss',
    every: 'P1D',
    brings: [
      '30日以内に悪用される見込みの値（検出結果に付きます）',
      'How likely a vulnerability is exploited within 30 days, shown with findings',
    ],
    terms: ['自由に使えます。FIRSTは出典の明示を求めています。', 'Free to use; FIRST asks to be named.'],
  },
  osv('Debian', ['Debianのパッケージの脆弱性（SBOMと照合）', 'Vulnerabilities of packages of Debian, for SBOMs']),
  osv('Ubuntu', ['Ubuntuのパッケージの脆弱性（SBOMと照合）', 'Vulnerabilities of packages of Ubuntu, for SBOMs']),
  osv('Alpine', ['Alpine Linuxのパッケージの脆弱性（SBOMと照合）', 'Vulnerabilities of packages of Alpine Linux, for SBOMs']),
  osv('Maven', ['Javaのライブラリの脆弱性（SBOMと照合）', 'Vulnerabilities of Java libraries, for SBOMs']),
  osv('NuGet', ['.NETのライブラリの脆弱性（SBOMと照合）', 'Vulnerabilities of .NET libraries, for SBOMs']),
  osv('PyPI', ['Pythonのライブラリの脆弱性（SBOMと照合）', 'Vulnerabilities of Python libraries, for SBOMs']),
  osv('npm', ['JavaScriptのライブラリの脆弱性（SBOMと照合、件数が多い）', 'Vulnerabilities of JavaScript libraries, for SBOMs; many']),
  osv('Go', ['Goのライブラリの脆弱性（SBOMと照合）', 'Vulnerabilities of Go modules, for SBOMs']),
];
