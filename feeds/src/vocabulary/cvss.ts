import calculator from 'ae-cvss-calculator';

export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0';

/** What a vector says by itself. */
export interface CvssScore {
  readonly version: CvssVersion;
  /**
   * 0 to 10. Of CVSS 2 and 3 the base score, whatever temporal or environmental metrics say; of CVSS 4 the one score the vector has.
   */
  readonly score: number;
  /** CVSS 4 only: the score of its base metrics alone. */
  readonly baseScore: number;
  /** CVSS 4 names its scores after the metrics used: CVSS-B, -BT, -BE, -BTE; else null. */
  readonly nomenclature: 'B' | 'BT' | 'BE' | 'BTE' | null;
}

const threatMetrics = new Set(['E']);
const environmentalMetrics = new Set('CR IR AR MAV MAC MAT MPR MUI MVC MVI MVA MSC MSI MSA'.split(' '));

/**
 * Scores a CVSS vector of version 2.0 (`AV:N/…`, also in brackets as NVD wrote it), 3.0, 3.1 or 4.0, by FIRST's specifications. Undefined
 * for everything that is not a whole vector: unknown or repeated metrics, a base metric missing. Never throws.
 */
export function scoreOf(vector: string): CvssScore | undefined {
  if (typeof vector !== 'string' || vector.length > 500) return undefined;
  const text = vector.trim().replace(/^\((.*)\)$/, '$1');
  const version = versionOfVector(text);
  if (version === undefined) return undefined;
  const metrics = text.split('/').slice(version === '2.0' ? 0 : 1);
  const names = metrics.map((metric) => metric.split(':')[0] ?? '');
  // The calculator lets a later metric overwrite an earlier one; FIRST forbids a metric twice.
  if (new Set(names).size !== names.length || !metrics.every((metric) => /^[A-Za-z]{1,3}:[A-Za-z]+$/.test(metric))) return undefined;
  return scored(text, version, metrics);
}

/** By its prefix; only version 2 has none. */
export function versionOfVector(vector: string): CvssVersion | undefined {
  const prefix = /^CVSS:(3\.0|3\.1|4\.0)\//.exec(vector.trim());
  if (prefix) return prefix[1] as CvssVersion;
  return /^\(?AV:[NAL]\//.test(vector.trim()) ? '2.0' : undefined;
}

function scored(text: string, version: CvssVersion, metrics: readonly string[]): CvssScore | undefined {
  try {
    if (version === '4.0') {
      const read = new calculator.Cvss4P0(text);
      const scores = read.calculateScores();
      if (!read.isBaseFullyDefined()) return undefined;
      return result(version, scores.overall, scores.baseMetricsOnly, nomenclatureOf(metrics));
    }
    const read =
      version === '2.0' ? new calculator.Cvss2(text) : version === '3.0' ? new calculator.Cvss3P0(text) : new calculator.Cvss3P1(text);
    if (!read.isBaseFullyDefined()) return undefined;
    const base = read.calculateScores().base;
    return result(version, base, base, null);
  } catch {
    return undefined;
  }
}

function result(
  version: CvssVersion,
  score?: number,
  base?: number,
  nomenclature: CvssScore['nomenclature'] = null,
): CvssScore | undefined {
  if (score === undefined || base === undefined || !Number.isFinite(score) || !Number.isFinite(base)) return undefined;
  // + 0 turns the calculator's -0 of CVSS 2 into 0.
  return { version, score: score + 0, baseScore: base + 0, nomenclature };
}

function nomenclatureOf(metrics: readonly string[]): CvssScore['nomenclature'] {
  const used = metrics.filter((metric) => !metric.endsWith(':X')).map((metric) => metric.split(':')[0] ?? '');
  const threat = used.some((name) => threatMetrics.has(name)) ? 'T' : '';
  const environment = used.some((name) => environmentalMetrics.has(name)) ? 'E' : '';
  return `B${threat}${environment}`;
}
