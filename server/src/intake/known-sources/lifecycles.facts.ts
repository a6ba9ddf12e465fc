import type { InBoth, KnownSource } from './known-source.js';

const ofEndoflife: InBoth = ['MITライセンスです。', 'MIT licence.'];

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

/** When support of software ends. */
export const lifecycles: readonly KnownSource[] = [
  endoflife('windows', 'Windows'),
  endoflife('windows-server', 'Windows Server'),
  endoflife('windows-embedded', 'Windows Embedded'),
  endoflife('mssqlserver', 'Microsoft SQL Server'),
  endoflife('debian', 'Debian'),
  endoflife('ubuntu', 'Ubuntu'),
];
