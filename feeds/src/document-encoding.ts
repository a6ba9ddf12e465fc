import type { Remark } from './reading.js';

/** Bytes as text; `remarks` tell when the encoding had to be guessed. `null`: no encoding that is known here. */
export interface DecodedText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** Names that publishers write and the Encoding Standard lacks; its `shift_jis` is CP932 (with ①, ㈱ and ～). */
const otherNames: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-932': 'shift_jis',
  'utf-16': 'utf-16le',
};

/**
 * Decodes a published document: byte order mark first, then the encoding that XML declares of itself, then UTF-8, then a guess. A guess
 * is a doubt on the document, because a wrong one changes the names of makers and products without any error.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decoded(bytes, marked, true) ?? { text: new TextDecoder(marked).decode(bytes), remarks: [charactersLost()] };
  const declared = declaredEncoding(bytes);
  if (declared !== null) {
    const label = otherNames[declared] ?? declared;
    if (!isKnown(label)) return null;
    return decoded(bytes, label, true) ?? guessed(bytes);
  }
  return decoded(bytes, 'utf-8', true) ?? guessed(bytes);
}

function decoded(bytes: Uint8Array, label: string, certain: boolean): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const remark: Remark = { pointer: '', code: 'document.encoding-guessed', gravity: 'doubt', params: { encoding: label } };
    return { text, remarks: certain ? [] : [remark] };
  } catch {
    return null;
  }
}

/** UTF-16 is also known without its mark: a document begins with an ASCII sign, of which one byte is then zero. */
function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== undefined && second > 0) return 'utf-16be';
  if (first !== undefined && first > 0 && second === 0 && third !== undefined && third > 0) return 'utf-16le';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? ofPage(bytes);
  return declared?.[1]?.toLowerCase() ?? null;
}

/** A page declares its encoding within its first 1024 bytes (HTML, 4.2.5.4); others speak of charsets in their text. */
function ofPage(bytes: Uint8Array): RegExpExecArray | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^\s*<(?:!doctype\s+html|html|head)\b/i.test(head) ? /<meta\b[^<>]{0,500}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) : null;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * Not UTF-8, and nothing says what else. Japanese publishers mean CP932, in which random bytes seldom decode; else a text that is UTF-8 but
 * for some bytes loses these, and a text without any UTF-8 sequence is Western European.
 */
function guessed(bytes: Uint8Array): DecodedText {
  const japanese = decoded(bytes, 'shift_jis', false);
  if (japanese !== null) return japanese;
  const text = new TextDecoder('utf-8').decode(bytes);
  if (/[\u0080-\ufffc]/.test(text)) return { text, remarks: [charactersLost()] };
  const remark: Remark = { pointer: '', code: 'document.encoding-guessed', gravity: 'doubt', params: { encoding: 'windows-1252' } };
  return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [remark] };
}

export function charactersLost(): Remark {
  return { pointer: '', code: 'document.characters-lost', gravity: 'doubt' };
}
