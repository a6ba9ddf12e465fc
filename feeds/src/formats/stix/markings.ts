import { type JsonPlace, memberOf, placeAt, textOf, textsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';

/** The marking definitions of TLP 1.0 (STIX 2.1, 7.2.1.4) and TLP 2.0 (the extension of 2022), which need not stand in the document. */
const known: Readonly<Record<string, string>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'RED',
  'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487': 'CLEAR',
  'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'GREEN',
  'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'AMBER',
  'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003': 'AMBER+STRICT',
  'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1': 'RED',
};
const strictness = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/**
 * Among whom an object may be passed on: the strictest of its markings; null where it has none. A marking that is none of TLP is a doubt, since it may
 * forbid what nobody here would know.
 */
export function markingsOf(place: JsonPlace, byId: ReadonlyMap<string, JsonPlace>, remarks: RemarkBook): string | null {
  const refs = memberOf(place, 'object_marking_refs');
  const scopes = textsOf(refs, remarks).flatMap((ref): readonly string[] => {
    const scope = known[ref.toLowerCase()] ?? scopeOf(byId.get(ref), remarks);
    if (scope === null)
      remarks.doubt(refs.pointer, 'marking-not-understood', { text: nameOf(byId.get(ref), remarks) || ref.slice(0, 100) });
    return scope === null ? [] : [scope];
  });
  return strictness.findLast((scope) => scopes.includes(scope)) ?? null;
}

function scopeOf(marking: JsonPlace | undefined, remarks: RemarkBook): string | null {
  if (!marking) return null;
  const told = textOf(placeAt(marking, 'definition', 'tlp'), remarks) ?? nameOf(marking, remarks);
  const word = told.trim().toUpperCase().replace(/^TLP:/, '');
  const scope = word === 'WHITE' ? 'CLEAR' : word;
  return strictness.includes(scope) ? scope : null;
}

function nameOf(marking: JsonPlace | undefined, remarks: RemarkBook): string {
  if (!marking) return '';
  const statement = textOf(placeAt(marking, 'definition', 'statement'), remarks);
  return (textOf(memberOf(marking, 'name'), remarks) ?? statement ?? '').slice(0, 100);
}
