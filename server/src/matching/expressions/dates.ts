const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATES: readonly RegExp[] = [
  new RegExp(String.raw`\b${MONTH}\b\.?,?[\s-]*\d`, 'i'),
  new RegExp(String.raw`\d(?:st|nd|rd|th)?(?:\s+of)?[\s-]+${MONTH}\b`, 'i'),
  /(?<![\d.])\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})(?![\d.])/,
  /(?<![\d.])(?:19|20)\d\d([-/])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\d.])/,
  /\d+\s*年\s*\d+\s*月/,
];

/**
 * True when the words hold a day or a month: a date of making, delivery or release, which no version can be compared with. Dotted dates
 * (2024.1.2) are not meant: makers number versions so.
 */
export function holdsDate(words: string): boolean {
  return DATES.some((date) => date.test(words));
}
