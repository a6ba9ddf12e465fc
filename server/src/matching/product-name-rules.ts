import { joinWords } from '../inventory/name-forms.js';
import { hasMore, runIn, sameCore, sameWords, within } from './product-name-agreement.js';
import {
  helperNamesModel,
  numberAndNameAgree,
  numberIn,
  numberInVersion,
  numberIsTelling,
  numberTokens,
  saysOtherNumber,
} from './product-name-numbers.js';
import type { ModelReading, NameMeeting, Pair, Published } from './product-name-pair.js';
import {
  coreOf,
  namingWordsOf,
  tellingWords,
  tokensOf,
  withoutOwnSoftware,
  withoutParts,
  withoutSoftware,
  withoutTrailingKind,
  type NameReading,
} from './product-name-reading.js';
import { isSimilar } from './product-name-similarity.js';

type Rule = readonly [kind: 'same' | 'points' | 'similar', by: string, holds: (pair: Pair) => boolean];

/** In order: the first that holds for any name of the model is the answer. */
const rules: readonly Rule[] = [
  ['points', 'model_number_in_version', (pair) => numberInVersion(pair) && within(pair.product.core, pair.name.core)],
  ['same', 'same_name', (pair) => isCertain(pair) && wordsAgree(pair)],
  ['same', 'same_model_number', (pair) => isWhole(pair) && numberAndNameAgree(pair)],
  ['same', 'same_brand_and_number', (pair) => isCertain(pair) && brandAndNumberAgree(pair)],
  ['points', 'model_number_helper', (pair) => helperNamesModel(pair)],
  ['points', 'name_with_more_words', (pair) => coreAgrees(pair) || wordsAgree(pair)],
  ['points', 'software_of_model', (pair) => isSoftwareOf(pair)],
  ['points', 'model_number_contained', (pair) => numberIn(pair.product, pair.model.modelNumber) && numberIsTelling(pair)],
  ['points', 'brand_and_number', (pair) => sharesBrandAndNumber(pair)],
  ['points', 'number_of_name', (pair) => isNumberOfName(pair)],
  ['points', 'contained_name', (pair) => containsName(pair)],
  ['points', 'name_in_version', (pair) => nameInVersion(pair)],
  ['points', 'family_of_model', (pair) => isFamilyOf(pair)],
  ['points', 'series_of_model', (pair) => isSeriesOf(pair)],
  ['points', 'component_of_family', (pair) => isComponentOf(pair)],
  ['points', 'kind_and_platform', (pair) => kindAndPlatformAgree(pair)],
  ['similar', 'similar_name', (pair) => isSimilar(tellingWords(pair.product.core), tellingWords(pair.name.core))],
];

/** Compares one plain name of an advisory with all names of a model. */
export function meetNames(product: NameReading, model: ModelReading, published: Published): NameMeeting {
  const pairs = model.names.map((name) => ({ product, name, model, published })).filter((pair) => mayMeet(pair));
  const rule = rules.find(([kind, , holds]) => pairs.some((pair) => (kind === 'similar' || !platformsConflict(pair)) && holds(pair)));
  const found = model.modelNumber === null ? model.text : `${model.text} (${model.modelNumber})`;
  return { kind: rule?.[0] ?? 'different', by: rule?.[1] ?? 'other_name', sought: published.text, found };
}

/**
 * A cheap look before the rules, which need a word in common or, without one, a kind, a misspelling or the document's own model number.
 * Fleets are matched in millions of pairs, and nearly all of them end here.
 */
function mayMeet({ product, name, model, published }: Pair): boolean {
  const shares = (words: readonly string[], text: string) => words.some((word) => text.includes(word));
  if (shares(name.core, product.letters) || shares(product.core, name.letters)) return true;
  if (published.modelNumbers.length > 0 || product.platforms.length > 0) return true;
  if (published.versionWords !== null && shares(name.core, letters(published.versionWords))) return true;
  return isSimilar(product.core, name.core) || shares(numberTokens(model.modelNumber), product.letters);
}

function letters(text: string): string {
  return joinWords(tokensOf(text.toLowerCase()));
}

/** Words of the model's names with a digit in them: what a range of models may cover. */
export function modelTokens(model: ModelReading): readonly string[] {
  return [...new Set(model.names.flatMap((name) => [...name.core, ...joinedPairs(name.words)]).filter((word) => /\d/u.test(word)))];
}

/** "MX 450" written as two words is the token mx450 too. */
function joinedPairs(words: readonly string[]): readonly string[] {
  return words
    .slice(1)
    .flatMap((word, at) => (/^\d+$/u.test(word) && /^[a-z]{1,4}$/u.test(words[at] ?? '') ? [`${words[at] ?? ''}${word}`] : []));
}

/** Nothing in the product's name says that it is more, less or other than the device. */
function isCertain(pair: Pair): boolean {
  return isWhole(pair) && !kindsConflict(pair.product, pair.model);
}

/** As `isCertain`, whatever kinds of device are named: a number and a brand that agree say more than a word like "monitor". */
function isWhole({ product, name, model }: Pair): boolean {
  const number = numberTokens(model.modelNumber);
  const known = [...name.words, ...name.qualifiers, ...number];
  const narrowed = product.qualifiers.some((word) => !known.includes(word)) && joinWords(product.qualifiers) !== joinWords(number);
  const narrowedModel = name.qualifiers.some(
    (word) => /\d/u.test(word) && !product.qualifiers.includes(word) && !product.words.includes(word),
  );
  return !narrowed && !narrowedModel && !product.isFamily && platformsFit(product, name);
}

function kindsConflict(product: NameReading, model: ModelReading): boolean {
  return product.kinds.length > 0 && model.kinds.length > 0 && !product.kinds.some((kind) => model.kinds.includes(kind));
}

/** "Windows XP-based" and "Windows 7-based" are two products, whatever else agrees. */
function platformsConflict({ product, name }: Pair): boolean {
  return (
    product.platforms.length > 0 && name.platforms.length > 0 && !product.platforms.some((platform) => name.platforms.includes(platform))
  );
}

function platformsFit(product: NameReading, name: NameReading): boolean {
  return product.platforms.every((platform) => name.platforms.includes(platform));
}

/** All words, in any order, where own software counts as the device; a short form given in brackets counts as the name. */
function wordsAgree({ product, name }: Pair): boolean {
  if (product.core.length === 0 || name.core.length === 0) return false;
  const spelled = [product.words, withoutOwnSoftware(product.words), ...product.shortForms];
  return spelled.some((words) => sameWords(words, name.words) || sameWords(withoutTrailingKind(words), withoutTrailingKind(name.words)));
}

/** The words that name are the same and one of them is a number; only describing words differ. */
function brandAndNumberAgree({ product, name, model }: Pair): boolean {
  if (product.software === 'other' && !model.isSoftware) return false;
  const core = withoutOwnSoftware(product.core);
  const hasBrand = tellingWords(core).some((word) => /^\D{2,}$/u.test(word));
  const hasNumber = core.some((word) => /\d/u.test(word) && (hasBrand || /[a-z]/u.test(word)));
  return hasNumber && !product.isPart && sameCore(core, name.core) && sameAcronyms(product, name, model);
}

/** "Revolution CT" is not "Revolution": an acronym that can be a name must be said by both, or be the kind of the model. */
function sameAcronyms(product: NameReading, name: NameReading, model: ModelReading): boolean {
  const extra = namingWordsOf(product.words).filter((word) => !namingWordsOf(name.words).includes(word));
  return extra.every((word) => model.kinds.includes(word) || product.kinds.some((kind) => model.kinds.includes(kind)));
}

function coreAgrees({ product, name }: Pair): boolean {
  return (
    tellingWords(product.core).length > 0 &&
    sameCore(product.core, name.core) &&
    sameCore(namingWordsOf(product.words), namingWordsOf(name.words))
  );
}

/** A program for the device: its name and the words for software ("MiSeqDx Operating Software"). */
function isSoftwareOf({ product, name }: Pair): boolean {
  return (
    product.software !== null && tellingWords(name.core).length > 0 && sameCore(withoutSoftware(product.core), withoutSoftware(name.core))
  );
}

/** A member of a list that other words stand around: "MP Series (… MX700 …)". */
function sharesBrandAndNumber({ product, name }: Pair): boolean {
  const numbers = name.core.filter((word) => /\d/u.test(word));
  const brands = tellingWords(name.core).filter((word) => /^\D{3,}$/u.test(word));
  const otherVariants = hasMore(tellingWords(product.core), name.words) && hasMore(tellingWords(name.core), product.words);
  return numbers.length > 0 && !otherVariants && within(numbers, product.words) && brands.some((word) => product.words.includes(word));
}

/** Only the number of the model's name, with letters in it: "CT660" for "Optima CT660". */
function isNumberOfName({ product, name }: Pair): boolean {
  const spelled = joinWords(product.core);
  return spelled.length > 2 && /\p{L}\d/u.test(spelled) && !/\s/u.test(spelled) && name.core.some((word) => word === spelled);
}

/** The product says the model's whole name and more. A bare number or a word of two letters is no name. */
function containsName({ product, name, model }: Pair): boolean {
  if (kindsConflict(product, model) || saysOtherNumber(product, name, model)) return false;
  const core = namingWordsOf(name.words);
  const spelled = joinWords(core);
  if (tellingWords(core).length === 0 || spelled.length < 3 || /^[\d ]+$/u.test(spelled)) return false;
  const words = [...product.words, ...product.qualifiers];
  return runIn(core, words) || runIn(core, namingWordsOf(words));
}

/** The advisory has models in the place of versions: "Point of Care handheld devices", version "Accu-Chek Inform II". */
function nameInVersion({ name, published }: Pair): boolean {
  const words = tokensOf((published.versionWords ?? '').toLowerCase());
  const hasName = name.core.some((word) => /^\D{3,}$/u.test(word));
  return hasName && runIn(name.words, words);
}

/** The product's words all stand in the model's name, with its first one: "Vivid products" and "Vivid E95". */
function isFamilyOf({ product, name, model }: Pair): boolean {
  const naming = namingWordsOf(product.words).filter(
    (word, at) => !(at === 0 && product.kinds.length > 0 && !name.words.includes(word) && coreOf([word]).length === 0),
  );
  const [first] = name.core;
  return (
    first !== undefined &&
    /^\D{3,}/u.test(first) &&
    tellingWords([first]).length > 0 &&
    within(naming, name.words) &&
    naming.includes(first) &&
    !kindsConflict(product, model)
  );
}

/** "Efficia CM Series" and "Efficia CM120": the letters before the number name the series. */
function isSeriesOf({ product, name }: Pair): boolean {
  if (!product.isFamily) return false;
  const stems = name.core.map((word) => word.replace(/\d+[a-z]{0,3}$/u, ''));
  return (
    product.core.length > 0 &&
    within(product.core, [...name.core, ...stems]) &&
    product.core.some((word) => !name.core.includes(word) || word === name.core[0])
  );
}

/** A part that is built into the model by the model's own words, or a part for the pumps of this family. */
function isComponentOf({ product, name, model }: Pair): boolean {
  const inside = tellingWords(product.core).filter((word) =>
    name.qualifiers.some((qualifier) => qualifier === word || qualifier.replace(/\d+$/u, '') === word),
  );
  if (inside.length > 0 && inside.some((word) => word.length > 4)) return true;
  const rest = withoutParts(product.core);
  const named = product.core.filter((word) => name.words.includes(word));
  const sharesKind = product.kinds.some((kind) => model.kinds.includes(kind));
  return product.isPart && sharesKind && named.length > 1 && rest.some((word) => word === name.core[0]);
}

/** "PET/CT systems, Windows 7-based": no name at all, but a kind and a platform that the model states too. */
function kindAndPlatformAgree({ product, name, model }: Pair): boolean {
  if (withoutSoftware(product.core).length > 0 || product.platforms.length === 0) return false;
  return product.kinds.length > 0 && product.kinds.every((kind) => model.kinds.includes(kind)) && platformsFit(product, name);
}
