import { crc32 } from 'node:zlib';

/** A small ledger of a fictional hospital, as Excel would save it. */
export function ledger(): Buffer {
  const rows = [
    ['管理番号', '製造販売業者', '販売名', '型式', '製造番号', 'ソフトウェアVer.', '設置部署', '接続形態', 'EOL', 'EOS', '稼働状態'],
    [
      'JN-0001',
      '旅路メディカル株式会社',
      'ジャーニーポンプ',
      'JP-100',
      'S-1',
      '1.2',
      'ICU',
      '常時接続',
      '令和10年3月31日',
      '2030/3/31',
      '稼働中',
    ],
    ['JN-0002', '旅路メディカル㈱', 'ジャーニーポンプ', 'JP-100', 'S-2', '2.0', 'HCU', '常時接続', '2028-03-31', '2030年3月', '稼働中'],
    ['JN-0003', '旅路メディカル株式会社', 'ジャーニーポンプ', 'JP-100', 'S-3', '', '東3病棟', '常時接続', '', '', '稼働中'],
  ];
  return Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
}

export interface AdvisoryWords {
  readonly id: string;
  readonly cve: string;
  readonly maker: string;
  readonly product: string;
  /** Every version before this one is affected. */
  readonly fixedIn: string;
}

const ownAdvisory: AdvisoryWords = {
  id: 'JNY-SA-0001',
  cve: 'CVE-2099-20001',
  maker: '旅路メディカル株式会社',
  product: 'ジャーニーポンプ',
  fixedIn: '2.0',
};

/** An advisory of a fictional maker; of that of the ledger, versions before 2.0 of the pump. */
export function advisory({ id, cve, maker, product, fixedIn }: AdvisoryWords = ownAdvisory): string {
  const at = '2026-11-01T00:00:00.000Z';
  return JSON.stringify({
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      lang: 'ja',
      title: `${product}の認証不備`,
      publisher: { category: 'vendor', name: maker, namespace: 'https://journey.example.jp' },
      distribution: { tlp: { label: 'WHITE' } },
      tracking: {
        id,
        version: '1',
        status: 'final',
        initial_release_date: at,
        current_release_date: at,
        revision_history: [{ number: '1', date: at, summary: '初版' }],
      },
    },
    product_tree: {
      branches: [
        {
          category: 'vendor',
          name: maker,
          branches: [
            {
              category: 'product_name',
              name: product,
              branches: [
                { category: 'product_version_range', name: `< ${fixedIn}`, product: { product_id: 'P1', name: `${product} < ${fixedIn}` } },
              ],
            },
          ],
        },
      ],
    },
    vulnerabilities: [
      {
        cve,
        title: '認証不備',
        product_status: { known_affected: ['P1'] },
        remediations: [{ category: 'vendor_fix', details: `${fixedIn}へ更新してください。`, product_ids: ['P1'] }],
        scores: [
          {
            products: ['P1'],
            cvss_v3: {
              version: '3.1',
              vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
              baseScore: 9.8,
              baseSeverity: 'CRITICAL',
            },
          },
        ],
      },
    ],
  });
}

/** A ZIP file that stores its files as they are. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [file, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, file, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, place, file]));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06'), end]);
}
