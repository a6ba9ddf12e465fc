import type { ConfirmedName, Manufacturer, ManufacturerAlias } from '../inventory/device.js';
import { cleanName } from '../inventory/name-cleaning.js';
import { joinWords, wordsOf } from '../inventory/name-forms.js';
import { knownManufacturer, manufacturerKeys, nameKeys, namedManufacturers } from '../inventory/names.js';
import type { FleetNames } from './fleet.js';

/** A key shorter than this is a word that stands in many names ("GE", "BD"), so mentioning it inside a longer one tells nothing. */
const SHORTEST_MENTION = 4;
/** No maker is known by a name of more words than this. */
const MOST_WORDS = 6;
const MOST_REMEMBERED = 5000;

/** Names of makers and products as they stand in the inventory and as people confirmed them. */
export interface WrittenNames {
  readonly makers: readonly Manufacturer[];
  readonly aliases: readonly ManufacturerAlias[];
  readonly confirmed: readonly ConfirmedName[];
}

/** Makers of the inventory by every name they go by: the hospital's aliases first, then the shipped dictionary. */
export function namesOfFleet(written: WrittenNames): FleetNames {
  const byKey = new Map<string, string>();
  for (const { id, name } of written.makers) for (const key of manufacturerKeys(name)) byKey.set(key, id);
  for (const { alias, manufacturerId } of written.aliases) for (const key of manufacturerKeys(alias)) byKey.set(key, manufacturerId);

  function findManufacturer(name: string): string | undefined {
    for (const key of manufacturerKeys(name)) if (byKey.has(key)) return byKey.get(key);
    const known = knownManufacturer(name);
    if (!known) return undefined;
    for (const key of manufacturerKeys(known.canonical)) if (byKey.has(key)) return byKey.get(key);
    // The inventory may hold the same maker under another of its names than the dictionary's canonical one.
    return written.makers.find((maker) => knownManufacturer(maker.name)?.canonical === known.canonical)?.id;
  }

  const nameOf = new Map(written.makers.map(({ id, name }) => [id, name]));
  const ownNames = new Map([...byKey].map(([key, id]) => [key, nameOf.get(id) ?? key]));

  function listedManufacturers(list: string): string[] | undefined {
    const { known, complete } = namedManufacturers(list, ownNames);
    return complete && known.length > 1 ? distinct(known.flatMap(({ canonical }) => findManufacturer(canonical) ?? [])) : undefined;
  }

  function mentionedManufacturers(longer: string): string[] {
    const found = wordGroups(longer).flatMap((key) => (key.length >= SHORTEST_MENTION ? (byKey.get(key) ?? []) : []));
    const named = namedManufacturers(longer, ownNames).known.flatMap(({ canonical }) => findManufacturer(canonical) ?? []);
    return distinct([...found, ...named]);
  }
  return {
    findManufacturer: remembered(findManufacturer),
    listedManufacturers: remembered(listedManufacturers),
    mentionedManufacturers: remembered(mentionedManufacturers),
    confirmedAs: indexOfConfirmed(written.confirmed),
  };
}

/** A catalogue names the same few thousand vendors in hundreds of thousands of records, and each record asks several times. */
function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text) as Answer;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

function indexOfConfirmed(confirmed: readonly ConfirmedName[]): FleetNames['confirmedAs'] {
  const byKey = new Map<string, ConfirmedName[]>();
  for (const name of confirmed) for (const key of nameKeys(name.productName)) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  return (names) => (byKey.size === 0 ? [] : [...new Set(names.flatMap((name) => nameKeys(name).flatMap((key) => byKey.get(key) ?? [])))]);
}

/** Keys of all neighbouring words of a text. */
function wordGroups(text: string): string[] {
  const words = wordsOf(cleanName(text));
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - start) }, (_none, more) => joinWords(words.slice(start, start + more + 1))),
  );
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
