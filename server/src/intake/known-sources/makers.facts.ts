import type { KnownSource } from './known-source.js';

/** Makers that publish CSAF. */
export const sourcesOfMakers: readonly KnownSource[] = [
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
];
