import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { type AnswerStatus, remarkAnswer, statusOfXml } from '../../jvn-answer.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook } from '../../remark-book.js';
import { readElements, type XmlElement } from '../../xml/elements.js';
import { rootOf } from '../../xml/root.js';
import { entryOf } from './entry.js';

/** VULDEF 3.x, the full entries of JVN iPedia: yearly files and `getVulnDetailInfo` of the MyJVN API. Each `Vulinfo` is one advisory. */
export const vuldef: FormatReader = { id: 'vuldef', recognises, read };

function recognises({ text, json }: ArrivedText): boolean {
  return json === undefined && rootOf(text)?.name === 'VULDEF-Document';
}

const wanted: ReadonlySet<string> = new Set(['Vulinfo', 'handling', 'Status']);

function read({ text, json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('vuldef');
  const items: Advisory[] = [];
  let status: AnswerStatus | null = null;
  let tlp: string | null = null;
  const take = (element: XmlElement): void => {
    if (element.name === 'Status') status = statusOfXml(element);
    else if (element.name === 'handling') tlp = colorIn(element);
    else {
      const entry = entryOf(element, remarks);
      if (entry !== null) items.push(entry);
    }
  };
  const fault = json === undefined ? readElements(text, (path) => path.length === 2 && wanted.has(path[1] ?? ''), take) : null;
  if (fault !== null) return { items: [], remarks: [fault] };
  remarkAnswer(status, items.length, '/VULDEF-Document/Status[1]', remarks);
  // The sharing scope stands behind the entries and is that of all.
  return { items: items.map((item) => ({ ...item, tlp })), remarks: remarks.all() };
}

/** TLP 1 called CLEAR WHITE. */
function colorIn(element: XmlElement): string | null {
  const color = element.attributes.color ?? element.children.map(colorIn).find((each) => each !== null);
  return color === undefined || color === null
    ? null
    : color
        .trim()
        .toUpperCase()
        .replace(/^WHITE$/, 'CLEAR');
}
