import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Component } from '../documents/sbom/sbom.js';
import { SbomDifference, SbomDifferenceQuery, SbomFindingsView, type ComparedComponent } from './sbom-findings.contract.js';
import { SbomFindingsService } from './sbom-findings.service.js';

/** What is known of the components of an SBOM, and what the change from one to another makes of it. */
@ApiTags('matching')
@Controller('documents')
export class SbomFindingsController {
  constructor(private readonly sboms: SbomFindingsService) {}

  @Get(':id/sbom/findings')
  @ApiOkResponse({ standardSchema: SbomFindingsView })
  async findings(@Param('id') id: string) {
    const found = await this.sboms.findings(id);
    return { items: [...found].map(([ref, vulnerabilities]) => ({ ref, vulnerabilities })) };
  }

  @Get(':id/sbom/difference')
  @ApiOkResponse({ standardSchema: SbomDifference })
  async difference(@Param('id') id: string, @Query({ schema: SbomDifferenceQuery }) { from }: SbomDifferenceQuery) {
    const { changes, opened, closed } = await this.sboms.difference(id, from);
    const items = changes.map(({ kind, before, after, fields, effects }) => ({
      kind,
      before: before && compared(before),
      after: after && compared(after),
      fields: [...fields],
      effects: [...effects],
    }));
    return { items, opened: [...opened], closed: [...closed] };
  }
}

function compared({ ref, name, version, supplier, purls, cpes, licences }: Component): ComparedComponent {
  return { ref, name, version, supplier, purl: purls[0] ?? null, cpe: cpes[0] ?? null, licences: [...licences] };
}
