import type { LifecycleTelling, ToldDates } from './statement.js';

/** Somebody who was told dates that no longer hold. */
export interface ToTellAgain {
  readonly toldTo: string;
  readonly means: string;
  readonly toldOn: string;
  readonly told: readonly ToldDates[];
}

/**
 * Whom to tell again (手引書 6.6.1: a change is notified): everybody whose last telling named other dates than hold now. Nobody is left
 * out because the telling is old, and nobody is told twice what they know.
 *
 * @param now EOL and EOS of the devices of the model in use, each pair once, in any order
 */
export function toTellAgain(tellings: readonly LifecycleTelling[], now: readonly ToldDates[]): readonly ToTellAgain[] {
  const last = new Map<string, LifecycleTelling>();
  for (const telling of tellings.toSorted((one, other) => (one.toldOn + one.at < other.toldOn + other.at ? -1 : 1)))
    last.set(telling.toldTo, telling);
  return [...last.values()]
    .filter(({ dates }) => fingerprint(dates) !== fingerprint(now))
    .map(({ toldTo, means, toldOn, dates }) => ({ toldTo, means, toldOn, told: dates }));
}

/** Each pair of dates once, in an order that says nothing. */
export function distinctDates(devices: readonly ToldDates[]): readonly ToldDates[] {
  const pairs = new Map(devices.map(({ eol, eos }) => [`${eol ?? ''} ${eos ?? ''}`, { eol, eos }]));
  return [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, dates]) => dates);
}

function fingerprint(dates: readonly ToldDates[]): string {
  return JSON.stringify(distinctDates(dates));
}
