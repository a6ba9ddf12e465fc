import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource, EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import { inChunks } from './transactions.js';

/**
 * Reading and writing thousands of rows at once. TypeORM's own insert and find take several times as long as the database for it: they make
 * a named parameter of each value and an object of each row through their metadata. Here the same metadata says how a value is kept, and
 * the statement is plain SQL that both databases know.
 */

/** Enough to make the statement's cost small, few enough for SQLite's limit of 32,766 values in one. */
const ROWS_AT_ONCE = 100;
const VALUES_AT_ONCE = 1000;

interface Columns {
  readonly table: string;
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly kept: (row: ObjectLiteral) => unknown[];
  readonly read: (row: ObjectLiteral) => ObjectLiteral;
}

/** Inserts rows; one that is there already fails the whole statement. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  await write(manager, columnsOf(manager.dataSource, table), rows, '');
}

/** Inserts rows whose ids are not there yet, and leaves the others as they are. */
export async function addMissingRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  const columns = columnsOf(manager.dataSource, table);
  await write(manager, columns, rows, ` ON CONFLICT (${columns.ids.join(', ')}) DO NOTHING`);
}

/** Inserts rows, or where the row's id is there, replaces all its values. */
export async function putRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  const columns = columnsOf(manager.dataSource, table);
  const values = columns.names.filter((name) => !columns.ids.includes(name)).map((name) => `${name} = excluded.${name}`);
  await write(manager, columns, rows, ` ON CONFLICT (${columns.ids.join(', ')}) DO UPDATE SET ${values.join(', ')}`);
}

/** Deletes the rows whose property has one of these values. */
export async function removeRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  property: keyof Row & string,
  values: readonly (string | number)[],
): Promise<void> {
  const { table: name } = columnsOf(manager.dataSource, table);
  const column = columnNamed(manager, table, property);
  for (const some of inChunks(values, VALUES_AT_ONCE))
    await manager.query(`DELETE FROM ${name} WHERE ${column} IN (${placesOf(manager, some)})`, some);
}

/** Every row of a table. */
export async function allRows<Row extends ObjectLiteral>(manager: EntityManager, table: EntitySchema<Row>): Promise<Row[]> {
  const columns = columnsOf(manager.dataSource, table);
  const rows = await manager.query<ObjectLiteral[]>(`SELECT ${columns.names.join(', ')} FROM ${columns.table}`);
  return rows.map((row) => columns.read(row) as Row);
}

/** The rows whose property has one of these values, in no order; other requests are answered between the pieces. */
export async function rowsIn<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  property: keyof Row & string,
  values: readonly (string | number)[],
): Promise<Row[]> {
  const columns = columnsOf(manager.dataSource, table);
  const name = columnNamed(manager, table, property);
  const found: Row[] = [];
  for (const some of inChunks(values, VALUES_AT_ONCE)) {
    const rows = await manager.query<ObjectLiteral[]>(
      `SELECT ${columns.names.join(', ')} FROM ${columns.table} WHERE ${name} IN (${placesOf(manager, some)})`,
      some,
    );
    for (const piece of inChunks(rows, ROWS_AT_ONCE * 10)) {
      found.push(...piece.map((row) => columns.read(row) as Row));
      await breathe();
    }
  }
  return found;
}

function columnNamed<Row extends ObjectLiteral>(manager: EntityManager, table: EntitySchema<Row>, property: string): string {
  const column = manager.dataSource.getMetadata(table).findColumnWithPropertyName(property);
  return manager.dataSource.driver.escape(column?.databaseName ?? property);
}

function placesOf({ dataSource }: EntityManager, values: readonly unknown[]): string {
  const isPostgres = dataSource.options.type === 'postgres';
  return values.map((_, at) => (isPostgres ? `$${at + 1}` : '?')).join(', ');
}

async function write(manager: EntityManager, columns: Columns, rows: readonly ObjectLiteral[], ending: string): Promise<void> {
  const isPostgres = manager.dataSource.options.type === 'postgres';
  const width = columns.names.length;
  for (const chunk of inChunks(rows, ROWS_AT_ONCE)) {
    const places = chunk.map(
      (_, row) => `(${columns.names.map((_name, at) => (isPostgres ? `$${row * width + at + 1}` : '?')).join(', ')})`,
    );
    await manager.query(
      `INSERT INTO ${columns.table} (${columns.names.join(', ')}) VALUES ${places.join(', ')}${ending}`,
      chunk.flatMap(columns.kept),
    );
    // SQLite's driver waits for nothing: without this a long writing would leave every other request unanswered until its end.
    await breathe();
  }
}

const known = new WeakMap<DataSource, Map<EntitySchema, Columns>>();

function columnsOf<Row extends ObjectLiteral>(source: DataSource, table: EntitySchema<Row>): Columns {
  const ofSource = known.get(source) ?? new Map<EntitySchema, Columns>();
  known.set(source, ofSource);
  const standing = ofSource.get(table as EntitySchema);
  if (standing) return standing;
  const { columns, primaryColumns, tableName } = source.getMetadata(table);
  const quoted = (name: string) => source.driver.escape(name);
  const made: Columns = {
    table: quoted(tableName),
    names: columns.map(({ databaseName }) => quoted(databaseName)),
    ids: primaryColumns.map(({ databaseName }) => quoted(databaseName)),
    kept: (row) => columns.map((column) => (source.driver.preparePersistentValue(row[column.propertyName], column) as unknown) ?? null),
    read: (row) =>
      Object.fromEntries(
        columns.map((column) => [column.propertyName, source.driver.prepareHydratedValue(row[column.databaseName], column) as unknown]),
      ),
  };
  ofSource.set(table as EntitySchema, made);
  return made;
}
