import type { LifecycleStage } from '../api/types-of-inventory';
import type { PlanView } from '../api/types-of-planning';
import { dayAfter, daysBetween, fiscalYearOf } from '../words/dates';

/** How a stretch of a life is drawn. `extended` only where the maker's document designates a control and names a day. */
export type Stage = 'supported' | 'limited' | 'extended' | 'after' | 'unknown';

export interface TimelineRow {
  readonly id: string;
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly part: string | null;
  readonly devices: number;
  readonly departments: PlanView['departments'];
  readonly legacy: PlanView['legacy'];
  readonly stage: LifecycleStage;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly extendedUntil: string | null;
  readonly fiscalYear: number | null;
  readonly option: PlanView['option'];
}

/** A row for each model and each pair of dates of its devices: one bar never stands for devices that end on different days. */
export function timelineRows(plans: readonly PlanView[], today: string): readonly TimelineRow[] {
  return plans.flatMap((plan) =>
    plan.dates.map((dates, index) => ({
      id: `${plan.id} ${index}`,
      modelId: plan.modelId,
      manufacturer: plan.manufacturer,
      model: plan.model,
      part: plan.part,
      devices: dates.devices,
      departments: plan.departments,
      legacy: plan.legacy,
      stage: stageOf(dates, today),
      eol: dates.eol,
      eos: dates.announcedEos,
      extendedUntil: dates.eos === dates.announcedEos ? null : dates.eos,
      fiscalYear: plan.fiscalYear,
      option: plan.option,
    })),
  );
}

/** The stage as people read it: what an extension keeps, and whom to ask when EOL is over and EOS untold. */
function stageOf({ status, eol, eos, announcedEos }: PlanView['dates'][number], today: string): LifecycleStage {
  if (status === 'unknown' && eos === null && eol !== null && eol < today) return 'eol_passed';
  return status === 'limited_support' && announcedEos !== null && announcedEos < today ? 'extended' : status;
}

export interface TimelineFilter {
  readonly q: string;
  readonly department: string;
  readonly stage: string;
  /** Fiscal year of EOS. */
  readonly eosYear: number | null;
  readonly legacy: string;
}

export function filteredRows(rows: readonly TimelineRow[], filter: TimelineFilter): readonly TimelineRow[] {
  const words = filter.q.toLowerCase().normalize('NFKC').split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.manufacturer} ${row.model} ${row.part ?? ''}`.toLowerCase().normalize('NFKC');
    return (
      words.every((word) => text.includes(word)) &&
      (filter.department === '' || row.departments.some(({ name }) => name === filter.department)) &&
      (filter.stage === '' || row.stage === filter.stage) &&
      (filter.eosYear === null || (row.eos !== null && fiscalYearOf(row.eos) === filter.eosYear)) &&
      (filter.legacy === '' || row.legacy.some((legacy) => legacy === filter.legacy))
    );
  });
}

/** The days that are seen: whole fiscal years, from the one before today's to `years` of them. */
export interface TimelineWindow {
  readonly from: string;
  readonly to: string;
}

export function windowOf(today: string, years: number, shift: number): TimelineWindow {
  const first = fiscalYearOf(today) - 1 + shift;
  return { from: `${first}-04-01`, to: `${first + years}-04-01` };
}

export interface DrawnStretch {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
}

/** The width of the picture in its own units. */
export const pictureWidth = 1000;

/** Where a day lies, 0 to 1000 within the window. */
export function placeOf(day: string, { from, to }: TimelineWindow): number {
  return (daysBetween(from, day) / daysBetween(from, to)) * pictureWidth;
}

/**
 * The stretches of a life within the window. A date includes its own day, so the next stage begins on the day after. What no date tells is
 * `unknown`; dates that contradict each other tell nothing.
 */
export function stretchesOf(row: Pick<TimelineRow, 'eol' | 'eos' | 'extendedUntil'>, window: TimelineWindow): readonly DrawnStretch[] {
  const edges = edgesOf(row);
  return edges.flatMap(({ stage, from }, index) => {
    const next = edges[index + 1]?.from ?? null;
    const x = from === null ? 0 : clamped(placeOf(from, window));
    const end = next === null ? pictureWidth : clamped(placeOf(next, window));
    return end > x ? [{ stage, x, width: end - x }] : [];
  });
}

interface Edge {
  readonly stage: Stage;
  /** The first day of the stage; null for the one that was always there. */
  readonly from: string | null;
}

function edgesOf({ eol, eos, extendedUntil }: Pick<TimelineRow, 'eol' | 'eos' | 'extendedUntil'>): readonly Edge[] {
  if (eol !== null && eos !== null && eos < eol) return [{ stage: 'unknown', from: null }];
  const edges: Edge[] = [{ stage: eol === null ? 'unknown' : 'supported', from: null }];
  if (eol !== null && eol !== eos) edges.push({ stage: eos === null ? 'unknown' : 'limited', from: dayAfter(eol, 1) });
  if (eos === null) return edges;
  if (extendedUntil === null || extendedUntil <= eos) return [...edges, { stage: 'after', from: dayAfter(eos, 1) }];
  return [...edges, { stage: 'extended', from: dayAfter(eos, 1) }, { stage: 'after', from: dayAfter(extendedUntil, 1) }];
}

function clamped(x: number): number {
  return Math.min(pictureWidth, Math.max(0, x));
}

/** The fiscal years of the window, with the place of their first day. */
export function yearsOf(window: TimelineWindow): readonly { readonly year: number; readonly x: number }[] {
  const [first, last] = [Number(window.from.slice(0, 4)), Number(window.to.slice(0, 4))];
  return Array.from({ length: last - first }, (_, index) => ({ year: first + index, x: placeOf(`${first + index}-04-01`, window) }));
}
