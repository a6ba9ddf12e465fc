import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allowed, Asker } from '../../http/access.decorators.js';
import { MadeId, PageQuery } from '../../http/page.contract.js';
import type { Principal } from '../../http/principal.js';
import { ComponentLifecyclesService } from './component-lifecycles.service.js';
import { ComponentLifecyclesStore } from './component-lifecycles.store.js';
import { ComponentLifecyclePage, ComponentLifecycleQuery, EndedSupplierPage, NewEndedSupplier, Withdrawal } from './components.contract.js';

/** Lifecycles of components, and suppliers that are no more. */
@ApiTags('lifecycle')
@Controller('lifecycle')
export class ComponentLifecyclesController {
  constructor(
    private readonly components: ComponentLifecyclesService,
    private readonly store: ComponentLifecyclesStore,
  ) {}

  @Get('components')
  @ApiOkResponse({ standardSchema: ComponentLifecyclePage })
  page(@Query({ schema: ComponentLifecycleQuery }) query: ComponentLifecycleQuery) {
    return this.components.page(query);
  }

  @Get('ended-suppliers')
  @ApiOkResponse({ standardSchema: EndedSupplierPage })
  async suppliers(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const suppliers = await this.store.endedSuppliers();
    return { total: suppliers.length, items: suppliers.slice(offset, offset + limit) };
  }

  @Post('ended-suppliers')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeId })
  async supplierEnded(@Body({ schema: NewEndedSupplier }) asked: NewEndedSupplier, @Asker() asker: Principal) {
    return { id: await this.components.supplierEnded(asked, asker) };
  }

  @Post('ended-suppliers/:id/withdrawal')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  withdraw(@Param('id') id: string, @Body({ schema: Withdrawal }) { because }: Withdrawal, @Asker() asker: Principal) {
    return this.components.withdrawSupplier(id, because, asker);
  }
}
