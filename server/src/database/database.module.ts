import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../settings.js';
import { PAGES_OF_LOG_WITH_MOVER, WRITER, readerOptions, writerOptions } from './data-sources.js';
import { Changes } from './changes.store.js';
import { DataVersion } from './data-version.store.js';
import { LogMover } from './log-mover.service.js';
import { KeptValues } from './kept-values.store.js';
import { Transactions } from './transactions.js';

/** Long enough for a short write of another process to end, too short to be noticed. */
const BUSY_MS = 20;

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          name: WRITER,
          inject: [SETTINGS],
          useFactory: (settings: Settings) => ({ ...writerOptions(settings), retryAttempts: 0 }),
        }),
        // The injected writer guarantees the order: the reader opens a database that exists and is migrated.
        TypeOrmModule.forRootAsync({
          inject: [SETTINGS, getDataSourceToken(WRITER)],
          useFactory: (settings: Settings) => ({ ...readerOptions(settings), retryAttempts: 0 }),
        }),
      ],
      providers: [
        KeptValues,
        DataVersion,
        Changes,
        { provide: LogMover, inject: [getDataSourceToken(WRITER)], useFactory: openLogMover },
        { provide: Transactions, inject: [getDataSourceToken(WRITER), LogMover], useFactory: openTransactions },
      ],
      exports: [Transactions, KeptValues, DataVersion, Changes],
    };
  }
}

/** The database is open and migrated, for which waiting was right; from here on it is for Transactions to wait, which holds up nobody else. */
async function openTransactions(writer: DataSource, mover: LogMover | null): Promise<Transactions> {
  if (writer.options.type === 'better-sqlite3') await writer.query(`pragma busy_timeout = ${BUSY_MS}`);
  if (!mover) return new Transactions(writer);
  await writer.query(`pragma wal_autocheckpoint = ${PAGES_OF_LOG_WITH_MOVER}`);
  return new Transactions(writer, mover);
}

/** Null on PostgreSQL, which moves its log by itself. */
function openLogMover({ options }: DataSource): LogMover | null {
  return options.type === 'better-sqlite3' && LogMover.canBe() ? new LogMover(options.database) : null;
}
