/** One question of a form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'day' | 'moment' | 'number' | 'address' | 'secret' | 'choice' | 'checks';
  readonly isRequired?: boolean;
  /** Shown, and not to be changed. */
  readonly isFixed?: boolean;
  /** Over the whole width of the form. */
  readonly isWide?: boolean;
  /** The most characters it takes; of `lines` 2000, else 500. */
  readonly longest?: number;
  readonly rows?: number;
  /** The last day that may be chosen. */
  readonly latest?: string;
  /** Stands there in faint letters while nothing is typed. */
  readonly example?: string;
  readonly hint?: string;
  /** What stands there at first; of `checks` the values one after the other, between spaces. */
  readonly start?: string;
  readonly choices?: readonly { readonly value: string; readonly word: string }[];
  /** Names that are known, offered while one types. */
  readonly offered?: readonly string[];
}
export type FormValues = Readonly<Record<string, string>>;

/** What stands in each field: what was typed, else what it starts with. Fields that are not asked any more stand for nothing. */
export function valuesOf(fields: readonly FormField[], typed: FormValues): FormValues {
  return Object.fromEntries(fields.map(({ name, start = '' }) => [name, typed[name] ?? start]));
}

/** The fields that must be filled in and are not, in the order of the form. */
export function missingIn(fields: readonly FormField[], values: FormValues): readonly string[] {
  return fields.filter(({ name, isRequired }) => isRequired === true && (values[name] ?? '').trim() === '').map(({ name }) => name);
}

/** Of these fields what was filled in, as it is sent: what is blank is left out. */
export function filledIn<Name extends string>(values: FormValues, ...names: readonly Name[]): Partial<Record<Name, string>> {
  const given: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = (values[name] ?? '').trim();
    if (value !== '') given[name] = value;
  }
  return given;
}

/** One of the words of a list; the first where something else stands there, which a list to choose from does not allow. */
export function chosenOf<Word extends string>(words: readonly [Word, ...Word[]], value: string | undefined): Word {
  return words.find((word) => word === value) ?? words[0];
}

/** The list with its words, in a language. */
export function choicesOf<Word extends string>(
  words: readonly Word[],
  names: Readonly<Record<Word, string>>,
): NonNullable<FormField['choices']> {
  return words.map((value) => ({ value, word: names[value] }));
}
