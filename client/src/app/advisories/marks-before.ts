import type { AdvisoryComponentView, NewComponentMarks } from '../api/types-of-advisories';

/**
 * What to send so that these components carry again the marks they carry now, for one vulnerability or for all. What nobody marked becomes
 * `none`, which counts the same.
 */
export function marksBefore(
  components: readonly AdvisoryComponentView[],
  ids: readonly string[],
  vulnerability?: string,
): readonly NewComponentMarks[] {
  const chosen = new Set(ids);
  const groups = new Map<string, NewComponentMarks>();
  for (const component of components.filter(({ id }) => chosen.has(id)))
    for (const one of component.vulnerabilities) {
      if (vulnerability !== undefined && one.vulnerability !== vulnerability) continue;
      const state = one.mark?.state ?? 'none';
      const key = `${state} ${one.vulnerability}`;
      const others = groups.get(key)?.components ?? [];
      groups.set(key, { components: [...others, component.id], vulnerability: one.vulnerability, state });
    }
  return [...groups.values()];
}
