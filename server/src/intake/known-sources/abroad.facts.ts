import type { InBoth, KnownSource } from './known-source.js';

const ofUnitedStates: InBoth = [
  '米国政府の著作物（パブリックドメイン）です。',
  'A work of the government of the United States, in the public domain.',
];
const ofOpenFda: InBoth = [
  'CC0です。openFDAは、医療上の判断にそのまま使わないよう求めています。',
  'CC0. openFDA asks not to rely on it for medical care.',
];

/** Authorities of other countries. */
export const sourcesAbroad: readonly KnownSource[] = [
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
];
