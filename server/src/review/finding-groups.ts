import { askingOf, isBacklog, type Asking, type FindingRow, type MorningReason, type Severity } from './finding-rows.js';
import { isConnected, reachOf, severityWeight } from './weights.js';
import type { FindingState } from './transitions.js';

export type MorningQueue = 'morning' | 'backlog';

/**
 * Findings that a person decides together: one vulnerability on one model and release, or all that wait for the same missing fact about one
 * model and release. A store may make these rows itself.
 */
export interface FindingGroup {
  /** Stable over days and unique in the list. */
  readonly id: string;
  readonly kind: 'vulnerability' | 'missing_fact';
  readonly queue: MorningQueue;
  /** The vulnerability, or the gravest of those that wait. */
  readonly vulnerability: string;
  readonly vulnerabilities: number;
  readonly title: string;
  readonly deviceModelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly verdict: 'affected' | 'undetermined';
  readonly doubt: string | null;
  /** The gravest. */
  readonly severity: Severity;
  readonly knownExploited: boolean;
  readonly fixAvailable: boolean;
  readonly findingIds: readonly string[];
  readonly deviceIds: readonly string[];
  /** Most devices first; '' where the ledger names none. */
  readonly departments: readonly { readonly name: string; readonly devices: number }[];
  /** Of the device that can be reached the easiest, 0 to 1 (weights.ts). */
  readonly reach: number;
  readonly connectedDevices: number;
  readonly lifeSupportDevices: number;
  readonly connectedLifeSupportDevices: number;
  readonly advisories: FindingRow['advisories'];
  /** The strongest reason among the findings: overdue, new, changed, due. */
  readonly reason: MorningReason;
  /** The earliest day on which a decision comes back. */
  readonly dueOn: string | null;
  readonly states: readonly FindingState[];
}

export interface GroupingContext {
  readonly lastReviewAt: string | null;
  readonly firstImportAt: string | null;
  readonly today: string;
}

interface Gathered {
  readonly rows: FindingRow[];
  reason: MorningReason;
  dueOn: string | null;
  readonly states: FindingState[];
  isBacklog: boolean;
}

/**
 * The findings that ask to act, grouped for deciding; each stands in exactly one group, what rests in none. One pass over the rows. A group
 * waits in the backlog only when all its findings do: a question that is asked this morning is asked once, for the old ones too.
 */
export function groupFindings(findings: readonly FindingRow[], context: GroupingContext): readonly FindingGroup[] {
  const groups = new Map<string, Gathered>();
  for (const finding of findings) {
    const asking = askingOf(finding, context.lastReviewAt, context.today);
    if (asking === undefined) continue;
    const key = keyOf(finding);
    const backlog = isBacklog(finding, context.firstImportAt);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { rows: [finding], reason: asking.reason, dueOn: asking.dueOn, states: [asking.state], isBacklog: backlog });
    else join(group, finding, asking, backlog);
  }
  return [...groups].map(([key, group]) => groupOf(key, group));
}

function join(group: Gathered, finding: FindingRow, { reason, dueOn, state }: Asking, backlog: boolean): void {
  group.rows.push(finding);
  if (strength[reason] > strength[group.reason]) group.reason = reason;
  if (dueOn !== null && (group.dueOn === null || dueOn < group.dueOn)) group.dueOn = dueOn;
  if (!group.states.includes(state)) group.states.push(state);
  group.isBacklog &&= backlog;
}

const strength: Readonly<Record<MorningReason, number>> = { overdue: 4, new: 3, changed: 2, due: 1 };

const separator = '\u0000';

/** The verdict is part of it: of one release some devices may be affected and others not told apart, and these are two questions. */
function keyOf({ doubt, verdict, vulnerability, deviceModelId, softwareVersion }: FindingRow): string {
  const subject = verdict === 'undetermined' && doubt !== null ? `fact${separator}${doubt}` : `${verdict}${separator}${vulnerability}`;
  return `${subject}${separator}${deviceModelId}${separator}${softwareVersion === null ? '' : `=${softwareVersion}`}`;
}

function groupOf(key: string, { rows, reason, dueOn, states, isBacklog: backlog }: Gathered): FindingGroup {
  const gravest = rows.reduce((grave, row) => (isGraver(row, grave) ? row : grave));
  const isMissingFact = gravest.verdict === 'undetermined' && gravest.doubt !== null;
  return {
    id: itemId('finding', ...key.split(separator)),
    kind: isMissingFact ? 'missing_fact' : 'vulnerability',
    queue: backlog ? 'backlog' : 'morning',
    vulnerability: gravest.vulnerability,
    vulnerabilities: isMissingFact ? new Set(rows.map((row) => row.vulnerability)).size : 1,
    title: gravest.title,
    deviceModelId: gravest.deviceModelId,
    manufacturer: gravest.manufacturer,
    model: gravest.model,
    softwareVersion: gravest.softwareVersion,
    verdict: gravest.verdict === 'affected' ? 'affected' : 'undetermined',
    doubt: gravest.doubt,
    severity: gravest.severity,
    knownExploited: rows.some((row) => row.knownExploited),
    fixAvailable: rows.some((row) => row.fixAvailable),
    findingIds: rows.map((row) => row.id).sort(),
    ...devicesOf(rows),
    advisories: advisoriesOf(rows),
    reason,
    dueOn,
    states: states.sort(),
  };
}

/** The devices of rows, each counted once however many findings it has. */
function devicesOf(rows: readonly FindingRow[]) {
  const devices = onePerDevice(rows);
  const sum = { reach: 0, connectedDevices: 0, lifeSupportDevices: 0, connectedLifeSupportDevices: 0 };
  for (const { connection, lifeSupport } of devices) {
    const connected = isConnected(connection);
    sum.reach = Math.max(sum.reach, reachOf(connection));
    if (connected) sum.connectedDevices += 1;
    if (lifeSupport) sum.lifeSupportDevices += 1;
    if (connected && lifeSupport) sum.connectedLifeSupportDevices += 1;
  }
  return { deviceIds: devices.map((row) => row.deviceId).sort(), departments: departmentsOf(devices), ...sum };
}

/** Of each device one row. */
export function onePerDevice<Row extends { readonly deviceId: string }>(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 1) return rows;
  const byDevice = new Map<string, Row>();
  for (const row of rows) byDevice.set(row.deviceId, row);
  return [...byDevice.values()];
}

/** How many devices stand where, most first, then by name. Takes one row a device. */
export function departmentsOf(devices: readonly { readonly department: string | null }[]): FindingGroup['departments'] {
  const counts = new Map<string, number>();
  for (const { department } of devices) counts.set(department ?? '', (counts.get(department ?? '') ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, devices: count }))
    .sort((a, b) => b.devices - a.devices || compareText(a.name, b.name));
}

/** An identity made of parts, readable and unambiguous whatever the parts contain. */
export function itemId(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll(':', '%3A')).join(':');
}

/** By code points: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function advisoriesOf(rows: readonly FindingRow[]): FindingRow['advisories'] {
  const byId = new Map<string, FindingRow['advisories'][number]>();
  for (const row of rows) for (const advisory of row.advisories) byId.set(advisory.id, advisory);
  return [...byId.values()].sort(
    (a, b) => compareText(a.publisher, b.publisher) || compareText(a.trackingId, b.trackingId) || compareText(a.id, b.id),
  );
}

/** Known exploited before all, then by severity; of equals the name decides, so that the order of the rows does not. */
function isGraver(row: FindingRow, than: FindingRow): boolean {
  if (row.knownExploited !== than.knownExploited) return row.knownExploited;
  const difference = severityWeight(row.severity) - severityWeight(than.severity);
  if (difference !== 0) return difference > 0;
  return (compareText(row.vulnerability, than.vulnerability) || compareText(row.id, than.id)) < 0;
}
