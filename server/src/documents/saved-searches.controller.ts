import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../http/access.decorators.js';
import { MadeId } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import type { SavedSearch } from './search/saved-search.js';
import { NewSavedSearch, SavedSearchPage, type SavedSearchView } from './search/saved-searches.contract.js';
import { SavedSearchesService, type NamedHit } from './search/saved-searches.service.js';

/** Searches for components that are repeated on every SBOM that comes in, and warn on the morning list. */
@ApiTags('documents')
@Controller('component-searches')
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearchesService) {}

  @Get()
  @ApiOkResponse({ standardSchema: SavedSearchPage })
  async all() {
    const [searches, hits] = await Promise.all([this.searches.standing(), this.searches.openHits()]);
    return { total: searches.length, items: searches.map((search) => viewOf(search, hits)) };
  }

  @Post()
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async save(@Body({ schema: NewSavedSearch }) { name, search }: NewSavedSearch, @Asker() asker: Principal) {
    const { id } = await this.searches.save(name, search, asker);
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  async remove(@Param('id') id: string, @Asker() asker: Principal) {
    await this.searches.remove(id, asker);
  }

  @Post(':id/restore')
  @HttpCode(204)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  async restore(@Param('id') id: string) {
    await this.searches.restore(id);
  }

  @Post('hits/:id/settle')
  @HttpCode(204)
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  async settle(@Param('id') id: string, @Asker() asker: Principal) {
    await this.searches.settle(id, asker);
  }
}

function viewOf({ id, name, search, createdAt, createdBy }: SavedSearch, hits: readonly NamedHit[]): SavedSearchView {
  return {
    id,
    name,
    search,
    createdAt,
    createdBy,
    hits: hits
      .filter((each) => each.search.id === id)
      .map(({ hit, search: _, ...named }) => ({
        ...named,
        id: hit.id,
        documentId: hit.documentId,
        components: hit.components.map((component) => ({ ...component })),
        foundAt: hit.foundAt,
      })),
  };
}
