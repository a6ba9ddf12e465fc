import { Table, TableForeignKey, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** Column kinds that SQLite and PostgreSQL know alike; a migration spells them out, so that later changes of table.ts cannot change the past. */
export const varchar = (name: string, length: number): TableColumnOptions => ({ name, type: 'varchar', length: String(length) });
export const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
export const bigInteger = (name: string): TableColumnOptions => ({ name, type: 'bigint' });
export const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
export const real = (name: string): TableColumnOptions => ({ name, type: 'double precision' });
export const flag = (name: string): TableColumnOptions => ({ name, type: 'boolean' });
export const orNull = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });

export interface NewTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly TableColumnOptions[];
  /** `[name, columns]`, the third word for unique ones. */
  readonly indices?: readonly (readonly [name: string, columns: readonly string[], unique?: 'unique'])[];
  /** On SQLite the rows lie in the index of their key, once and not twice. */
  readonly withoutRowid?: true;
  /** `[name, column, table]`, the fourth word where rows go with their parent. */
  readonly foreignKeys?: readonly (readonly [name: string, column: string, table: string, onDelete?: 'CASCADE'])[];
}

export async function createTables(runner: QueryRunner, tables: readonly NewTable[]): Promise<void> {
  for (const { name, key, columns, indices = [], foreignKeys = [], withoutRowid = false } of tables) {
    await runner.createTable(
      new Table({
        name,
        withoutRowid,
        columns: columns.map((column) => ({ ...column, isPrimary: key.includes(column.name) })),
        indices: indices.map(
          ([indexName, columnNames, unique]) =>
            new TableIndex({ name: indexName, columnNames: [...columnNames], isUnique: unique === 'unique' }),
        ),
        foreignKeys: foreignKeys.map(
          ([keyName, column, table, onDelete]) =>
            new TableForeignKey({
              name: keyName,
              columnNames: [column],
              referencedTableName: table,
              referencedColumnNames: ['id'],
              ...(onDelete && { onDelete }),
            }),
        ),
      }),
    );
  }
}

export async function dropTables(runner: QueryRunner, tables: readonly NewTable[]): Promise<void> {
  for (const { name } of [...tables].reverse()) await runner.dropTable(name);
}
