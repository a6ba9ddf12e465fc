import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** Path of the file from the project's root, or the name of the package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone when the program runs: `import type`, or every name in it is a type. */
  readonly isTypeOnly: boolean;
}

export interface Source {
  /** From the project's root, with slashes: `server/src/review/why.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Calls and members as written, without arguments: `Date.now`, `new Date()` (without arguments), `fetch`. */
  readonly uses: ReadonlySet<string>;
  readonly hasDefaultExport: boolean;
  readonly hasEnum: boolean;
}

/** The TypeScript files under these folders; paths from the root. */
export function sourcePaths(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
      .map((entry) => posix.join(folder, entry.parentPath.slice(join(root, folder).length).replaceAll('\\', '/'), entry.name)),
  );
}

export function readSource(root: string, path: string): Source {
  return sourceOf(path, readFileSync(join(root, path), 'utf8'));
}

/** What a file imports and uses, from its text. */
export function sourceOf(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const uses = new Set<string>();
  let hasEnum = false;
  const visit = (node: ts.Node): void => {
    if (ts.isEnumDeclaration(node)) hasEnum = true;
    const use = useOf(node);
    if (use) uses.add(use);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    path,
    lines: text.split('\n').length,
    imports: file.statements.flatMap((statement) => importOf(path, statement)),
    uses,
    hasDefaultExport: file.statements.some(isDefaultExport),
    hasEnum,
  };
}

function importOf(path: string, statement: ts.Statement): Import[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const { moduleSpecifier } = statement;
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
  const isTypeOnly = ts.isImportDeclaration(statement) ? isTypeImport(statement.importClause) : statement.isTypeOnly;
  return [{ ...targetOf(path, moduleSpecifier.text), isTypeOnly }];
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function targetOf(path: string, specifier: string): { to: string; isPackage: boolean } {
  if (specifier.startsWith('#feeds/')) return { to: asSource(`feeds/src/${specifier.slice('#feeds/'.length)}`), isPackage: false };
  if (specifier.startsWith('.')) return { to: asSource(posix.join(posix.dirname(path), specifier)), isPackage: false };
  return { to: specifier, isPackage: true };
}

/** The client's imports have no ending, those of the server end in `.js`. */
function asSource(path: string): string {
  return path.endsWith('.js') ? path.replace(/\.js$/, '.ts') : /\.(ts|json)$/.test(path) ? path : `${path}.ts`;
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return node.arguments?.length ? undefined : 'new Date()';
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const owner = node.expression.text;
    return owner === 'console' ? 'console' : `${owner}.${node.name.text}`;
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  return node.expression.text === 'Date' ? 'Date()' : node.expression.text;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}
