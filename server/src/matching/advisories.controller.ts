import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { differenceOf } from '#feeds/revision-difference.js';
import { compareRevisions } from '#feeds/revision-order.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { AdvisorySearchStore } from '../advisories/advisory-search.store.js';
import { AdvisoryDetail, AdvisoryPage, AdvisoryQuery, RevisionDifference, RevisionPage } from '../advisories/advisories.contract.js';
import { DeletionsStore } from '../advisories/deletions.store.js';
import type { AdvisoryRevision, KnownAdvisory } from '../advisories/known-advisory.js';
import { shownDocument } from '../advisories/shown-document.js';
import { Asker } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { languageOf, sentenceOf } from '../http/sentences.js';
import { AdvisoryViewsService } from './advisory-views.service.js';
import { ConcernedDevicesService } from './concerned-devices.service.js';
import { FindingsStore } from './findings.store.js';
import { AdvisoryDevicePage } from './matching.contract.js';
import { SameMatterService } from './same-matter.service.js';
import { VerdictsService } from './verdicts.service.js';

/** Advisories as people read them: what the document says, and what that means for this hospital. */
@ApiTags('advisories')
@Controller('advisories')
export class AdvisoriesController {
  constructor(
    private readonly advisories: AdvisoriesStore,
    private readonly findings: FindingsStore,
    private readonly verdicts: VerdictsService,
    private readonly concernedDevices: ConcernedDevicesService,
    private readonly search: AdvisorySearchStore,
    private readonly views: AdvisoryViewsService,
    private readonly deletions: DeletionsStore,
    private readonly matters: SameMatterService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: AdvisoryPage })
  async page(@Query({ schema: AdvisoryQuery }) query: AdvisoryQuery, @Asker() asker: Principal) {
    const [found, total] = await this.search.page(query, asker.id);
    return { total, items: await this.views.of(found, asker.id) };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: AdvisoryDetail })
  async detail(@Param('id') id: string, @Asker() asker: Principal, @Headers('accept-language') accepted?: string) {
    const advisory = await this.known(id);
    const [revision, [view], same] = await Promise.all([
      this.advisories.revision(advisory.currentRevisionId),
      this.views.of([advisory], asker.id),
      this.matters.of(advisory),
    ]);
    if (!revision || !view) throw notFound('advisory');
    const language = languageOf(accepted);
    return {
      ...view,
      sha256: revision.documentId,
      format: revision.format,
      document: shownDocument(revision.advisory),
      sameMatter: same.map((each) => ({ id: each.id, publisher: each.publisher, trackingId: each.trackingId, title: each.title })),
      readingRemarks: revision.remarks.map(({ pointer, code, gravity, params }) => ({
        pointer,
        code,
        gravity,
        message: sentenceOf(language, code, params ?? {}),
      })),
    };
  }

  @Get(':id/revisions')
  @ApiOkResponse({ standardSchema: RevisionPage })
  async revisions(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const advisory = await this.known(id);
    const revisions = [...(await this.advisories.revisions(id))].reverse();
    const items = revisions
      .slice(offset, offset + limit)
      .map(({ id: revisionId, revision, revisedAt, receivedAt, documentId, summary }) => ({
        id: revisionId,
        revision,
        current: revisionId === advisory.currentRevisionId,
        revisedAt,
        receivedAt,
        sha256: documentId,
        summary,
      }));
    return { total: revisions.length, items };
  }

  @Get(':id/diff')
  @ApiOkResponse({ standardSchema: RevisionDifference })
  async difference(@Param('id') id: string, @Query('from') from?: string, @Query('to') to?: string) {
    const advisory = await this.known(id);
    const revisions = await this.advisories.revisions(id);
    const current = revisions.find((revision) => revision.id === advisory.currentRevisionId);
    const after = to === undefined ? current : revisions.findLast(({ revision }) => revision === to);
    const before = from === undefined ? after && revisionBefore(after, revisions) : revisions.findLast(({ revision }) => revision === from);
    if (!before || !after) throw new Refusal(404, 'advisory.revision-not-known');
    return { from: before.revision, to: after.revision, changes: differenceOf(before.advisory, after.advisory) };
  }

  @Get(':id/devices')
  @ApiOkResponse({ standardSchema: AdvisoryDevicePage })
  async concerned(@Param('id') id: string, @Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    await this.known(id);
    const devices = await this.concernedDevices.of(await this.verdicts.of(id));
    return { total: devices.length, items: devices.slice(offset, offset + limit) };
  }

  private async known(id: string): Promise<KnownAdvisory> {
    const advisory = await this.advisories.withId(id);
    if (advisory) return advisory;
    const deletion = await this.deletions.of(id);
    if (!deletion) throw notFound('advisory');
    const { at, by, reason } = deletion;
    throw new Refusal(410, 'advisory.deleted', { at, by, reason });
  }
}

/** The newest of those that are older, in whatever order they arrived; where none is, the one that arrived last before it. */
function revisionBefore(after: AdvisoryRevision, revisions: readonly AdvisoryRevision[]): AdvisoryRevision | undefined {
  const compare = (one: AdvisoryRevision, other: AdvisoryRevision) =>
    compareRevisions(one.revision, other.revision, one.revisedAt, other.revisedAt);
  const older = revisions.filter((revision) => compare(revision, after) < 0).sort(compare);
  return older.at(-1) ?? revisions.findLast((revision) => revision !== after);
}
