import { fixPlans, notAffectedReasons } from '../api/types-of-makers';
import { choicesOf, type FormField } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';
import type { NoticeField } from './notice-fields';

const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2000;
const LONGEST_TEXT = 20_000;

/** A field of the notice as it is asked: its words, its choices, its length. */
export function questionOf(field: NoticeField, words: Dictionary, makers: readonly string[]): FormField {
  const { fields, hints } = words.makerNotice;
  const { name, isRequired, isFixed } = field;
  const hint = Object.hasOwn(hints, name) ? hints[name as keyof typeof hints] : undefined;
  return {
    ...{ name, label: fields[name], isWide: field.kind === 'lines' || name === 'title' },
    ...(isRequired && { isRequired }),
    ...(isFixed && { isFixed }),
    ...(hint !== undefined && { hint }),
    ...controlOf(field.kind, words, makers),
  };
}

function controlOf(
  kind: NoticeField['kind'],
  { makerNotice, codes, frame }: Dictionary,
  makers: readonly string[],
): Pick<FormField, 'kind' | 'longest' | 'choices'> {
  switch (kind) {
    case 'lines':
      return { kind, longest: LONGEST_TEXT };
    case 'address':
      return { kind, longest: LONGEST_ADDRESS };
    case 'maker':
      return { kind: 'choice', choices: makers.map((maker) => ({ value: maker, word: maker })) };
    case 'noFix':
      return { kind: 'choice', choices: choicesOf(fixPlans, makerNotice.plans) };
    case 'reason':
      return {
        kind: 'choice',
        choices: [{ value: '', word: makerNotice.reasonInWords }, ...choicesOf(notAffectedReasons, codes.justifications)],
      };
    case 'language':
      return {
        kind: 'choice',
        choices: [
          { value: 'ja', word: frame.japanese },
          { value: 'en', word: makerNotice.english },
        ],
      };
    default:
      return { kind, longest: LONGEST_NAME };
  }
}
