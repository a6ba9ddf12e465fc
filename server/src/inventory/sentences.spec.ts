import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UdiIssue } from '#feeds/vocabulary/udi.js';
import { inventorySentences } from './sentences.facts.js';

/** What a UDI can lack, said of a cell as `udi_…`. A new issue of the reader does not compile until it stands here. */
const UDI_ISSUES: Readonly<Record<UdiIssue, true>> = {
  gtin_length: true,
  check_digit: true,
  check_character: true,
  bad_date: true,
  bad_length: true,
  bad_character: true,
  mixed_width: true,
  unknown_identifier: true,
  contradiction: true,
  no_gtin: true,
  no_device_identifier: true,
};
/** Codes that are put together in code from the field's name (ledger/reference-row.ts). */
const PUT_TOGETHER = [
  ...['threat_open', 'update', 'compensating_controls', 'controls_adequate', 'kind'].map((field) => `${field}_not_understood`),
  ...['controls_verified_on', 'valid_from'].map((field) => `${field}_not_a_date`),
  ...['check_digit', 'not_readable'].map((what) => `gtin_${what}`),
  ...['alias', 'canonical', 'manufacturer', 'name', 'productName', 'modelKey', 'ledgerNumber'].map((field) => `row-without-${field}`),
];
const ROW_CODE =
  /'((?:[a-z]+_)+(?:understood|date|year|address|lost|spreadsheet|error|disposal|unknown|readable|digit|day|number|same|itself|read|future|eol))'/g;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(join(folder, entry.name));
    const isSource = entry.name.endsWith('.ts') && !/\.(spec|facts|table)\.ts$/.test(entry.name) && !entry.name.startsWith('name');
    return isSource ? [readFileSync(join(folder, entry.name), 'utf8')] : [];
  });
}

const text = sources(import.meta.dirname).join('\n');
const matches = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, code = '']) => code))];

/** Words that look like codes of a cell and are none: doubts of a meeting, ways to meet, issues of a UDI. */
const NO_ROW_CODES = ['asset_number', 'another_serial_number', 'mac_address', 'check_digit', 'not_readable'];

describe('every code that the inventory answers has a sentence in both languages', () => {
  const named = matches(/'(inventory\.[a-zA-Z-]+)'/g);
  const missing = matches(/notFound\('(inventory\.[a-z]+)'\)/g);
  const codes = [...named.filter((code) => !missing.includes(code)), ...missing.map((code) => `${code}.not-found`)];

  it.each(codes)('%s', (code) => {
    const sentence = inventorySentences[code] ?? inventorySentences[code.replace('inventory.', 'inventory.row.')];
    expect(sentence?.every((words) => words.trim() !== '')).toBe(true);
  });

  const rowCodes = [
    ...matches(ROW_CODE).filter((code) => !NO_ROW_CODES.includes(code)),
    ...Object.keys(UDI_ISSUES).map((issue) => `udi_${issue}`),
    ...PUT_TOGETHER,
    'duplicate',
    'characters_lost',
  ];
  it.each([...new Set(rowCodes)].sort())('inventory.row.%s', (code) => {
    expect(inventorySentences[`inventory.row.${code}`]?.every((words) => words.trim() !== '')).toBe(true);
  });

  it('Japanese is Japanese and English is English', () => {
    for (const [code, [japanese, english]] of Object.entries(inventorySentences)) {
      expect({ code, isJapanese: /[\u3040-\u30ff\u4e00-\u9fff]/.test(japanese) && japanese.endsWith('。') }).toEqual({
        code,
        isJapanese: true,
      });
      expect({ code, isEnglish: /^[\x20-\x7e’]+\.$/.test(english) }).toEqual({ code, isEnglish: true });
    }
  });

  it('both name the same parameters', () => {
    const parameters = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [code, [japanese, english]] of Object.entries(inventorySentences))
      expect({ code, of: parameters(japanese) }).toEqual({ code, of: parameters(english) });
  });
});
