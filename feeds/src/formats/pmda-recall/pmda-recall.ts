import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { isRecallPage } from '../../recall-page.js';
import type { Reading } from '../../reading.js';
import { advisoryOfRecall } from '../../recall.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import type { RecallField } from './columns.facts.js';
import { byIdentifiers } from './gtin-edition.js';
import { hasHeadings, tableOfPage, tableOfText, type RecallTable } from './recall-table.js';
import { recallOfRow, type Edition } from './row-recall.js';
import { classIn } from './recall-words.js';
import { summaryOfPage } from './summary-page.js';

/**
 * Recalls as PMDA publishes them (回収情報, 医療機器): the lists for download (CSV), the same with GTIN, lots and serial numbers, the yearly lists of a class as
 * pages, and the summary of one recall (回収概要) as a page. Columns and headings are found by their words, never by their order.
 */
export const pmdaRecall: FormatReader = { id: 'pmda-recall', recognises, read };

const needed: readonly (readonly RecallField[])[] = [['name', 'names'], ['maker']];

function recognises({ text, json }: ArrivedText): boolean {
  return json === undefined && (isRecallPage(text) || (!/^\s*</.test(text) && hasHeadings(text)));
}

function read(arrived: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('pmda-recall');
  const { text } = arrived;
  if (!recognises(arrived)) remarks.refuse('', 'layout-not-known');
  const items = recognises(arrived)
    ? isRecallPage(text)
      ? ofPage(text, remarks)
      : ofTable(tableOfText(text, remarks), text, remarks)
    : [];
  return { items, remarks: remarks.all() };
}

function ofPage(html: string, remarks: RemarkBook): readonly Advisory[] {
  const table = tableOfPage(html);
  if (table !== null) return ofTable(table, html, remarks);
  const summary = summaryOfPage(html);
  if (summary === null) {
    remarks.refuse('', 'layout-not-known');
    return [];
  }
  return taken([summary], 'summary', html, remarks);
}

function ofTable(table: RecallTable | null, text: string, remarks: RemarkBook): readonly Advisory[] {
  if (table === null) {
    remarks.refuse('', 'layout-not-known');
    return [];
  }
  if (table.fields.has('gtin')) return byIdentifiers(table.rows, remarks).map(advisoryOfRecall);
  const missing = needed.filter((fields) => !fields.some((field) => table.fields.has(field)));
  if (missing.length > 0) {
    remarks.refuse('', 'columns-missing', { columns: missing.map(([field]) => WORDS[field ?? ''] ?? '').join('、') });
    return [];
  }
  if (table.rows.length === 0) remarks.note('', 'answer-is-empty');
  return taken(table.rows, table.fields.has('reason') ? 'summary' : 'list', text, remarks);
}

const WORDS: Readonly<Record<string, string>> = { name: '販売名', maker: '製造販売業者' };

function taken(rows: RecallTable['rows'], edition: Edition, text: string, remarks: RemarkBook): readonly Advisory[] {
  // A yearly list is of one class, which its title tells; a text that names several tells nothing.
  const classOfAll = classIn(text.slice(0, LONGEST_TITLE).replaceAll(/<[^<>]{0,2000}>/g, ' '));
  const items = rows.flatMap((row) => recallOfRow(row, edition, classOfAll, remarks) ?? []).map(advisoryOfRecall);
  if (rows.length > 0 && items.length === 0) remarks.refuse('', 'nothing-read');
  return items;
}

const LONGEST_TITLE = 5000;
