import type { PublishedStatus, VulnerabilityStatement } from './advisory.js';

/**
 * One statement for each vulnerability of a document that speaks of it in several places (affected versions here, free ones there), in the order
 * of first mention. Everything said is kept once; the first title, place and exploitation stand.
 */
export function mergedVulnerabilities(statements: readonly VulnerabilityStatement[]): readonly VulnerabilityStatement[] {
  const groups = new Map<string, VulnerabilityStatement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.id);
    if (group === undefined) groups.set(statement.id, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : joinedGroup(group)));
}

function joinedGroup(group: readonly VulnerabilityStatement[]): readonly VulnerabilityStatement[] {
  const [first] = group;
  if (first === undefined) return [];
  const assessments = distinct(group.flatMap((each) => each.assessments ?? []));
  const exploited = group.find((each) => each.exploited !== undefined)?.exploited;
  const joined = {
    ...first,
    cve: group.find((each) => each.cve !== null)?.cve ?? null,
    otherIds: distinct(group.flatMap((each) => each.otherIds)),
    title: group.find((each) => each.title !== null)?.title ?? null,
    weaknesses: distinct(group.flatMap((each) => each.weaknesses)),
    notes: distinct(group.flatMap((each) => each.notes)),
    scores: distinct(group.flatMap((each) => each.scores)),
    statuses: joinedStatuses(group.flatMap((each) => each.statuses)),
    remediations: distinct(group.flatMap((each) => each.remediations)),
    threats: distinct(group.flatMap((each) => each.threats)),
    justifications: distinct(group.flatMap((each) => each.justifications)),
    references: distinct(group.flatMap((each) => each.references)),
  };
  return [{ ...joined, ...(assessments.length > 0 && { assessments }), ...(exploited !== undefined && { exploited }) }];
}

/** A status once, with all its products. */
export function joinedStatuses(statuses: VulnerabilityStatement['statuses']): VulnerabilityStatement['statuses'] {
  const joined = new Map<PublishedStatus, Set<string>>();
  for (const { status, productIds } of statuses) {
    const known = joined.get(status) ?? new Set();
    for (const id of productIds) known.add(id);
    joined.set(status, known);
  }
  return [...joined].filter(([, ids]) => ids.size > 0).map(([status, ids]) => ({ status, productIds: [...ids] }));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
