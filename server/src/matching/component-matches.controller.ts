import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DocumentsStore } from '../documents/documents.store.js';
import { Allowed, Asker } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import {
  AdvisoryComponentPage,
  AdvisoryComponentQuery,
  AdvisorySbomPage,
  ComponentDetail,
  MarkedComponents,
  MatchedAdvisoryPage,
  NewComponentMarks,
} from './component-matches.contract.js';
import { ComponentMatchesService, type AdvisoryMatches } from './component-matches.service.js';
import { worstOf, type ComponentMatch } from './component-matches.js';
import { countMarks, matchedComponent, shortAdvisory } from './component-views.js';

/** Documents and SBOMs, in both directions, and how far components are (CSAF SBOM matching system, requirements 3 to 7 and 13). */
@ApiTags('matching')
@Controller()
export class ComponentMatchesController {
  constructor(
    private readonly matches: ComponentMatchesService,
    private readonly documents: DocumentsStore,
    private readonly devices: DevicesStore,
  ) {}

  @Get('advisories/:id/components')
  @ApiOkResponse({ standardSchema: AdvisoryComponentPage })
  async components(@Param('id') id: string, @Query({ schema: AdvisoryComponentQuery }) asked: AdvisoryComponentQuery) {
    const { matches, markOf } = await this.matches.ofAdvisory(id);
    const found = matches.flatMap((match) => narrowed(match, asked, markOf));
    const shown = found.slice(asked.offset, asked.offset + asked.limit);
    const [rows, places] = await Promise.all([
      this.matches.rowsOf(shown),
      this.placesOf(shown.map(({ component }) => component.releaseId)),
    ]);
    const items = shown.map((match) => ({
      ...matchedComponent(match, id, markOf),
      documentId: rows.get(match.component.id)?.documentId ?? '',
      ...places(match.component.releaseId),
    }));
    return { total: found.length, items, matched: matches.length, marks: countMarks(matches, markOf) };
  }

  @Get('advisories/:id/sboms')
  @ApiOkResponse({ standardSchema: AdvisorySbomPage })
  async sboms(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const { matches, markOf } = await this.matches.ofAdvisory(id);
    const byRelease = [...Map.groupBy(matches, ({ component }) => component.releaseId)];
    const [rows, places] = await Promise.all([this.matches.rowsOf(matches), this.placesOf(byRelease.map(([releaseId]) => releaseId))]);
    const items = byRelease.map(([releaseId, own]) => ({
      documentId: rows.get(own[0]?.component.id ?? '')?.documentId ?? '',
      ...places(releaseId),
      verdict: worstOf(own.flatMap(({ verdicts }) => verdicts)),
      components: own.length,
      marks: countMarks(own, markOf),
    }));
    const sorted = items.sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'ja', { numeric: true }));
    return { total: sorted.length, items: sorted.slice(offset, offset + limit) };
  }

  @Post('advisories/:id/components/marks')
  @HttpCode(200)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiOkResponse({ standardSchema: MarkedComponents })
  async mark(@Param('id') id: string, @Body({ schema: NewComponentMarks }) asked: NewComponentMarks, @Asker() asker: Principal) {
    return { marked: await this.matches.mark(id, asked, asker) };
  }

  @Get('documents/:id/advisories')
  @ApiOkResponse({ standardSchema: MatchedAdvisoryPage })
  async ofSbom(@Param('id') id: string, @Query({ schema: PageQuery }) page: PageQuery) {
    return pageOfMatches((await this.matches.ofSbom(id)).matches, page);
  }

  @Get('components/:id')
  @ApiOkResponse({ standardSchema: ComponentDetail })
  async component(@Param('id') id: string) {
    const { component } = await this.matches.ofComponent(id);
    const { name, version, supplier, identifiers, documentId, releaseId } = component;
    const { purls, cpes } = identifiers;
    const places = await this.placesOf([releaseId]);
    return { id, name, version, supplier, purls: [...purls], cpes: [...cpes], documentId, ...places(releaseId) };
  }

  @Get('components/:id/advisories')
  @ApiOkResponse({ standardSchema: MatchedAdvisoryPage })
  async ofComponent(@Param('id') id: string, @Query({ schema: PageQuery }) page: PageQuery) {
    return pageOfMatches((await this.matches.ofComponent(id)).matches, page);
  }

  /** Maker, model, version and devices in use of a release. */
  private async placesOf(releaseIds: readonly string[]) {
    const [releases, { models, manufacturers }] = await Promise.all([this.documents.releases(releaseIds), this.devices.register()]);
    return (releaseId: string) => {
      const release = releases.get(releaseId);
      const model = models.get(release?.modelId ?? '');
      return {
        manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
        model: model?.name ?? '',
        softwareVersion: release?.softwareVersion ?? null,
        devices: release?.devices ?? 0,
      };
    };
  }
}

/** The gravest first, and of equal ones the newest. */
function pageOfMatches(matches: readonly AdvisoryMatches[], { offset, limit }: PageQuery) {
  const items = matches.map(({ current: { known }, matches: own, markOf }) => ({
    ...shortAdvisory(known),
    verdict: worstOf(own.flatMap(({ verdicts }) => verdicts)),
    components: own.map((match) => matchedComponent(match, known.id, markOf)),
  }));
  const sorted = items.sort(
    (one, other) =>
      (other.severity.score ?? -1) - (one.severity.score ?? -1) ||
      (other.revisedAt ?? '').localeCompare(one.revisedAt ?? '') ||
      one.trackingId.localeCompare(other.trackingId),
  );
  return { total: sorted.length, items: sorted.slice(offset, offset + limit) };
}

/** The match without the vulnerabilities that were not asked for; nothing where none is left. */
function narrowed(match: ComponentMatch, asked: AdvisoryComponentQuery, markOf: AdvisoryMatches['markOf']): ComponentMatch[] {
  const verdicts = match.verdicts.filter(
    ({ vulnerability, verdict }) =>
      (asked.vulnerability === undefined || vulnerability === asked.vulnerability) &&
      (asked.verdict === undefined || verdict === asked.verdict) &&
      (asked.mark === undefined || (markOf(match.component, vulnerability)?.state ?? 'none') === asked.mark),
  );
  return verdicts.length > 0 ? [{ ...match, verdicts }] : [];
}

function nameOf({ manufacturer, model, softwareVersion }: { manufacturer: string; model: string; softwareVersion: string | null }): string {
  return [manufacturer, model, softwareVersion].join(' ');
}
