import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { orNull, text, varchar } from '../migration-parts.migration.js';

const statementColumns = [orNull(text('version_as_written')), orNull(varchar('doubt', 40))];
const supplierColumns = [orNull(varchar('withdrawn_at', 24)), orNull(text('withdrawn_by')), orNull(text('withdrawn_because'))];
/** Nothing ever wrote them. */
const unused = [
  ['compensating_control', 'document_id'],
  ['lifecycle_duty_step', 'document_id'],
] as const;

/** Statements that may not concern the release, with why; suppliers that were taken for ended by mistake. */
export class AddLifecycleDoubts1764028800022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('lifecycle_statement', columnsOf(statementColumns));
    await runner.addColumns('ended_supplier', columnsOf(supplierColumns));
    for (const [table, column] of unused) await runner.dropColumn(table, column);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of unused) await runner.addColumn(table, new TableColumn(orNull(varchar(column, 64))));
    await runner.dropColumns('ended_supplier', columnsOf(supplierColumns));
    await runner.dropColumns('lifecycle_statement', columnsOf(statementColumns));
  }
}

function columnsOf(columns: typeof statementColumns): TableColumn[] {
  return columns.map((column) => new TableColumn(column));
}
