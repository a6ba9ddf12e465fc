import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DevicesStore } from '../inventory/devices.store.js';
import { ComponentPage, ComponentQuery } from './documents.contract.js';
import { DocumentsStore } from './documents.store.js';

/** In which models is this component? Components of SBOMs that a newer one replaced are in none. */
@ApiTags('documents')
@Controller('components')
export class ComponentsController {
  constructor(
    private readonly store: DocumentsStore,
    private readonly devices: DevicesStore,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: ComponentPage })
  async components(@Query({ schema: ComponentQuery }) query: ComponentQuery) {
    const { total, items } = await this.store.search(query);
    const releases = await this.store.releases(items.flatMap(({ releaseIds }) => releaseIds));
    const { models, manufacturers } = await this.devices.register();
    return {
      total,
      items: items.map(({ releaseIds, ...component }) => ({
        ...component,
        models: releaseIds.flatMap((id) => {
          const release = releases.get(id);
          const model = models.get(release?.modelId ?? '');
          if (!release || !model) return [];
          const { softwareVersion, devices } = release;
          return [{ manufacturer: manufacturers.get(model.manufacturerId)?.name ?? '', model: model.name, softwareVersion, devices }];
        }),
      })),
    };
  }
}
