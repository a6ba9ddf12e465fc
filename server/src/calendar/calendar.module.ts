import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { ReplacementPlanModule } from '../replacement-plan/replacement-plan.module.js';
import { UnitCardModule } from '../unit-card/unit-card.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarLinksStore } from './calendar-links.store.js';
import { CalendarService } from './calendar.service.js';
import { calendarSentences } from './sentences.facts.js';

teach(calendarSentences);

@Module({
  imports: [LifecycleModule, ReplacementPlanModule, UnitCardModule],
  controllers: [CalendarController],
  providers: [CalendarService, CalendarLinksStore],
})
export class CalendarModule {}
