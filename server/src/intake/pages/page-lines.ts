import { readableText } from '../readable-text.js';

const MOST_LINES = 5000;
const LONGEST_LINE = 1000;
const HEAD = 4000;

/** Counters of visits, clocks and the years of copyright change by themselves. Whole lines alone: a word of news must never be dropped with them. */
const changesByItself = [
  /^[\d\s,.:/年月日時分秒()（）|-]+$/,
  /^(?:アクセス|訪問者|来訪者|閲覧|カウンタ|ページビュー|visitors?|page ?views?|hits?)[^\d\s]{0,6}\s*[:：]?\s*[\d,]+\s*(?:人|回|件|名|hits?)?$/i,
  /^あなたは\s*[\d,]+\s*(?:人|番)目\S{0,12}$/,
  /^(?:現在(?:の)?(?:日時|時刻)|本日の日付|today(?: is)?|current time)\s*[:：]?[\d\s年月日時分秒:/.,()（）曜火水木金土]+$/i,
  /^(?:©|\(c\)|copyright)[^\n]{0,100}$/i,
];

/**
 * The lines that a person reads on a page, without what changes by itself.
 *
 * @param contentType as the server told it; its charset comes before that of the page itself (HTML, 13.2.3.2)
 */
export function linesOfPage(bytes: Uint8Array, contentType: string | undefined): readonly string[] {
  return readableText(textOfPage(bytes, contentType))
    .split('\n')
    .filter((line) => line !== '' && !changesByItself.some((pattern) => pattern.test(line)))
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE));
}

/** The text between the first `<title>` and its end; empty where there is none. */
export function titleOfPage(html: string): string {
  return readableText(/<title\b[^>]{0,200}>([^<]{0,1000})/i.exec(html)?.[1] ?? '').replaceAll('\n', ' ');
}

function textOfPage(bytes: Uint8Array, contentType: string | undefined): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const written = [contentType ?? '', head].flatMap((text) => /charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1] ?? []);
  for (const charset of [...written, 'utf-8']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // Not known, or not what it says: the next one.
    }
  }
  // The pages of old, in Japan, say nothing and are in Shift_JIS.
  return new TextDecoder('shift_jis').decode(bytes);
}
