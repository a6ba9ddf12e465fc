import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf, type ComponentPart } from '../../documents/search/component-part.js';
import { createTables, dropTables, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'component_part',
    key: ['id'],
    columns: [varchar('id', 32), text('sort_key'), text('sought')],
    indices: [['ix_component_part_sort_key', ['sort_key', 'id']]],
  },
  {
    name: 'saved_search',
    key: ['id'],
    columns: [
      varchar('id', 36),
      text('name'),
      text('search'),
      varchar('created_at', 24),
      text('created_by'),
      orNull(varchar('removed_at', 24)),
      orNull(text('removed_by')),
    ],
  },
  {
    name: 'search_hit',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('search_id', 36),
      varchar('document_id', 36),
      varchar('model_id', 36),
      varchar('release_id', 36),
      text('components'),
      varchar('found_at', 24),
      orNull(varchar('settled_at', 24)),
      orNull(text('settled_by')),
    ],
    indices: [
      ['ix_search_hit_search', ['search_id']],
      ['ix_search_hit_document', ['document_id']],
    ],
    foreignKeys: [
      ['fk_search_hit_search', 'search_id', 'saved_search'],
      ['fk_search_hit_document', 'document_id', 'document'],
    ],
  },
  {
    name: 'document_state',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('model_id', 36),
      orNull(varchar('release_id', 36)),
      varchar('item', 40),
      varchar('milestone', 40),
      varchar('state', 40),
      orNull(varchar('reason', 40)),
      orNull(text('note')),
      orNull(varchar('document_id', 36)),
      orNull(text('link')),
      orNull(text('document_version')),
      orNull(varchar('found_in', 40)),
      orNull(varchar('due_on', 10)),
      varchar('at', 24),
      text('stated_by'),
    ],
    indices: [['ix_document_state_model', ['model_id']]],
    foreignKeys: [['fk_document_state_model', 'model_id', 'device_model']],
  },
  {
    name: 'interface_list',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('model_id', 36),
      orNull(text('software_version')),
      text('entries'),
      orNull(text('note')),
      varchar('at', 24),
      text('stated_by'),
    ],
    indices: [['ix_interface_list_model', ['model_id']]],
    foreignKeys: [['fk_interface_list_model', 'model_id', 'device_model']],
  },
];

/** Plain SQL: TypeORM would copy the whole table for a column on SQLite, and take the keys of all components with the old one. */
const columns = [
  ['component', 'part_id', 'varchar(32)'],
  ['component', 'certainty', 'varchar(40)'],
  ['document', 'certainty', 'varchar(40)'],
  ['document', 'title', 'text'],
  ['document', 'document_version', 'text'],
] as const;

const AT_ONCE = 1_000;

interface StandingComponent {
  readonly id: string;
  readonly name: string;
  readonly version: string | null;
  readonly identifiers: string;
}

export class CreateDocumentShelf1764028800016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const [table, name, type] of columns) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
    await findParts(runner);
    await runner.query('CREATE INDEX ix_component_part ON component (part_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_component_part');
    for (const [table, name] of columns) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
    await dropTables(runner, tables);
  }
}

/** The components that are there already are found as the new ones are. */
async function findParts(runner: QueryRunner): Promise<void> {
  for (let after = ''; ;) {
    const rows = (await runner.query(
      `SELECT id, name, version, identifiers FROM component WHERE id > '${after}' ORDER BY id LIMIT ${AT_ONCE}`,
    )) as StandingComponent[];
    const last = rows.at(-1);
    if (!last) return;
    const parts = rows.map(({ id, name, version, identifiers }) => ({
      componentId: id,
      part: partOf({ name, version, ...(JSON.parse(identifiers) as { purls: string[]; cpes: string[] }) }),
    }));
    await keepParts(runner, new Map(parts.map(({ part }) => [part.id, part])));
    // Both ids are of the program's own making, without a quotation mark in them.
    const values = parts.map(({ componentId, part }) => `('${componentId}', '${part.id}')`).join(', ');
    await runner.query(
      `WITH found(id, part) AS (VALUES ${values}) UPDATE component SET part_id = (SELECT part FROM found WHERE found.id = component.id) WHERE id IN (SELECT id FROM found)`,
    );
    after = last.id;
  }
}

async function keepParts(runner: QueryRunner, parts: ReadonlyMap<string, ComponentPart>): Promise<void> {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  const place = (at: number) => (isPostgres ? `$${at}` : '?');
  const values = [...parts.values()];
  const places = values.map((_, row) => `(${place(row * 3 + 1)}, ${place(row * 3 + 2)}, ${place(row * 3 + 3)})`);
  await runner.query(
    `INSERT INTO component_part (id, sort_key, sought) VALUES ${places.join(', ')} ON CONFLICT (id) DO NOTHING`,
    values.flatMap(({ id, sortKey, sought }) => [id, sortKey, sought]),
  );
}
