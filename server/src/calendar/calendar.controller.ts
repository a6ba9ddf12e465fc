import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Asker, Open } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.contract.js';
import type { Principal } from '../http/principal.js';
import { CalendarLinkPage, CalendarQuery, MadeCalendarLink, NewCalendarLink } from './calendar.contract.js';
import { CalendarService } from './calendar.service.js';

@ApiTags('lifecycle')
@Controller('lifecycle')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  /** Carries its own secret (contract, "Signing in"). */
  @Get('calendar.ics')
  @Open()
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async calendar(@Query({ schema: CalendarQuery }) query: CalendarQuery, @Res() response: Response) {
    const text = await this.calendars.calendar(query);
    response.set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="mimamori.ics"',
      // Neither a proxy nor a browser keeps what stands behind a secret that may be taken back.
      'Cache-Control': 'private, no-store',
    });
    response.send(text);
  }

  @Get('calendar-links')
  @ApiOkResponse({ standardSchema: CalendarLinkPage })
  async links(@Query({ schema: PageQuery }) { offset, limit }: PageQuery) {
    const items = await this.calendars.links();
    return { total: items.length, items: items.slice(offset, offset + limit) };
  }

  @Post('calendar-links')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @ApiCreatedResponse({ standardSchema: MadeCalendarLink })
  make(@Body({ schema: NewCalendarLink }) asked: NewCalendarLink, @Asker() asker: Principal) {
    return this.calendars.make(asked, asker);
  }

  @Delete('calendar-links/:id')
  @Allowed('reviewer', 'engineer', 'manager', 'administrator')
  @HttpCode(204)
  revoke(@Param('id') id: string) {
    return this.calendars.revoke(id);
  }
}
