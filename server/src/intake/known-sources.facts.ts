import type { SourceFormat } from './source-formats.js';

/** [Japanese, English]. */
type InBoth = readonly [ja: string, en: string];

export const knownSourceGroups = ['japan', 'abroad', 'makers', 'catalogues', 'lifecycles'] as const;

/** Somebody who publishes for all, and how it is read. */
export interface KnownSource {
  readonly id: string;
  readonly group: (typeof knownSourceGroups)[number];
  readonly name: InBoth;
  readonly publisher: string;
  /** `{year}` is the year in Japan, `{lastYear}` the one before. */
  readonly address: string;
  readonly format: SourceFormat;
  /** The reader of what comes (feeds/src/formats.ts). */
  readonly reads: string;
  /** ISO 8601 duration. */
  readonly every: string;
  readonly brings: InBoth;
  /** What is known of the conditions under which it may be used; null where nothing is. */
  readonly terms: InBoth | null;
}

const ofJvn: InBoth = [
  'JVN・JVN iPediaの利用規約によります。転載するときは出典を示します。',
  'Terms of use of JVN and JVN iPedia: name the source when you pass it on.',
];
const ofUnitedStates: InBoth = [
  '米国政府の著作物（パブリックドメイン）です。',
  'A work of the government of the United States, in the public domain.',
];
const ofOpenFda: InBoth = [
  'CC0です。openFDAは、医療上の判断にそのまま使わないよう求めています。',
  'CC0. openFDA asks not to rely on it for medical care.',
];
const ofOsv: InBoth = [
  '元のデータベースごとの条件によります（多くはCC BY 4.0またはCC0）。',
  'Under the terms of the database each record comes from, mostly CC BY 4.0 or CC0.',
];
const ofEndoflife: InBoth = ['MITライセンスです。', 'MIT licence.'];

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

/** One product of the API v1 of endoflife.date. */
function endoflife(product: string, label: string): KnownSource {
  return {
    id: `endoflife-${product}`,
    group: 'lifecycles',
    name: [`endoflife.date：${label}`, `endoflife.date: ${label}`],
    publisher: 'endoflife.date',
    address: `https://endoflife.date/api/v1/products/${product}`,
    format: 'auto',
    reads: 'endoflife',
    every: 'P1D',
    brings: [
      `${label}の各バージョンのセキュリティ更新の終了日（SBOMの構成要素と照合します）`,
      `When security updates end for each release of ${label}; compared with components of SBOMs`,
    ],
    terms: ofEndoflife,
  };
}

/**
 * Who publishes what this program can read; a source that is offered and then fails would be worse than none. Nothing of it is asked for before somebody switches it on.
 */
export const knownSources: readonly KnownSource[] = [
  {
    id: 'jvn',
    group: 'japan',
    name: ['JVN 新着・更新', 'JVN, new and updated'],
    publisher: 'JVN',
    address: 'https://jvn.jp/rss/jvn.rdf',
    format: 'auto',
    reads: 'news-feed',
    every: 'PT1H',
    brings: [
      '国内で調整された脆弱性と海外機関の注意喚起の見出し（最新20件）',
      'Headlines of what was coordinated in Japan and abroad, the newest 20',
    ],
    terms: ofJvn,
  },
  {
    id: 'jvndb-new',
    group: 'japan',
    name: ['JVN iPedia 新着', 'JVN iPedia, new'],
    publisher: 'JVN iPedia',
    address: 'https://jvndb.jvn.jp/ja/rss/jvndb_new.rdf',
    format: 'auto',
    reads: 'jvn-rss',
    every: 'PT6H',
    brings: ['新しい脆弱性情報（CVE・CPE・CVSS付き、最新約500件）', 'New entries with CVE, CPE and CVSS, about the newest 500'],
    terms: ofJvn,
  },
  {
    id: 'jvndb-updated',
    group: 'japan',
    name: ['JVN iPedia 新着・更新', 'JVN iPedia, new and updated'],
    publisher: 'JVN iPedia',
    address: 'https://jvndb.jvn.jp/ja/rss/jvndb.rdf',
    format: 'auto',
    reads: 'jvn-rss',
    every: 'PT6H',
    brings: ['新しい脆弱性情報と改訂された脆弱性情報', 'New entries and those that were changed'],
    terms: ofJvn,
  },
  {
    id: 'jvndb-year',
    group: 'japan',
    name: ['JVN iPedia 今年の全件', 'JVN iPedia, all of this year'],
    publisher: 'JVN iPedia',
    address: 'https://jvndb.jvn.jp/ja/rss/years/jvndb_{year}.rdf',
    format: 'auto',
    reads: 'jvn-rss',
    every: 'P7D',
    brings: ['今年公開された全件（初回の読み込み用、数十MB）', 'Everything published this year, for a first load; tens of megabytes'],
    terms: ofJvn,
  },
  {
    id: 'jvndb-last-year',
    group: 'japan',
    name: ['JVN iPedia 昨年の全件', 'JVN iPedia, all of last year'],
    publisher: 'JVN iPedia',
    address: 'https://jvndb.jvn.jp/ja/rss/years/jvndb_{lastYear}.rdf',
    format: 'auto',
    reads: 'jvn-rss',
    every: 'P7D',
    brings: ['昨年公開された全件（初回の読み込み用、数十MB）', 'Everything published last year, for a first load; tens of megabytes'],
    terms: ofJvn,
  },
  {
    id: 'myjvn',
    group: 'japan',
    name: ['JVN iPedia（MyJVN API）', 'JVN iPedia (MyJVN API)'],
    publisher: 'JVN iPedia',
    address: 'https://jvndb.jvn.jp/myjvn',
    format: 'auto',
    reads: 'myjvn-hnd',
    every: 'PT6H',
    brings: [
      '新しい、または改訂された脆弱性情報の全文（影響を受けるバージョンを含む、初回は過去1か月）',
      'New and changed entries in full, with affected versions; the last month at first',
    ],
    terms: ofJvn,
  },
  {
    id: 'jpcert',
    group: 'japan',
    name: ['JPCERT/CC 注意喚起', 'JPCERT/CC alerts'],
    publisher: 'JPCERT/CC',
    address: 'https://www.jpcert.or.jp/rss/jpcert.rdf',
    format: 'auto',
    reads: 'news-feed',
    every: 'PT1H',
    brings: ['注意喚起などの見出し', 'Headlines of alerts and more'],
    terms: ['著作権はJPCERT/CCにあります。転載するときは出典を示します。', 'Copyright of JPCERT/CC: name the source when you pass it on.'],
  },
  {
    id: 'ipa',
    group: 'japan',
    name: ['IPA 重要なセキュリティ情報', 'IPA important security information'],
    publisher: 'IPA',
    address: 'https://www.ipa.go.jp/security/alert-rss.rdf',
    format: 'auto',
    reads: 'news-feed',
    every: 'PT1H',
    brings: ['重要なセキュリティ情報の見出し', 'Headlines of important security information'],
    terms: ['IPAのサイト利用規約によります。', 'Terms of use of IPA’s site.'],
  },
  {
    id: 'pmda',
    group: 'japan',
    name: ['PMDA 新着（安全性情報を含む）', 'PMDA news, with safety information'],
    publisher: 'PMDA',
    address: 'https://www.pmda.go.jp/rss_015.xml',
    format: 'auto',
    reads: 'news-feed',
    every: 'PT6H',
    brings: [
      '医薬品医療機器総合機構の新着の見出し（「[安全]」などの分類付き）',
      'Headlines of the agency, in Japanese, each with its class (safety, review)',
    ],
    terms: ['PMDAのサイトの利用条件によります。', 'Terms of use of PMDA’s site.'],
  },
  {
    id: 'pmda-recalls',
    group: 'japan',
    name: ['PMDA 医療機器の回収（クラスI〜III）', 'PMDA device recalls (class I to III)'],
    publisher: 'PMDA',
    address: 'https://www.info.pmda.go.jp/kaisyuu/',
    format: 'auto',
    reads: 'pmda-recall',
    every: 'P1D',
    brings: [
      '医療機器の回収情報（販売名、製造販売業者、クラス、対象のロット・製造番号、GTIN、回収概要へのリンク。2022年度以降）',
      'Recalls of devices in Japan with product, maker, class, lots, serial numbers, GTIN and a link to the summary, since fiscal 2022; in Japanese',
    ],
    terms: [
      '自ら所属する医療機関などで使う場合を除き、情報提供者に無断での複製・転載・頒布は禁じられています。',
      'Not to be copied or passed on without leave of the firm, but for use within one’s own medical institution.',
    ],
  },
  {
    id: 'cisa-csaf',
    group: 'abroad',
    name: ['CISA CSAF（ICS・医療機器を含む）', 'CISA CSAF, with ICS and medical devices'],
    publisher: 'CISA',
    address: 'https://www.cisa.gov/sites/default/files/csaf/provider-metadata.json',
    format: 'csaf',
    reads: 'csaf',
    every: 'PT6H',
    brings: [
      'CISAの勧告の全文（医療機器のICSMAを含む、2017年以降。初回は数千件で時間がかかります）',
      'Advisories of CISA in full since 2017, those for medical devices (ICSMA) too; some thousands at first, which takes a while',
    ],
    terms: ofUnitedStates,
  },
  {
    id: 'cisa-icsma',
    group: 'abroad',
    name: ['CISA 医療機器の勧告（RSS）', 'CISA medical advisories (RSS)'],
    publisher: 'CISA',
    address: 'https://www.cisa.gov/cybersecurity-advisories/ics-medical-advisories.xml',
    format: 'auto',
    reads: 'news-feed',
    every: 'PT6H',
    brings: [
      '医療機器の勧告（ICSMA）の見出しと本文。自動取得を断られることがあり、その場合はCISA CSAFをお使いください',
      'Headlines and texts of ICSMA. Programs are sometimes turned away; CISA CSAF brings the same',
    ],
    terms: ofUnitedStates,
  },
  {
    id: 'fda-enforcement',
    group: 'abroad',
    name: ['FDA 医療機器の回収（クラスI〜III）', 'FDA device recalls (class I to III)'],
    publisher: 'FDA',
    address: 'https://api.fda.gov/device/enforcement.json',
    format: 'auto',
    reads: 'openfda-recall',
    every: 'P1D',
    brings: [
      '米国の医療機器の回収（クラス、対象のロット・製造番号、UDI-DI。初回は過去3年）。掲載は数日から数週間遅れます',
      'Recalls of devices in the United States with class, lots, serial numbers and UDI-DI; three years at first. It lags by days to weeks',
    ],
    terms: ofOpenFda,
  },
  {
    id: 'fda-recall',
    group: 'abroad',
    name: ['FDA 医療機器の回収（原因・対応）', 'FDA device recalls (cause and action)'],
    publisher: 'FDA',
    address: 'https://api.fda.gov/device/recall.json',
    format: 'auto',
    reads: 'openfda-recall',
    every: 'P1D',
    brings: [
      '同じ回収の、原因と製造業者の対応（クラスの記載なし、初回は過去3年）。クラス付きの情報源と合わせて使えます',
      'The same recalls with their cause and what the firm does, without the class; three years at first. Use it beside the other',
    ],
    terms: ofOpenFda,
  },
  {
    id: 'siemens-csaf',
    group: 'makers',
    name: ['Siemens ProductCERT（CSAF）', 'Siemens ProductCERT (CSAF)'],
    publisher: 'Siemens',
    address: 'https://cert-portal.siemens.com/productcert/csaf/provider-metadata.json',
    format: 'csaf',
    reads: 'csaf',
    every: 'PT6H',
    brings: ['Siemens製品の勧告の全文', 'Advisories on products of Siemens in full'],
    terms: null,
  },
  {
    id: 'microsoft-csaf',
    group: 'makers',
    name: ['Microsoft（CSAF）', 'Microsoft (CSAF)'],
    publisher: 'Microsoft',
    address: 'https://msrc.microsoft.com/csaf/provider-metadata.json',
    format: 'csaf',
    reads: 'csaf',
    every: 'P1D',
    brings: [
      'WindowsなどMicrosoft製品の勧告の全文（機器のOSとの照合に。初回は件数が多く時間がかかります）',
      'Advisories on Windows and other products in full, for operating systems of devices; many at first, which takes a while',
    ],
    terms: null,
  },
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
  endoflife('windows', 'Windows'),
  endoflife('windows-server', 'Windows Server'),
  endoflife('windows-embedded', 'Windows Embedded'),
  endoflife('mssqlserver', 'Microsoft SQL Server'),
  endoflife('debian', 'Debian'),
  endoflife('ubuntu', 'Ubuntu'),
];
