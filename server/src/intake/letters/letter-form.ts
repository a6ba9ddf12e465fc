import type { Letter, LetterProduct } from '#feeds/letters/letter.js';
import { readSerials, writtenSerials } from '#feeds/letters/serials.js';
import { Refusal, type RefusalDetail } from '../../http/refusal.js';
import type { StatedKind } from '../../lifecycle/dates/statement.js';
import { proposalFor, termOf } from '../../lifecycle/dates/vocabularies.js';
import { isOrderedRange } from '../../matching/matchers/serial-range.js';
import type { LetterForm } from './letters.contract.js';

/**
 * The letter as it is kept, of the form as it was filled in.
 *
 * @param today a letter that came tomorrow is mistyped
 * @throws Refusal 422 with the place of each serial number that can be read in two ways, of ranges that run backwards, and of days to come
 */
export function letterOf(form: LetterForm, today: string): Letter {
  const problems = [
    ...problemsOfDays(form, today),
    ...form.products.flatMap(({ serials }, at) => problemsOfSerials(serials, at, form.kind)),
  ];
  if (problems.length > 0) throw new Refusal(422, 'http.invalid', {}, problems);
  const isLifecycle = form.kind === 'lifecycle';
  return {
    ...form,
    cves: isLifecycle ? [] : form.cves,
    ends: isLifecycle ? form.ends.map(({ kind, day }) => ({ term: termOfKind(kind), day })) : [],
    products: form.products.map(({ serials, ...product }): LetterProduct => {
      const { serialNumbers, serialRanges } = readSerials(serials);
      return { ...product, serialNumbers, serialRanges };
    }),
  };
}

/** The form of a kept letter, for its next revision. */
export function formOf({ products, ...letter }: Letter): LetterForm {
  return {
    ...letter,
    cves: [...letter.cves],
    ends: letter.ends.flatMap(({ term, day }) => {
      const kind = termOf('letter', term)?.kind;
      return kind === undefined ? [] : [{ kind, day }];
    }),
    products: products.map(({ serialNumbers, serialRanges, ...product }) => ({
      ...product,
      serials: writtenSerials({ serialNumbers, serialRanges }),
    })),
  };
}

function termOfKind(kind: StatedKind): string {
  return proposalFor({ vocabulary: 'letter', term: '', kind })?.term ?? kind;
}

function problemsOfDays({ receivedOn, issuedOn }: LetterForm, today: string): readonly RefusalDetail[] {
  const days = { receivedOn, issuedOn } as const;
  const isLater = (day: string | null): boolean => day !== null && day > today;
  return (['receivedOn', 'issuedOn'] as const)
    .filter((field) => isLater(days[field]))
    .map((field) => ({ pointer: `/${field}`, code: 'letters.day-to-come' }));
}

function problemsOfSerials(serials: string, at: number, kind: LetterForm['kind']): readonly RefusalDetail[] {
  const { serialRanges, unclear } = readSerials(serials);
  const pointer = `/products/${at}/serials`;
  // Dates hold for models, releases or single devices: told of some serial numbers they would fall on all.
  if (kind === 'lifecycle' && serials.trim() !== '') return [{ pointer, code: 'letters.ends-by-serial' }];
  const turned = serialRanges.filter((range) => !isOrderedRange(range)).map(({ from, to }) => `${from ?? ''}～${to ?? ''}`);
  return [
    ...unclear.map((text) => ({ pointer, code: 'letters.serials-ambiguous', params: { text } })),
    ...turned.map((text) => ({ pointer, code: 'letters.serials-backwards', params: { text } })),
  ];
}
