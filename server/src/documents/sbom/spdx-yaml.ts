import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Reading, Remark } from '#feeds/reading.js';
import { openRemarkBook } from '#feeds/remark-book.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';
import { spdxOf } from './spdx-document.js';

/** SPDX 2.2 and 2.3 in YAML: the members of the JSON form. Recognised after JSON and tag-value, whose tags begin with a capital letter. */
export const spdxYaml: SbomReader = {
  id: 'spdx-yaml',
  recognises: ({ json, text }) => json === undefined && /^[ \t]{0,20}["']?spdxVersion["']?[ \t]{0,20}:/m.test(text.slice(0, 100_000)),
  read: ({ text }) => readYaml(text),
};

/** Loaded when YAML comes: a program at rest need not hold it. */
const load = createRequire(import.meta.url);

/**
 * A parser of YAML makes an object of every sign: beyond this length it takes more memory than a server has to spare. The largest real
 * SBOMs in YAML have some megabytes.
 */
const longestYaml = 20_000_000;
/** Deeper than any SPDX document; the parser walks by recursion. */
const deepestIndent = 200;

/** Scalars stay texts (failsafe schema): as YAML's numbers `versionInfo: 1.10` would be the version 1.1, and `01` the version 1. */
function readYaml(text: string): Reading<Sbom> {
  if (text.length > longestYaml) return refused('document.too-long-for-yaml', { limit: longestYaml });
  if (isTooDeep(text)) return refused('document.nested-too-deep');
  const { LineCounter, parseDocument } = load('yaml') as typeof Yaml;
  const lineCounter = new LineCounter();
  // Of errors only the first is told, so that its message need not be made pretty from the whole text.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return refused('document.not-yaml', { line, column: col });
  }
  const value = valueOf(document);
  if (value === undefined) return refused('document.too-many-aliases');
  const remarks = openRemarkBook('sbom');
  const sbom = spdxOf({ value, pointer: '' }, 'yaml', remarks);
  return { items: sbom === null ? [] : [sbom], remarks: remarks.all() };
}

/** Aliases multiply like the entities of XML; the library throws beyond this count, and none of the real documents has one. */
function valueOf(document: ReturnType<typeof Yaml.parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    return undefined;
  }
}

/** By brackets, and by the marks of lists and blanks that begin a line. Brackets in texts are few in comparison. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5b || sign === 0x7b) depth += 1;
    else if (sign === 0x5d || sign === 0x7d) depth = Math.max(0, depth - 1);
    else if (sign === 0x0a) depth = 0;
    if (depth > deepestIndent) return true;
  }
  return (
    new RegExp(`^(?:[ \\t]*[-?:][ \\t]){${deepestIndent}}`, 'm').test(text) || new RegExp(`^ {${deepestIndent * 8}}\\S`, 'm').test(text)
  );
}

function refused(code: string, params?: Remark['params']): Reading<Sbom> {
  return { items: [], remarks: [{ pointer: '', code, gravity: 'refusal', ...(params && { params }) }] };
}
