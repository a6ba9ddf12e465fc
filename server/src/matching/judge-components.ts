import type { Advisory } from '#feeds/advisory.js';
import { remediationFingerprint } from '#feeds/remediation-fingerprint.js';
import { cpeText } from '#feeds/vocabulary/cpe-value.js';
import { readCpe } from '#feeds/vocabulary/cpe.js';
import { versionWithUpdate } from '#feeds/vocabulary/cpe-update.js';
import { readPurl } from '#feeds/vocabulary/purl.js';
import { authorityOf } from './authority.js';
import type { FoundComponent } from './finding.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import type { JudgedVerdict } from './judge-advisory.js';
import { isMark, isRecall } from './keys-of-advisory.js';
import { judgeProducts, type Judgement } from './judge-products.js';
import { meetComponent, type ComponentSurroundings, type FleetComponent } from './meet-components.js';
import type { MetProduct } from './meet-products.js';

const GRAVITY = { affected: 2, undetermined: 1, not_affected: 0 } as const;

/** What one document says of a release through the components of its SBOM: a verdict a vulnerability, that of the component worst off. */
export function judgeComponents(
  advisory: Advisory,
  release: FleetRelease,
  components: readonly FleetComponent[],
  surroundings: ComponentSurroundings,
  names: FleetNames,
): JudgedVerdict[] {
  if (advisory.withdrawn || advisory.status === 'draft' || isMark(advisory) || isRecall(advisory)) return [];
  const worst = new Map<string, { component: FleetComponent; judgement: Judgement; products: readonly MetProduct[] }>();
  for (const component of components) {
    const products = meetComponent(advisory, component, surroundings);
    if (products.length === 0) continue;
    for (const [vulnerability, judgement] of judgeOne(advisory, component, products)) {
      const known = worst.get(vulnerability);
      if (!known || GRAVITY[judgement.verdict] > GRAVITY[known.judgement.verdict])
        worst.set(vulnerability, { component, judgement, products });
    }
  }
  const authority = authorityOf(advisory, release.model, names);
  return [...worst].map(([vulnerability, { component, judgement, products }]) => ({
    releaseId: release.releaseId,
    vulnerability,
    verdict: judgement.verdict,
    via: 'component',
    because: [
      {
        code: 'component.of_sbom',
        sought: products[0]?.sought ?? '',
        found: `${component.name} ${component.version ?? ''}`.trim(),
        pointer: null,
      },
      ...(component.isTyped ? [{ code: 'component.typed_by_hand', sought: '', found: component.name, pointer: null }] : []),
      ...judgement.because,
    ],
    doubt: judgement.doubt === 'version_unknown' ? 'component_version_unknown' : judgement.doubt,
    // A catalogue's word on a library is no statement of the maker on its device, whoever publishes it.
    authority: authority === 'coordinator' ? authority : 'other',
    statement: judgement.statement,
    fingerprint: remediationFingerprint(advisory, vulnerability, judgement.productIds),
    fixAvailable: hasFix(advisory, vulnerability, judgement.productIds),
    component: componentOf(component),
  }));
}

function judgeOne(advisory: Advisory, component: FleetComponent, products: readonly MetProduct[]): [string, Judgement][] {
  const ids = new Set(products.map(({ product }) => product.id));
  return advisory.vulnerabilities
    .filter(({ statuses }) => statuses.some(({ productIds }) => productIds.some((id) => ids.has(id))))
    .flatMap((vulnerability): [string, Judgement][] => {
      const judgement = judgeProducts(vulnerability, { modelId: '', products }, versionOf(component));
      if (!judgement) return [];
      const isBackport = judgement.verdict === 'undetermined' && products.some(({ by }) => by === 'backport_possible');
      return [[vulnerability.id, isBackport ? { ...judgement, doubt: 'backport_possible' } : judgement]];
    });
}

/** The version as the SBOM states it, else as its identifiers do. */
export function versionOf({ version, purls, cpes }: Pick<FleetComponent, 'version' | 'purls' | 'cpes'>): string | null {
  if (version !== null) return version;
  const ofPurl = purls.map((purl) => readPurl(purl)?.purl.version ?? null).find((each) => each !== null);
  if (ofPurl) return ofPurl;
  for (const text of cpes) {
    const cpe = readCpe(text);
    const stated = cpe && cpeText(cpe.version);
    if (cpe && stated) return versionWithUpdate(cpe);
  }
  return null;
}

function hasFix({ vulnerabilities }: Advisory, id: string, productIds: readonly string[]): boolean {
  const remediations = vulnerabilities
    .filter((vulnerability) => vulnerability.id === id)
    .flatMap((vulnerability) => vulnerability.remediations);
  return remediations.some(
    (fix) => fix.category === 'vendor_fix' && (fix.productIds.length === 0 || fix.productIds.some((each) => productIds.includes(each))),
  );
}

function componentOf({ name, version, purls }: FleetComponent): FoundComponent {
  return { name, version, purl: purls[0] ?? null };
}
