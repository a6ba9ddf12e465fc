import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AdvisorySearchStore } from '../advisories/advisory-search.store.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { searchable } from '../inventory/search-text.js';

const SearchQuery = z.object({ q: z.string().min(1).max(200) });
const SearchResult = z.object({
  items: z.array(
    z.object({ kind: z.enum(['device', 'model', 'advisory', 'vulnerability']), id: z.string(), label: z.string(), detail: z.string() }),
  ),
});
const OF_EACH_KIND = 8;

/** One box finds devices, models, advisories and vulnerabilities. */
@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(
    private readonly devices: DevicesStore,
    private readonly advisories: AdvisorySearchStore,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: SearchResult })
  async search(@Query({ schema: SearchQuery }) { q }: { q: string }) {
    const [[devices], [advisories], { models, manufacturers }] = await Promise.all([
      this.devices.page({ q, offset: 0, limit: OF_EACH_KIND }),
      this.advisories.page({ q, sort: '-revisedAt', offset: 0, limit: OF_EACH_KIND }),
      this.devices.register(),
    ]);
    const nameOf = (modelId: string) => models.get(modelId)?.name ?? '';
    const wanted = searchable(q);
    const foundModels = [...models.values()]
      .filter(({ name, modelNumber }) => searchable(`${name} ${modelNumber ?? ''}`).includes(wanted))
      .slice(0, OF_EACH_KIND);
    const vulnerabilities = [
      ...new Set(advisories.flatMap((advisory) => advisory.vulnerabilities.filter((id) => searchable(id).includes(wanted)))),
    ].slice(0, OF_EACH_KIND);
    return {
      items: [
        ...devices.map((device) => ({
          kind: 'device' as const,
          id: device.id,
          label: device.ledgerNumber ?? device.serialNumber ?? device.id,
          detail: [nameOf(device.modelId), device.softwareVersion, device.department].filter(Boolean).join(' · '),
        })),
        ...foundModels.map((model) => ({
          kind: 'model' as const,
          id: model.id,
          label: model.name,
          detail: [manufacturers.get(model.manufacturerId)?.name, model.modelNumber].filter(Boolean).join(' · '),
        })),
        ...advisories.map(({ id, trackingId, title }) => ({ kind: 'advisory' as const, id, label: trackingId, detail: title })),
        ...vulnerabilities.map((id) => ({ kind: 'vulnerability' as const, id, label: id, detail: '' })),
      ],
    };
  }
}
