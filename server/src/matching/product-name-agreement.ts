import { joinWords } from '../inventory/name-forms.js';

/** Every word of the first stands in the second; written together or apart does not count. */
export function within(words: readonly string[], all: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => all.includes(word) || runIn([word], all));
}

export function sameCore(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && sameWords(a, b);
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return joinWords(a) === joinWords(b) || [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** Whether some words in a row are the given ones, however they are parted: mx, 450 and mx450. */
export function runIn(words: readonly string[], all: readonly string[]): boolean {
  const sought = joinWords(words);
  return all.some((_, from) => {
    let run = '';
    for (let at = from; at < all.length && run.length < sought.length; at += 1) run = joinWords([run, all[at] ?? '']);
    return sought !== '' && run === sought;
  });
}

export function hasMore(words: readonly string[], all: readonly string[]): boolean {
  return words.some((word) => !within([word], all));
}
