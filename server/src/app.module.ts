import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ServeStaticModule } from '@nestjs/serve-static';
import { existsSync } from 'node:fs';
import { LoggerModule } from 'nestjs-pino';
import { AccountsModule } from './accounts/accounts.module.js';
import { AdvisoriesModule } from './advisories/advisories.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CLOCK, makeClock } from './clock.js';
import { DatabaseModule } from './database/database.module.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { COMPONENT_KEYS } from './documents/component-keys.js';
import { DocumentsModule } from './documents/documents.module.js';
import { RANGE_EXAMINER } from './documents/search/range-examiner.js';
import { HttpModule } from './http/http.module.js';
import { InquiriesModule } from './inquiries/inquiries.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { InventoryModule } from './inventory/inventory.module.js';
import { LifecycleModule } from './lifecycle/lifecycle.module.js';
import { rangeExaminer } from './matching/component-in-range.js';
import { keysOfFleetComponent } from './matching/meet-components.js';
import { MatchingModule } from './matching/matching.module.js';
import { ReplacementPlanModule } from './replacement-plan/replacement-plan.module.js';
import { ReviewModule } from './review/review.module.js';
import { UnitCardModule } from './unit-card/unit-card.module.js';
import { SETTINGS, type Settings } from './settings.js';

@Global()
@Module({})
class SurroundingsModule {
  static of(settings: Settings): DynamicModule {
    const surroundings = [
      { provide: SETTINGS, useValue: settings },
      { provide: CLOCK, useValue: makeClock(settings.now) },
      { provide: COMPONENT_KEYS, useValue: keysOfFleetComponent },
      { provide: RANGE_EXAMINER, useValue: rangeExaminer },
    ];
    return { module: SurroundingsModule, providers: surroundings, exports: surroundings };
  }
}

/** Joins all features; the only file that knows every one of them. */
@Module({})
export class AppModule {
  static of(settings: Settings, clientFolder: string): DynamicModule {
    const client = existsSync(clientFolder)
      ? [
          ServeStaticModule.forRoot({
            rootPath: clientFolder,
            exclude: ['/api/{*path}'],
            serveStaticOptions: {
              setHeaders: (response: { setHeader(name: string, value: string): void }, path: string) =>
                response.setHeader('Cache-Control', /-[A-Z0-9]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
            },
          }),
        ]
      : [];
    return {
      module: AppModule,
      imports: [
        SurroundingsModule.of(settings),
        LoggerModule.forRoot({
          pinoHttp: {
            level: process.env['MIMAMORI_LOG'] ?? 'warn',
            redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
            autoLogging: false,
          },
        }),
        ScheduleModule.forRoot(),
        DatabaseModule.forRoot(),
        HttpModule,
        AccountsModule,
        InventoryModule,
        DocumentsModule,
        AdvisoriesModule,
        MatchingModule,
        IntakeModule,
        LifecycleModule,
        ReplacementPlanModule,
        UnitCardModule,
        CalendarModule,
        InquiriesModule,
        ReviewModule,
        DemonstrationModule,
        ...client,
      ],
    };
  }
}
