import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaOptions } from 'typeorm';

/**
 * How a plain type lies in the database. Every field of the type must have a column, so a forgotten one does not compile; TypeORM then
 * reads and writes plain objects. Columns use only what SQLite and PostgreSQL both know in the same way (see column kinds below).
 */
export function table<Row extends object>(
  name: string,
  columns: { readonly [Field in keyof Row]-?: EntitySchemaColumnOptions },
  more: Omit<EntitySchemaOptions<Row>, 'name' | 'tableName' | 'columns'> = {},
): EntitySchema<Row> {
  const named = Object.fromEntries(
    Object.entries<EntitySchemaColumnOptions>(columns).map(([field, column]) => [field, { name: snakeCase(field), ...column }]),
  ) as { [Field in keyof Row]: EntitySchemaColumnOptions };
  return new EntitySchema<Row>({ name, tableName: name, columns: named, ...more });
}

export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An identifier that the program makes itself (randomUUID). */
export const id: EntitySchemaColumnOptions = { type: 'varchar', length: 36, primary: true };
export const reference: EntitySchemaColumnOptions = { type: 'varchar', length: 36 };
export const text: EntitySchemaColumnOptions = { type: 'text' };
/** ISO 8601 UTC with milliseconds: sorts as text, and no driver shifts it by a time zone. */
export const instant: EntitySchemaColumnOptions = { type: 'varchar', length: 24 };
export const day: EntitySchemaColumnOptions = { type: 'varchar', length: 10 };
export const word: EntitySchemaColumnOptions = { type: 'varchar', length: 40 };
export const integer: EntitySchemaColumnOptions = { type: 'integer' };
/** Whole numbers up to 2^53; PostgreSQL gives them as text. */
export const bigInteger: EntitySchemaColumnOptions = { type: 'bigint', transformer: { to: (value: number) => value, from: Number } };
export const real: EntitySchemaColumnOptions = { type: 'double precision' };
/** Never with a default in the database: SQLite would store 0, PostgreSQL false, and the schemas would differ. */
export const flag: EntitySchemaColumnOptions = { type: 'boolean' };
/** JSON as text: the same on both databases, and plain queries need no casts. */
export const json: EntitySchemaColumnOptions = {
  type: 'text',
  transformer: { to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)), from: readJson },
};

function readJson(stored: unknown): unknown {
  return typeof stored === 'string' ? JSON.parse(stored) : stored;
}

export function orNull(column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, nullable: true };
}
