import type { Connection } from '../inventory/device.js';
import type { Severity } from './finding-rows.js';

/** What a band weighs where no score was published. A severity nobody told weighs like a high one: not known is not harmless. */
const bandWeights: Readonly<Record<Severity['band'], number>> = { critical: 9.5, high: 8, medium: 5.5, low: 2.5, none: 0, unknown: 7.5 };

/** How far an attacker's way reaches a device, 0 to 1. A connection nobody recorded weighs like a network used now and then. */
const reaches: Readonly<Record<Connection, number>> = {
  always: 1,
  cloud: 1,
  intermittent: 0.9,
  unknown: 0.9,
  'maintenance-only': 0.5,
  standalone: 0.3,
};

/** CVSS base score, else what its band weighs: 0 to 10. */
export function severityWeight(severity: Severity): number {
  return severity.score ?? bandWeights[severity.band];
}

export function reachOf(connection: Connection): number {
  return reaches[connection];
}

/** On a network in ordinary use, as far as anybody knows. Maintenance-only is matched like the others and only ranked lower. */
export function isConnected(connection: Connection): boolean {
  return connection !== 'standalone' && connection !== 'maintenance-only';
}

/** One device counts 1, ten 1.25, a hundred 1.5: many devices lift an entry, but do not bury a graver one on a single device. */
export function countWeight(devices: number): number {
  return 1 + Math.log10(Math.max(devices, 1)) / 4;
}
