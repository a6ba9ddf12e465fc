import type { ClientProblem } from '../api/refused';
import type { KnownModel } from '../api/types-of-disclosures';
import type { DocumentView } from '../api/types-of-arrivals';
import type { DocumentReading } from '../api/types-of-sboms';

/** A file on its way: read for trial, then, when a person has said of which model and version it is, taken in. */
export interface BringRow {
  readonly id: number;
  readonly file: File;
  readonly step: 'waiting' | 'reading' | 'read' | 'sending' | 'taken' | 'refused';
  /** Per cent of the file that has been sent. */
  readonly sent: number;
  readonly reading: DocumentReading | null;
  readonly taken: DocumentView | null;
  readonly problem: ClientProblem | null;
  /** Key of a known model; '' while none is chosen. */
  readonly model: string;
  readonly softwareVersion: string;
}

export type Lacking = 'model' | 'version';

export function newRow(id: number, file: File): BringRow {
  return { id, file, step: 'waiting', sent: 0, reading: null, taken: null, problem: null, model: '', softwareVersion: '' };
}

/** The document names a model by its number where it has one, else by its name. */
export function keyOfModel({ manufacturer, name, modelNumber }: KnownModel): string {
  return keyOf(manufacturer, modelNumber ?? name);
}

function keyOf(manufacturer: string, model: string): string {
  return JSON.stringify([manufacturer, model]);
}

export function modelOfKey(key: string): { readonly manufacturer: string; readonly model: string } {
  const [manufacturer = '', model = ''] = JSON.parse(key) as string[];
  return { manufacturer, model };
}

/** With what the file says of itself filled in; a person confirms it. */
export function readRow(row: BringRow, reading: DocumentReading): BringRow {
  const { proposed, named } = reading;
  const model = row.model !== '' || proposed === null ? row.model : keyOf(proposed.manufacturer, proposed.model);
  return { ...row, step: 'read', reading, model, softwareVersion: row.softwareVersion || (named?.softwareVersion ?? '') };
}

/** What a person must still say. A sheet may be of all versions, an SBOM never. */
export function lackingOf({ reading, model, softwareVersion }: BringRow): readonly Lacking[] {
  const isVersionless = reading?.kind === 'sbom' && softwareVersion.trim() === '';
  return [...(model === '' ? (['model'] as const) : []), ...(isVersionless ? (['version'] as const) : [])];
}

/** Rows that would take one another's place: SBOMs of one model and version, of which only the last would stand. */
export function clashing(rows: readonly BringRow[]): ReadonlySet<number> {
  const seen = new Map<string, number>();
  const clashes = new Set<number>();
  for (const row of rows) {
    if (row.reading?.kind !== 'sbom' || row.step === 'refused' || row.step === 'taken' || lackingOf(row).length > 0) continue;
    const about = `${row.model} ${row.softwareVersion.trim()}`;
    const before = seen.get(about);
    if (before !== undefined) clashes.add(before).add(row.id);
    seen.set(about, row.id);
  }
  return clashes;
}

export function isReady(row: BringRow, clashes: ReadonlySet<number>): boolean {
  return row.step === 'read' && lackingOf(row).length === 0 && !clashes.has(row.id);
}

/** A detail that only repeats the refusal itself is left out. */
export function placesOf(problem: ClientProblem): ClientProblem['details'] {
  return problem.details.filter(({ code, pointer }) => code !== problem.code || (pointer ?? '') !== '');
}
