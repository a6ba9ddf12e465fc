/** A cell or heading that begins with one of these is part of a list or summary of recalls; running text about recalls has none. */
const CELL =
  /<(?:t[hd]|dt|dd|p|h\d|li|div|span|b|strong)\b[^<>]{0,500}>\s{0,50}(?:<[^<>]{0,500}>\s{0,50}){0,5}[\d０-９.．、]{0,4}\s{0,5}(?:販売名|一般的名称(?:及び|および|・)販売名|回収理由)/;

/** Whether a page is one of PMDA's lists or summaries of recalls: the only pages that are read as documents and not taken for a server's excuse. */
export function isRecallPage(text: string): boolean {
  return /^\s*</.test(text) && text.includes('回収') && text.includes('製造販売業者') && CELL.test(text);
}
