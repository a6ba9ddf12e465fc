import { addDays } from '#feeds/vocabulary/day.js';
import { Refusal } from '../../http/refusal.js';
import type { CompensatingControl, LegacyDetermination } from './determination.js';
import type { ControlStanding } from './control-standing.js';

/** A determination holds a year at most: threats are those of today. Our own choice, the guide names no period. */
const longestValidity = 366;

type Checked = Pick<LegacyDetermination, 'outcome' | 'controlIds' | 'makersView' | 'makersWords' | 'determinedOn' | 'validUntil'>;

/**
 * What a determination must bring. Of the age of a device nothing is asked.
 *
 * @throws Refusal 422 with the place of what does not fit
 */
export function checkDetermination(asked: Checked, controls: ReadonlyMap<string, ControlStanding>, today: string): void {
  if (asked.determinedOn > today) throw refusedAt('determinedOn', 'legacy.determined-tomorrow');
  if (asked.validUntil < asked.determinedOn || asked.validUntil > addDays(asked.determinedOn, longestValidity))
    throw refusedAt('validUntil', 'legacy.validity-too-long');
  if (asked.controlIds.some((id) => !controls.has(id))) throw refusedAt('controlIds', 'legacy.control-not-of-the-model');
  const isWithControls = asked.outcome === 'not_legacy_with_controls';
  if (isWithControls && asked.controlIds.length === 0) throw refusedAt('controlIds', 'legacy.controls-missing');
  if (isWithControls && asked.controlIds.some((id) => controls.get(id)?.state !== 'in_place'))
    throw refusedAt('controlIds', 'legacy.control-not-in-place');
  if (asked.makersView === 'told' && !asked.makersWords) throw refusedAt('makersWords', 'legacy.makers-words-missing');
}

type Designated = Pick<CompensatingControl, 'designatedBy' | 'documentName' | 'extendsUntil'>;

/**
 * Only a control that the maker designates, in a document, can extend support (M136, M137): an extension by a control of the hospital's own
 * is refused rather than kept and ignored.
 */
export function checkControl({ designatedBy, documentName, extendsUntil }: Designated): void {
  if (designatedBy === 'maker' && !documentName) throw refusedAt('documentName', 'legacy.designation-without-document');
  if (designatedBy === 'hospital' && extendsUntil !== null) throw refusedAt('extendsUntil', 'legacy.own-control-extends-nothing');
}

export function refusedAt(field: string, code: string): Refusal {
  return new Refusal(422, code, {}, [{ pointer: `/${field}`, code }]);
}
