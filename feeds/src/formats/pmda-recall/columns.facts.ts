/** What a column or a heading tells. */
export type RecallField =
  | 'number'
  | 'published'
  | 'kind'
  | 'made'
  | 'class'
  | 'names'
  | 'genericName'
  | 'name'
  | 'units'
  | 'maker'
  | 'reason'
  | 'harm'
  | 'start'
  | 'use'
  | 'contact'
  | 'state'
  | 'gtin'
  | 'lot'
  | 'serial';

/**
 * Words of headings, the first that fits; blanks are left out before. The columns of the lists for download stand first (in the order in which they are
 * published there), then those of the pages and of the edition with GTIN. Order matters: 一般的名称及び販売名 holds 販売名.
 */
export const headings: readonly (readonly [field: RecallField, words: RegExp])[] = [
  ['number', /^(?:回収)?番号$|^回収番号/],
  ['published', /^掲載(?:年月)?日|^公開(?:年月)?日/],
  ['made', /^(?:回収)?概要作成(?:年月)?日|^作成(?:年月)?日|^訂正(?:年月)?日/],
  ['kind', /^種類$|^種別$|^区分$/],
  ['class', /^(?:回収)?クラス(?:分類)?$/],
  ['names', /^一般的名称(?:及び|および|・|、)販売名/],
  ['genericName', /^一般的名称/],
  ['gtin', /GTIN|JANコード|UDI/i],
  ['units', /^対象ロット|^対象(?:の)?製造番号/],
  ['lot', /^ロット(?:番号)?/],
  ['serial', /^シリアル(?:番号|ナンバー|No)?|^製造番号/i],
  ['name', /^販売名/],
  ['maker', /^製造販売業者/],
  ['reason', /^回収(?:の)?理由/],
  ['harm', /^危惧される/],
  ['start', /^回収開始/],
  ['use', /^効能|^用途/],
  ['contact', /^担当者|^連絡先/],
  ['state', /^備考/],
];

/** The headings of a summary, of which a page must have some to be one. */
export const headingsOfSummary: readonly RecallField[] = ['names', 'name', 'units', 'maker', 'reason', 'harm', 'start'];

export function fieldOf(heading: string): RecallField | undefined {
  const text = heading.normalize('NFKC').replaceAll(/\s/g, '');
  return headings.find(([, words]) => words.test(text))?.[0];
}
