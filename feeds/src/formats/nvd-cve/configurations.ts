import type { EnvironmentCondition, ProductStatement, VersionStatement } from '../../advisory.js';
import type { AffectedProducts } from '../../affected-products.js';
import { blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import { cpeWords } from '../../cpe-words.js';
import { type JsonPlace, memberOf, noteStrangers, objectsOf, textOf } from '../../json-place.js';
import { expectedTextAt } from '../../json-values.js';
import type { RemarkBook } from '../../remark-book.js';
import { versionOfMatch } from './match-version.js';

type Groups = EnvironmentCondition['allOf'];
type Part = Groups[number]['anyOf'][number];

interface Match extends Part {
  readonly vulnerable: boolean;
  readonly pointer: string;
}

interface Node {
  readonly needsAll: boolean;
  readonly negate: boolean;
  readonly matches: readonly Match[];
  readonly pointer: string;
}

/** Sides of one AND: real configurations have two or three. Each side is told with every product, so that many would never end. */
const mostSides = 50;

const knownConfiguration = new Set('operator negate nodes'.split(' '));
const knownNode = new Set('operator negate cpeMatch'.split(' '));
const knownMatch = new Set(
  'vulnerable criteria matchCriteriaId versionStartIncluding versionStartExcluding versionEndIncluding versionEndExcluding'.split(' '),
);

/**
 * `configurations`: every vulnerable match is a product of its own. Where a configuration or a node says AND, the other sides are the environment
 * that must be in the same device; a match that is not vulnerable is only ever environment, never a product.
 */
export function configuredProducts(list: JsonPlace, remarks: RemarkBook): AffectedProducts {
  const products: ProductStatement[] = [];
  for (const configuration of objectsOf(list, remarks)) {
    noteStrangers(configuration, knownConfiguration, remarks);
    const negated = memberOf(configuration, 'negate').value === true;
    if (negated) remarks.doubt(memberOf(configuration, 'negate').pointer, 'negated');
    const nodes = objectsOf(memberOf(configuration, 'nodes'), remarks).map((node) => nodeOf(node, remarks));
    const isAnd = operatorOf(configuration, remarks) === 'AND';
    const isTooWide = (isAnd && nodes.length > mostSides) || nodes.some((node) => node.needsAll && node.matches.length > mostSides);
    if (isTooWide) remarks.doubt(configuration.pointer, 'condition-too-wide');
    const groups = new Map(nodes.map((node) => [node, groupsOf(node)]));
    for (const node of nodes) {
      const others = isAnd && !isTooWide ? nodes.flatMap((other) => (other === node ? [] : (groups.get(other) ?? []))) : [];
      for (const product of productsOf(
        isTooWide ? { ...node, needsAll: false } : node,
        others,
        negated || isTooWide,
        products.length,
        remarks,
      )) {
        products.push(product);
      }
    }
    remarkPlatforms(nodes, isAnd, configuration, remarks);
  }
  const productIds = products.map((product) => product.id);
  return { products, statuses: productIds.length === 0 ? [] : [{ status: 'known_affected', productIds }] };
}

/** @param isUnclear the condition is turned round or too wide: what it means for a product alone nobody can say, so its version is not read */
function productsOf(node: Node, others: Groups, isUnclear: boolean, count: number, remarks: RemarkBook): readonly ProductStatement[] {
  const vulnerable = node.matches.filter((match) => match.vulnerable);
  if (node.negate && vulnerable.length > 0) remarks.doubt(node.pointer, 'negated');
  return vulnerable.map((match, index) => {
    const beside = node.needsAll ? node.matches.filter((other) => other !== match).map((other) => group(false, [other])) : [];
    const allOf = [...others, ...beside];
    const product = productOf(match, `cpe/${count + index + 1}`);
    const isClear = !isUnclear && !node.negate;
    return {
      ...product,
      version: isClear ? match.version : ({ kind: 'none' } as const),
      ...(allOf.length > 0 && { environment: { allOf, pointer: node.pointer } }),
    };
  });
}

function groupsOf(node: Node): Groups {
  return node.needsAll ? node.matches.map((match) => group(node.negate, [match])) : [group(node.negate, node.matches)];
}

function group(negate: boolean, matches: readonly Match[]): Groups[number] {
  return { negate, anyOf: matches.map(({ cpe, version }) => ({ cpe, version })) };
}

function productOf({ cpe, pointer }: Match, id: string): ProductStatement {
  const words = cpeWords(cpe);
  const name = [words?.vendor, words?.product].filter((word) => word !== null && word !== undefined).join(' ');
  return {
    ...blankProduct(id, name || cpe, pointer),
    vendor: words?.vendor ?? null,
    product: words?.product ?? null,
    identifiers: { ...withoutIdentifiers, cpes: [cpe] },
  };
}

function nodeOf(place: JsonPlace, remarks: RemarkBook): Node {
  noteStrangers(place, knownNode, remarks);
  const matches = objectsOf(memberOf(place, 'cpeMatch'), remarks).flatMap((match) => matchOf(match, remarks) ?? []);
  const negate = memberOf(place, 'negate').value === true;
  return { needsAll: operatorOf(place, remarks) === 'AND' && matches.length > 1, negate, matches, pointer: place.pointer };
}

function matchOf(place: JsonPlace, remarks: RemarkBook): Match | null {
  noteStrangers(place, knownMatch, remarks);
  const cpe = expectedTextAt(place, 'criteria', remarks)?.trim() ?? '';
  if (cpe === '') return null;
  const words = cpeWords(cpe);
  if (words === null) remarks.doubt(memberOf(place, 'criteria').pointer, 'cpe-not-understood', { cpe: cpe.slice(0, 200) });
  const flag = memberOf(place, 'vulnerable');
  if (typeof flag.value !== 'boolean') remarks.doubt(flag.pointer, 'wrong-type', { expected: 'boolean', found: typeof flag.value });
  const version: VersionStatement = versionOfMatch(place, words, remarks);
  // A match that forgot its flag is taken as vulnerable: a false alarm is seen by a person, a missed one by nobody.
  return { cpe, version, vulnerable: flag.value !== false, pointer: place.pointer };
}

function operatorOf(place: JsonPlace, remarks: RemarkBook): 'AND' | 'OR' {
  const member = memberOf(place, 'operator');
  const operator = textOf(member, remarks);
  if (operator !== null && operator !== 'AND' && operator !== 'OR') {
    remarks.doubt(member.pointer, 'operator-not-known', { operator: operator.slice(0, 100) });
  }
  // Anything but OR may be a condition; with a condition too many the answer is "cannot tell", not "affected".
  return operator === null || operator === 'OR' ? 'OR' : 'AND';
}

/** Platforms without AND are a condition of nothing, and an AND of platforms alone affects nobody: NVD means neither. */
function remarkPlatforms(nodes: readonly Node[], isAnd: boolean, configuration: JsonPlace, remarks: RemarkBook): void {
  const matches = nodes.flatMap((node) => node.matches);
  if (matches.length > 0 && !matches.some((match) => match.vulnerable)) remarks.doubt(configuration.pointer, 'nothing-vulnerable');
  else if (!isAnd && nodes.some((node) => !node.needsAll && node.matches.some((match) => !match.vulnerable))) {
    remarks.note(configuration.pointer, 'platform-without-and');
  }
}
