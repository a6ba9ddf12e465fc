import { addDays } from '#feeds/vocabulary/day.js';
import type { BudgetRequest } from '../replacement-plan/budget-request.js';
import type { CalendarWords } from './calendar-words.facts.js';
import type { CalendarEvent } from './ics.js';

interface Named {
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
}

/** A device in use with the days of its life; `eos` is the day to which support is extended where it is. */
export interface DatedDevice extends Named {
  readonly department: string | null;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly announcedEos: string | null;
  /** The day of its next security inspection, where it has one. */
  readonly inspectionOn: string | null;
}

/** A plan whose last chance for a budget is still to come. */
export interface PlannedRequest extends Named {
  readonly request: BudgetRequest;
  readonly devices: number;
  readonly departments: readonly { readonly name: string; readonly devices: number }[];
}

/** An acknowledgement that has to be confirmed again. */
export interface DueAcknowledgement {
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly departments: readonly (string | null)[];
  readonly confirmBy: string;
  readonly responsible: string;
}

export interface KnownDays {
  readonly devices: readonly DatedDevice[];
  readonly requests: readonly PlannedRequest[];
  readonly acknowledgements: readonly DueAcknowledgement[];
}

/** Days that are over stay for a year: who looks back sees why a device stands where it stands. */
const KEPT_DAYS = 365;

/**
 * The days of the hospital's calendar, in their order: EOL, EOS, the last request for a budget, inspections, yearly confirmations. Devices of one
 * model with the same day are one event, so that a calendar of many devices can still be read.
 *
 * @param department only what concerns it; null: all
 */
export function calendarDays(known: KnownDays, department: string | null, today: string, words: CalendarWords): readonly CalendarEvent[] {
  const devices = known.devices.filter((device) => department === null || device.department === department);
  const requests = known.requests.filter(({ departments }) => department === null || departments.some(({ name }) => name === department));
  const acknowledgements = known.acknowledgements.filter(({ departments }) => department === null || departments.includes(department));
  const first = addDays(today, -KEPT_DAYS);
  return [
    ...modelDays(devices, 'eol', ({ eol }) => eol, words.eol, words),
    ...modelDays(devices, 'eos', ({ announcedEos }) => announcedEos, words.eos, words),
    ...modelDays(devices, 'eos-extended', ({ eos, announcedEos }) => (eos === announcedEos ? null : eos), words.extended, words),
    ...requestDays(requests, words),
    ...modelDays(devices, 'inspection', ({ inspectionOn }) => inspectionOn, words.inspection, words),
    ...acknowledgements.map((one) => confirmationDay(one, words)),
  ]
    .filter(({ to }) => to >= first)
    .sort((one, other) => compare(one.from, other.from) || compare(one.uid, other.uid));
}

function modelDays(
  devices: readonly DatedDevice[],
  kind: 'eol' | 'eos' | 'eos-extended' | 'inspection',
  dayOf: (device: DatedDevice) => string | null,
  sentence: string,
  words: CalendarWords,
): readonly CalendarEvent[] {
  const dated = devices.flatMap((device) => {
    const day = dayOf(device);
    return day === null ? [] : [{ device, day }];
  });
  return [...Map.groupBy(dated, ({ device, day }) => `${kind}-${device.modelId}-${day}`)].flatMap(([uid, some]) => {
    const [first] = some;
    if (!first) return [];
    const { manufacturer, model } = first.device;
    const departments = countedDepartments(some.flatMap(({ device }) => device.department ?? []));
    return {
      uid: `${uid}@mimamori`,
      from: first.day,
      to: first.day,
      summary: filled(sentence, { model, devices: some.length }),
      description: [filled(words.maker, { maker: manufacturer }), ...departmentLine(departments, words)].join('\n'),
      category: words.categories[kind === 'eos-extended' ? 'eos' : kind],
    };
  });
}

/** One event a fiscal year, over the month in which its budget is asked for. */
function requestDays(requests: readonly PlannedRequest[], words: CalendarWords): readonly CalendarEvent[] {
  return [...Map.groupBy(requests, ({ request }) => request.fiscalYear)].flatMap(([year, some]) => {
    const [first] = some;
    if (!first) return [];
    const models = [...new Set(some.map(({ model }) => model))].sort();
    const devices = some.reduce((sum, each) => sum + each.devices, 0);
    return {
      uid: `request-${year}@mimamori`,
      from: first.request.opensOn,
      to: first.request.closesOn,
      summary: filled(words.request, { year: filled(words.year, { year }), models: models.length, devices }),
      description: filled(words.models, { models: models.join(words.comma) }),
      category: words.categories.request,
    };
  });
}

function confirmationDay(
  { id, manufacturer, model, departments, confirmBy, responsible }: DueAcknowledgement,
  words: CalendarWords,
): CalendarEvent {
  const counted = countedDepartments(departments.flatMap((name) => name ?? []));
  const told = [
    filled(words.maker, { maker: manufacturer }),
    ...departmentLine(counted, words),
    filled(words.responsible, { responsible }),
  ];
  return {
    uid: `confirmation-${id}-${confirmBy}@mimamori`,
    from: confirmBy,
    to: confirmBy,
    summary: filled(words.confirmation, { model, devices: departments.length }),
    description: told.join('\n'),
    category: words.categories.confirmation,
  };
}

function departmentLine(departments: readonly string[], words: CalendarWords): readonly string[] {
  return departments.length === 0 ? [] : [filled(words.departments, { departments: departments.join(words.comma) })];
}

function countedDepartments(names: readonly string[]): readonly string[] {
  return [...Map.groupBy(names, (name) => name)]
    .sort(([one], [other]) => compare(one, other))
    .map(([name, some]) => `${name} ${some.length}`);
}

function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
