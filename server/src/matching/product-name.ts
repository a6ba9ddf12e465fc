import { cleanName } from '../inventory/name-cleaning.js';
import { manufacturerKeys, wordsOf } from '../inventory/name-forms.js';
import { knownManufacturer, makerPrefixes } from '../inventory/name-makers.js';
import { namedProducts, namesInRange } from './product-name-members.js';
import type { ModelReading, NameMeeting } from './product-name-pair.js';
import { coreOf, isSoftwareText, kindsIn, readProductName, type NameReading } from './product-name-reading.js';
import { meetNames, modelTokens } from './product-name-rules.js';

export { similarity } from './product-name-similarity.js';

/** A product as an advisory names it (the parts of ProductStatement that are names). */
export interface NamedProduct {
  readonly name: string;
  readonly vendor: string | null;
  readonly families: readonly string[];
  readonly product: string | null;
  readonly versionWords: string | null;
  readonly modelNumbers: readonly string[];
  /** A description in sentences, which may name the model somewhere. */
  readonly prose?: string | null;
}

/** A device model as the hospital names it. */
export interface NamedModel {
  readonly manufacturer: string;
  readonly name: string;
  readonly modelNumber: string | null;
  readonly genericName: string | null;
  readonly otherNames?: readonly string[];
}

export type ProductMeeting = NameMeeting;

/**
 * Does a product of an advisory mean this model? The caller has settled that the maker is the same.
 * `same`: certain; a definite verdict may rest on it. `points`: the product names a family, a part, a model number or more words than the
 * model, so it may mean this model and a person decides. `similar`: only like it; no verdict, but offered where names are confirmed.
 * `sought` is what the advisory says, `found` what the inventory says; `by` is the code of the rule.
 */
export function meetProduct(product: NamedProduct, model: NamedModel): ProductMeeting {
  const makers = makersOf(product.vendor, model.manufacturer);
  const found = modelOf(model, makers);
  const named = textsOf(product)
    .map((text) => meetText(text, product, found, makers))
    .reduce(better);
  return product.prose ? better(named, meetProse(product.prose, product, found, makers)) : named;
}

/** Sentences say what is for the device, or beside it, as well as what is the device: they only ever point to a model. */
function meetProse(prose: string, product: NamedProduct, model: ModelReading, makers: Makers): ProductMeeting {
  const meeting = notCertain(meetText(prose.slice(0, LONGEST_PROSE), product, model, makers));
  const sought = prose.length <= LONGEST_SOUGHT ? prose : `${prose.slice(0, LONGEST_SOUGHT)}…`;
  return meeting.kind === 'points' ? { ...meeting, sought } : { ...meeting, kind: 'different' };
}

const LONGEST_PROSE = 4000;
const LONGEST_SOUGHT = 300;

/** Whether a product and a model are told to be of one kind (pump, monitor), by their names and descriptions. */
export function sharesKind({ name, prose }: Pick<NamedProduct, 'name' | 'prose'>, model: NamedModel): boolean {
  const kinds = kindsOf((prose ?? name).slice(0, LONGEST_PROSE));
  return [model.name, model.genericName ?? ''].some((text) => kindsOf(text).some((kind) => kinds.includes(kind)));
}

/** The product's own name, and the same behind its families: "MX450" in the family "IntelliVue". */
function textsOf({ product, name, families }: NamedProduct): readonly string[] {
  const own = product ?? name;
  const behind = families.filter((family) => !own.startsWith(family)).map((family) => `${family} ${own}`);
  return product === null ? [own] : [own, ...behind];
}

function meetText(published: string, { versionWords, modelNumbers }: NamedProduct, model: ModelReading, makers: Makers): ProductMeeting {
  const named = namedProductsOf(published);
  const asOne = (text: string) => meetNames(makers.read(text), model, { text: published, versionWords, modelNumbers });
  if (named.excluded.some((text) => isNamedOutright(asOne(text)))) {
    return { kind: 'different', by: 'family_excludes', sought: published, found: model.text };
  }
  const listed = named.listed.map(asOne).map((meeting) => asMember(meeting, 'family_member_listed'));
  const inRange = named.hasRange ? namesInRange(named.included, modelTokens(model)) : [];
  const ranged = inRange.map(asOne).map((meeting) => asMember(notCertain(meeting), 'family_member_in_range'));
  return [...listed, ...ranged].reduce(better, asOne(named.included));
}

const ranks: readonly ProductMeeting['kind'][] = ['different', 'similar', 'points', 'same'];

function better(a: ProductMeeting, b: ProductMeeting): ProductMeeting {
  return ranks.indexOf(b.kind) > ranks.indexOf(a.kind) ? b : a;
}

/** An exception that is only like the model excludes nothing. */
function isNamedOutright({ kind, by }: ProductMeeting): boolean {
  return kind === 'same' || (kind === 'points' && ['family_of_model', 'model_number_contained', 'brand_and_number'].includes(by));
}

function asMember(meeting: ProductMeeting, by: string): ProductMeeting {
  return meeting.kind === 'same' || meeting.kind === 'points' ? { ...meeting, by } : meeting;
}

/** A range says its ends; that this number between them is meant is likely and not certain. */
function notCertain(meeting: ProductMeeting): ProductMeeting {
  return meeting.kind === 'same' ? { ...meeting, kind: 'points' } : meeting;
}

/** What may stand before the name of a product of these makers, and the readings of names that were made with it. */
interface Makers {
  readonly read: (text: string) => NameReading;
  readonly models: Map<string, ModelReading>;
}

/**
 * Names come back thousands of times when a fleet is matched, and reading one costs far more than comparing two. What was read is kept; the
 * functions stay pure, and what is kept is thrown away when it grows.
 */
const MOST_KEPT = 20_000;
const namedProductsOf = remembering(namedProducts);
const kindsOf = remembering(kindsIn);
const isSoftwareName = remembering(isSoftwareText);
const makersOfTexts = remembering(makersNamed);

function makersOf(vendor: string | null, manufacturer: string): Makers {
  return makersOfTexts(`${vendor ?? ''}\n${manufacturer}`);
}

function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const value = compute(text);
    kept.set(text, value);
    return value;
  };
}

/** The names of the makers, and the first word of each, as in HAMILTON-T1 of Hamilton Medical. */
function makersNamed(lines: string): Makers {
  const texts = lines.split('\n').filter((text) => text !== '');
  const known = texts.flatMap((text) => knownManufacturer(text)?.canonical ?? []);
  const firstWords = [...texts, ...known].flatMap((text) => wordsOf(cleanName(text)).slice(0, 1));
  const telling = firstWords.filter((word) => word.length > 3 && coreOf([word]).length > 0);
  const keys = new Set([...texts.flatMap((text) => manufacturerKeys(text)), ...known.flatMap((name) => makerPrefixes(name)), ...telling]);
  return { read: remembering((text) => readProductName(text, keys)), models: new Map() };
}

function modelOf(model: NamedModel, makers: Makers): ModelReading {
  const key = [model.name, model.modelNumber, model.genericName, ...(model.otherNames ?? [])].join('\n');
  const known = makers.models.get(key);
  if (known) return known;
  if (makers.models.size >= MOST_KEPT) makers.models.clear();
  const reading = readModel(model, makers);
  makers.models.set(key, reading);
  return reading;
}

function readModel({ name, modelNumber, genericName, otherNames = [] }: NamedModel, makers: Makers): ModelReading {
  const isName = modelNumber !== null && /\p{L}{2}|\p{L}\d/u.test(modelNumber);
  const texts = [name, ...otherNames, ...(isName ? [modelNumber] : [])].filter((text) => text.trim() !== '');
  const names = texts.map((text) => makers.read(text));
  const generic = genericName ?? '';
  return {
    text: name,
    names,
    modelNumber,
    kinds: [...new Set([...names.flatMap((reading) => reading.kinds), ...kindsOf(generic)])],
    isSoftware: isSoftwareName(generic) || names.some((reading) => reading.software === 'other'),
  };
}
