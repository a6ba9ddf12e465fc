import { isObject, type JsonObject, type JsonPlace } from '../../json-place.js';

/** The document with what MyJVN writes otherwise put where CSAF 2.1 has it. No entry moves, so that pointers stay true. */
export function asCsaf(document: unknown): unknown {
  if (!isObject(document) || !Array.isArray(document.vulnerabilities)) return document;
  return { ...document, vulnerabilities: document.vulnerabilities.map(vulnerabilityOf) };
}

/** An empty `cve` is one that is not there. */
function vulnerabilityOf(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const { cve, metrics, ...rest } = entry;
  return {
    ...rest,
    ...(cve !== undefined && cve !== '' && { cve }),
    ...(metrics !== undefined && { metrics: Array.isArray(metrics) ? metrics.map(metricOf) : metrics }),
  };
}

/** `source` stands within `content`, beside `type` and a score system of no published standard. */
function metricOf(metric: unknown): unknown {
  if (!isObject(metric) || !isObject(metric.content)) return metric;
  const { source, type: _type, ScoringSystem: _system, ...content } = metric.content;
  const isText = typeof source === 'string' && source !== '' && metric.source === undefined;
  return { ...metric, content, ...(isText && { source }) };
}

/**
 * Versions that are only words stand in `description` beside empty bounds: these mean "not structured" and never "without bounds".
 */
export function withWordsOfVersions(list: JsonPlace): JsonPlace {
  const entries: unknown = list.value;
  if (!Array.isArray(entries)) return list;
  return { value: entries.map((entry: unknown) => entryOf(entry)), pointer: list.pointer };
}

function entryOf(entry: unknown): unknown {
  if (!isObject(entry) || !Array.isArray(entry.versions)) return entry;
  return { ...entry, versions: entry.versions.map((version: unknown) => (isObject(version) ? versionOf(version) : version)) };
}

function versionOf(version: JsonObject): JsonObject {
  const { description, ...rest } = version;
  const hasBounds = ['version', 'lessThan', 'lessThanOrEqual'].some((name) => typeof rest[name] === 'string' && rest[name] !== '');
  return hasBounds || typeof description !== 'string' ? rest : { version: description, status: rest.status };
}
