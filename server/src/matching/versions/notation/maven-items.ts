/**
 * The parts of a Maven version. `combination` is a word with the number right behind it (rc1, rc-1). A list opens after a dash and where
 * letters follow digits.
 */
export type Item =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'combination'; readonly word: string; readonly digits: string }
  | { readonly kind: 'list'; readonly items: Item[] };

const ABBREVIATIONS: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' };

interface Progress {
  readonly text: string;
  readonly lists: Item[][];
  list: Item[];
  start: number;
  digits: boolean;
  combination: boolean;
}

/** Takes a version in lower case apart. Every list is then freed of zeros that say nothing (1.0-x is 1-x). */
export function itemsOf(text: string): readonly Item[] {
  const top: Item[] = [];
  const progress: Progress = { text, lists: [top], list: top, start: 0, digits: false, combination: false };
  for (let index = 0; index < text.length; index += 1) takeSign(progress, index, text.charAt(index));
  if (progress.start < text.length) {
    // At the end, .x is read as -x for any word x.
    if (!progress.digits && progress.list.length > 0) openList(progress);
    progress.list.push(itemBefore(progress, text.length));
  }
  for (const list of progress.lists.reverse()) normalise(list);
  return top;
}

function takeSign(progress: Progress, index: number, sign: string): void {
  if (sign === '.') closeItem(progress, index);
  else if (sign === '-') takeDash(progress, index);
  else if (/\d/.test(sign)) takeDigit(progress, index);
  else takeLetter(progress, index);
}

/** An empty item is 0. */
function closeItem(progress: Progress, index: number): void {
  progress.list.push(index === progress.start ? { kind: 'number', digits: '0' } : itemBefore(progress, index));
  progress.start = index + 1;
  progress.combination = false;
}

function takeDash(progress: Progress, index: number): void {
  const joinsNumber = index > progress.start && !progress.digits && /\d/.test(progress.text.charAt(index + 1));
  if (joinsNumber) {
    progress.combination = true;
    return;
  }
  closeItem(progress, index);
  openList(progress);
}

function takeDigit(progress: Progress, index: number): void {
  if (!progress.digits && index > progress.start) {
    progress.combination = true;
    if (progress.list.length > 0) openList(progress);
  }
  progress.digits = true;
}

function takeLetter(progress: Progress, index: number): void {
  if (progress.digits && index > progress.start) {
    progress.list.push(itemBefore(progress, index));
    progress.start = index;
    progress.combination = false;
    openList(progress);
  }
  progress.digits = false;
}

function openList(progress: Progress): void {
  const items: Item[] = [];
  progress.list.push({ kind: 'list', items });
  progress.lists.push(items);
  progress.list = items;
}

function itemBefore({ text, start, digits, combination }: Progress, end: number): Item {
  const run = text.slice(start, end);
  if (!combination) return digits ? { kind: 'number', digits: run } : { kind: 'word', word: run };
  const [, word = '', number = ''] = /^(\D*)(.*)$/.exec(run.replaceAll('-', '')) ?? [];
  return { kind: 'combination', word: ABBREVIATIONS[word] ?? word, digits: number };
}

/** Zeros at the end and before words say nothing; empty lists neither. */
function normalise(list: Item[]): void {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    if (isNothing(list[index]) && (index === list.length - 1 || beginsWithWord(list[index + 1]))) list.splice(index, 1);
  }
  const [only] = list;
  if (list.length === 1 && only?.kind === 'list') list.splice(0, 1, ...only.items);
}

function isNothing(item: Item | undefined): boolean {
  return item?.kind === 'number' ? /^0+$/.test(item.digits) : item?.kind === 'list' && item.items.length === 0;
}

function beginsWithWord(item: Item | undefined): boolean {
  if (item?.kind === 'list') return item.items[0]?.kind === 'word' || item.items[0]?.kind === 'combination';
  return item?.kind === 'word';
}
