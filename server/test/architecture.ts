import {
  arrows,
  clockWords,
  emptyNames,
  exceptions,
  importableRoots,
  impureWords,
  notPure,
  plainSurroundings,
  roles,
  starters,
  surroundings,
  tooLongFile,
  type Role,
} from './architecture.facts.js';
import type { Import, Source } from './sources.js';

/** The part a file belongs to: a feature's folder, `feeds`, `client`, …; `root` for the files of server/src itself. */
export function partOf(path: string): string {
  const feature = /^server\/src\/([^/]+)\//.exec(path)?.[1];
  if (feature) return feature;
  return path.startsWith('server/src/') ? 'root' : (path.split('/')[0] ?? '');
}

/** The role in a file's name: `table` of `finding.table.ts`, `` where there is none. The last word counts. */
export function roleOf(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return name.split('.').slice(1, -1).at(-1) ?? '';
}

/** Specs, what lies ready for them, and what they share are no part of the program. */
export function isForSpecs(path: string): boolean {
  return path.endsWith('.spec.ts') || path.includes('/fixtures/') || path.startsWith('server/test/') || path.startsWith('client/setup');
}

/** Every rule that a file breaks, in a sentence each. */
export function violationsOf(source: Source): string[] {
  const { path } = source;
  const shape = [...shapeOf(source), ...namesOf(path)];
  if (isForSpecs(path)) return [...shape, ...source.imports.flatMap((one) => specImportOf(path, one))];
  const imports = source.imports.flatMap((one) => (one.isPackage ? packageOf(path, one) : fileImportOf(path, one)));
  return [...shape, ...imports, ...wordsOf(source)];
}

function fileImportOf(path: string, one: Import): string[] {
  const astray = arrowOf(path, one);
  return astray.length > 0 ? astray : roleImportOf(path, one);
}

function isExcepted(path: string, ...what: string[]): boolean {
  const may = exceptions[path]?.may ?? [];
  return may.includes('*') || what.some((word) => may.includes(word));
}

/** The rules of roles are those of the server; Angular's files follow Angular's guide and have no roles. */
function hasRoles(path: string): boolean {
  return path.startsWith('server/src/') || path.startsWith('feeds/');
}

function arrowOf(path: string, { to }: Import): string[] {
  const [from, part] = [partOf(path), partOf(to)];
  if (to.startsWith('server/test/'))
    // Journeys are specs too.
    return from === 'e2e' ? [] : [`${path} imports ${to}: what specs use is no part of the program`];
  if (from === part || from === 'root' || isExcepted(path, part)) return [];
  if (part === 'root') {
    const mayKnow = path.startsWith('server/src/') && (importableRoots.includes(to) || starters.includes(from));
    return mayKnow ? [] : [`${path} imports ${to}, which only joins the others`];
  }
  if (surroundings.includes(part) && path.startsWith('server/src/') && !surroundings.includes(from)) return [];
  return arrows[from]?.includes(part) ? [] : [`${path} imports ${to}: ${from} may not import ${part}`];
}

function roleImportOf(path: string, { to, isTypeOnly }: Import): string[] {
  const [role, other] = [roleOf(path), roleOf(to)];
  if (!hasRoles(path) || isExcepted(path, other)) return [];
  if (role === '') return plainImportOf(path, to, other, isTypeOnly);
  const rule = roles[role];
  if (!rule) return [`${path}: the role "${role}" is not known; it belongs into architecture.facts.ts, with what it may import`];
  if (rule.mayImport.includes(other) || (isTypeOnly && rule.mayImportTypesOf?.includes(other))) return [];
  return [`${path} imports ${to}: a .${role} may not import ${nameOf(other)}${isTypeOnly ? '' : ' (its values)'}`];
}

function plainImportOf(path: string, to: string, other: string, isTypeOnly: boolean): string[] {
  const stands = surroundings.includes(partOf(path)) || partOf(path) === 'root';
  const isOutside = surroundings.includes(partOf(to)) && !stands && other !== 'contract';
  if (isOutside && !(to in plainSurroundings)) return [`${path} imports ${to}: a file without a role knows neither database nor HTTP`];
  if (other === '' || other === 'facts') return [];
  // A contract says what crosses the edge; the functions that make it have to name its types.
  if (other === 'contract' && isTypeOnly) return [];
  return [`${path} imports ${to}: a file without a role is pure and may not import ${nameOf(other)}`];
}

function nameOf(role: string): string {
  return role === '' ? 'a file without a role' : `a .${role}`;
}

function packageOf(path: string, { to, isTypeOnly }: Import): string[] {
  if (!hasRoles(path) || partOf(path) === 'root' || isExcepted(path, to)) return [];
  const role = roleOf(path);
  if (role === '') return isOneOf(to, notPure) ? [`${path} imports ${to}: a file without a role is pure`] : [];
  const rule: Role | undefined = roles[role];
  if (!rule || isOneOf(to, rule.packages) || (isTypeOnly && isOneOf(to, rule.typesOfPackages ?? []))) return [];
  return [`${path} imports ${to}: a .${role} may not`];
}

/** `typeorm` means typeorm and typeorm/…, `@nestjs/` every package of it, `node:fs` also node:fs/promises. */
function isOneOf(name: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => name === beginning || name.startsWith(/[/:]$/.test(beginning) ? beginning : `${beginning}/`));
}

function wordsOf({ path, uses }: Source): string[] {
  if (!hasRoles(path)) return [];
  const isPure = roleOf(path) === '' || roleOf(path) === 'facts';
  const words = isPure ? [...clockWords, ...impureWords] : clockWords;
  return words
    .filter((word) => uses.has(word) && !isExcepted(path, word))
    .map((word) =>
      clockWords.includes(word)
        ? `${path} uses ${word}: only clock.ts looks at the clock`
        : `${path} uses ${word}: a file without a role is pure`,
    );
}

function specImportOf(path: string, { to, isPackage }: Import): string[] {
  if (isPackage) return [];
  const isAstray = to.startsWith('server/') && !path.startsWith('server/');
  return isAstray ? [`${path} imports ${to}: ${partOf(path)} knows nothing of the server, not even in its specs`] : [];
}

function shapeOf({ path, lines, hasDefaultExport, hasEnum }: Source): string[] {
  // Facts and specs may be long lists, and what is made from the contract is as long as the contract.
  const mayBeLong = /\.(facts|spec|generated)\.ts$/.test(path);
  return [
    ...(lines > tooLongFile && !mayBeLong ? [`${path} has ${lines} lines; beyond ${tooLongFile} there is a second subject in it`] : []),
    ...(hasDefaultExport ? [`${path} has a default export; exports are named`] : []),
    ...(hasEnum ? [`${path} has an enum; unions of literals instead`] : []),
  ];
}

function namesOf(path: string): string[] {
  const words = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const empty = words.find((word) => emptyNames.includes(word));
  // The client's types made from the contract are named by what they are.
  if (!empty || (path.startsWith('client/src/app/api/') && empty === 'types')) return [];
  return [`${path}: "${empty}" says nothing of what is inside`];
}

/** Circles of imports, each as the files it goes through; types that only name each other are no circle when the program runs. */
export function circlesOf(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((one) => !one.isPackage && !one.isTypeOnly).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) {
      circles.push([...way.slice(start), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return circles;
}
