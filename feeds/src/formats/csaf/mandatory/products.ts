import { isObject, type JsonPlace, memberOf, placeAt } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { readPurl } from '../../../vocabulary/purl.js';
import { objectsAt, repeated, textAt, textsAt } from './places.js';

/** Signs and words, between blanks, by which a version would be a range (6.1.31). */
const SIGNS_OF_RANGES = /[<>]|(?<!\S)(?:after|all|before|earlier|later|prior|versions)(?!\S)/i;
/** 6.1.34, of CSAF 2.1. */
const DEEPEST_BRANCH = 30;

/** 6.1.5, 13, 25, 31, and of CSAF 2.1 34 and 42 to 44: what the product tree defines can be told apart and be searched for. */
export function testProducts(root: JsonPlace, isNewer: boolean, remarks: RemarkBook): void {
  const tree = memberOf(root, 'product_tree');
  for (const group of repeated(objectsAt(tree, 'product_groups'), (each) => textAt(each, 'group_id'))) {
    const id = textAt(group, 'group_id');
    remarks.note(`${group.pointer}/group_id`, 'test-group-id-repeated', { id });
  }
  testBranches(tree, isNewer, remarks);
  for (const product of productsOf(tree)) testHelper(placeAt(product, 'product_identification_helper'), isNewer, remarks);
}

/** A stack, since a document that is made to harm may be as deep as JSON allows. */
function branchesOf(tree: JsonPlace): readonly { readonly place: JsonPlace; readonly depth: number }[] {
  const found: { readonly place: JsonPlace; readonly depth: number }[] = [];
  const due = [{ place: tree, depth: 0 }];
  for (let next = due.pop(); next; next = due.pop()) {
    const { place, depth } = next;
    if (depth > 0) found.push(next);
    for (const branch of objectsAt(place, 'branches')) due.push({ place: branch, depth: depth + 1 });
  }
  return found;
}

function testBranches(tree: JsonPlace, isNewer: boolean, remarks: RemarkBook): void {
  for (const { place, depth } of branchesOf(tree)) {
    const name = textAt(place, 'name');
    if (textAt(place, 'category') === 'product_version' && SIGNS_OF_RANGES.test(name))
      remarks.note(`${place.pointer}/name`, 'test-range-as-version', { name: name.slice(0, 200) });
    if (isNewer && depth === DEEPEST_BRANCH + 1) remarks.note(place.pointer, 'test-branches-too-deep', { limit: DEEPEST_BRANCH });
  }
}

function productsOf(tree: JsonPlace): readonly JsonPlace[] {
  const joined = [...objectsAt(tree, 'relationships'), ...objectsAt(tree, 'product_paths')];
  return [
    ...branchesOf(tree).map(({ place }) => memberOf(place, 'product')),
    ...objectsAt(tree, 'full_product_names'),
    ...joined.map((place) => memberOf(place, 'full_product_name')),
  ].filter(({ value }) => isObject(value));
}

function testHelper(helper: JsonPlace, isNewer: boolean, remarks: RemarkBook): void {
  const single = memberOf(helper, 'purl');
  const purls = [
    ...(typeof single.value === 'string' ? [{ value: single.value, pointer: single.pointer }] : []),
    ...textsAt(helper, 'purls'),
  ];
  for (const { value, pointer } of purls) if (!readPurl(value)) remarks.note(pointer, 'test-purl', { purl: value.slice(0, 200) });
  for (const hash of objectsAt(helper, 'hashes'))
    for (const twice of repeated(objectsAt(hash, 'file_hashes'), (each) => textAt(each, 'algorithm'))) {
      const algorithm = textAt(twice, 'algorithm');
      remarks.note(`${twice.pointer}/algorithm`, 'test-hash-repeated', { algorithm });
    }
  if (!isNewer) return;
  const base = (purl: string): string => purl.replace(/[?#].*$/, '');
  const [first] = purls;
  for (const { value, pointer } of purls)
    if (first && base(value) !== base(first.value)) remarks.note(pointer, 'test-purls-of-two-packages', { purl: value.slice(0, 200) });
  for (const { value, pointer } of [...textsAt(helper, 'model_numbers'), ...textsAt(helper, 'serial_numbers')])
    if ((value.replaceAll(/\\./g, '').match(/\*/g) ?? []).length > 1)
      remarks.note(pointer, 'test-several-stars', { text: value.slice(0, 200) });
}
