import { readWorkbook } from './table-workbook.js';
import { type TableFile, type TableLimits, tableLimits, unreadable } from './table.js';
import { decodeText, parseSeparated } from './table-text.js';

/**
 * Reads a table: CSV, TSV or semicolon-separated in UTF-8, UTF-16 or CP932, or an Excel workbook (XLSX, XLSM). What it is is told by the
 * content; the file name is only told in what is said of a file that cannot be read. Never throws on rubbish.
 */
export async function readTableFile(bytes: Uint8Array, fileName = '', limits: TableLimits = tableLimits): Promise<TableFile> {
  const read = await readBytes(bytes, limits);
  return read.kind === 'unreadable' && fileName !== '' ? { ...read, params: { ...read.params, file: fileName } } : read;
}

async function readBytes(bytes: Uint8Array, limits: TableLimits): Promise<TableFile> {
  if (bytes.byteLength === 0) return unreadable('inventory.file-empty');
  if (bytes.byteLength > limits.bytes) return unreadable('inventory.file-too-large', { bytes: bytes.byteLength, limit: limits.bytes });
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, limits);
  const alien = alienFormat(bytes);
  if (alien === 'encrypted') return unreadable('inventory.file-encrypted');
  if (alien) return unreadable('inventory.file-not-a-table', { found: alien });
  const decoded = decodeText(bytes);
  if (!decoded) return unreadable('inventory.file-encoding-unknown');
  if (decoded.text.trim() === '') return unreadable('inventory.file-empty');
  return parseSeparated(decoded, limits);
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['access', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64]],
];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** What the file is when it is no text and no workbook; undefined when it may be a text. */
function alienFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, COMPOUND_FILE)) return isEncryptedWorkbook(bytes) ? 'encrypted' : 'old-office';
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start));
  if (signature) return signature[0];
  // Web applications like to call a page of HTML "….xls". Markup is ASCII at its start in every encoding that is taken here.
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1000))
    .replace(/^[^\x20-\x7e]+/, '')
    .trimStart();
  if (/^<(!doctype html|html|table|head|body|meta)\b/i.test(head)) return 'html';
  if (head.startsWith('<?xml')) return 'xml';
  return /^[[{]\s*["{[\]}]/.test(head) ? 'json' : undefined;
}

/** Excel wraps an encrypted workbook in a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4), written in UTF-16. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
