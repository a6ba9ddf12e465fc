import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { addMissingRows, rowsIn } from '../../database/many-rows.store.js';
import { inChunks } from '../../database/transactions.js';
import type { Device } from '../../inventory/device.js';
import { deviceTable } from '../../inventory/inventory.table.js';
import type { ComponentKeysOf } from '../component-keys.js';
import type { ComponentRow } from '../document.js';
import { componentPartKeyTable, componentPartTable, componentTable } from '../documents.table.js';
import { partIdOf, partOf, type PartWords } from './component-part.js';

/** A component as the search gives it: one line a name, version and identifiers, with the releases that contain it. */
export interface FoundComponent extends PartWords {
  readonly partId: string;
  readonly releaseIds: readonly string[];
  /** The component itself in the SBOM of each release; of two that are equal the first stands for both. */
  readonly idIn: ReadonlyMap<string, string>;
  /** In no SBOM of a maker, only in lists that the hospital typed. */
  readonly isTyped: boolean;
}

export type PlacedDevice = Pick<
  Device,
  'id' | 'releaseId' | 'ledgerNumber' | 'assetNumber' | 'serialNumber' | 'department' | 'place' | 'connection' | 'ipAddress' | 'vlan'
>;
const placedColumns = [
  'id',
  'releaseId',
  'ledgerNumber',
  'assetNumber',
  'serialNumber',
  'department',
  'place',
  'connection',
  'ipAddress',
  'vlan',
] as const;

/** A query of SQLite takes some thirty thousand parameters. */
/** What is reckoned of them is reckoned without a pause. */
const PARTS_AT_ONCE = 500;
const AT_ONCE = 10_000;

/**
 * Looks through the components of the hospital.
 *
 * Equal components of all SBOMs are one part (component-part.ts), so that a search looks through each text once, however many devices hold
 * it: a plain scan, which both databases do alike, finds any piece of any name (an index of words or of beginnings would miss `ssl` in
 * `openssl`), and 300,000 different parts take it less than a tenth of a second (bench/measure-components.mjs).
 */
@Injectable()
export class ComponentsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Parts that meet all patterns, by name; `total` counts those outside the page too. */
  async parts(patterns: readonly string[], offset: number, limit: number): Promise<{ total: number; ids: string[] }> {
    const { sql, values } = this.scan(patterns);
    const order = `ORDER BY sort_key, id LIMIT ${limit} OFFSET ${offset}`;
    if (sql === '') {
      const rows = await this.reader.query<{ id: string }[]>(`SELECT id FROM component_part ${order}`);
      return { total: await this.reader.getRepository(componentPartTable).count(), ids: rows.map(({ id }) => id) };
    }
    // One scan for both: the page, and how many there are.
    const rows = await this.reader.query<{ id: string | null; total: number | string }[]>(
      `WITH hit AS MATERIALIZED (SELECT id, sort_key FROM component_part WHERE ${sql})
       SELECT page.id AS id, counted.total AS total FROM (SELECT count(*) AS total FROM hit) counted
       LEFT JOIN (SELECT id, sort_key FROM hit ${order}) page ON 1 = 1 ORDER BY page.sort_key, page.id`,
      values,
    );
    return { total: Number(rows[0]?.total ?? 0), ids: rows.flatMap(({ id }) => id ?? []) };
  }

  private scan(patterns: readonly string[]): { sql: string; values: string[] } {
    const isPostgres = this.reader.options.type === 'postgres';
    const conditions = patterns.map((_, at) => `sought LIKE ${isPostgres ? `$${at + 1}` : '?'} ESCAPE '!'`);
    return { sql: conditions.join(' AND '), values: [...patterns] };
  }

  /** What stands in the parts, in the order of the ids, and in which releases. */
  async found(partIds: readonly string[]): Promise<FoundComponent[]> {
    const found = new Map<string, FoundComponent>();
    for (const some of inChunks(partIds, AT_ONCE)) {
      const rows = await this.grouped()
        .where('component.partId in (:...some)', { some })
        .getRawMany<Record<'partId' | 'name' | 'identifiers' | 'members', string> & { version: string | null; stated: number | string }>();
      for (const { partId, name, version, identifiers, members, stated } of rows) {
        const { purls, cpes } = JSON.parse(identifiers) as ComponentRow['identifiers'];
        const idIn = membersIn(members);
        found.set(partId, { partId, name, version, purls, cpes, releaseIds: [...idIn.keys()], idIn, isTyped: Number(stated) === 0 });
      }
    }
    return partIds.flatMap((id) => found.get(id) ?? []);
  }

  /** All columns of a part are equal in its components, so that any of them speaks for all. */
  private grouped(): SelectQueryBuilder<ObjectLiteral> {
    return this.reader
      .getRepository(componentTable)
      .createQueryBuilder('component')
      .select('component.partId', 'partId')
      .addSelect('min(component.name)', 'name')
      .addSelect('min(component.version)', 'version')
      .addSelect('min(component.identifiers)', 'identifiers')
      .addSelect("string_agg(component.releaseId || ' ' || component.id, ',')", 'members')
      .addSelect('sum(case when component.certainty is null then 1 else 0 end)', 'stated')
      .groupBy('component.partId');
  }

  /** Devices in use with these releases. */
  async devices(releaseIds: readonly string[]): Promise<PlacedDevice[]> {
    const found: PlacedDevice[] = [];
    for (const some of inChunks([...new Set(releaseIds)], AT_ONCE)) {
      const query = this.reader.getRepository(deviceTable).createQueryBuilder('device').select([]);
      for (const column of placedColumns) query.addSelect(`device.${column}`, column);
      const rows = await query
        .where('device.releaseId in (:...some) and device.removedAt is null and device.active = :active', { some, active: true })
        .orderBy('device.ledgerNumber', 'ASC')
        .addOrderBy('device.id', 'ASC')
        .getRawMany<PlacedDevice>();
      for (const row of rows) found.push(row);
    }
    return found;
  }

  /** Parts that stand in the releases now. */
  async partsOf(manager: EntityManager, releaseId: string): Promise<Set<string>> {
    const rows = await manager.getRepository(componentTable).find({ select: { partId: true }, where: { releaseId } });
    return new Set(rows.flatMap(({ partId }) => partId ?? []));
  }
}

/** `<release> <component>` of each, joined by commas; the greatest id is set first and the smallest stays. */
function membersIn(text: string): Map<string, string> {
  const members = text.split(',').sort().reverse();
  return new Map(members.map((member) => [member.slice(0, member.indexOf(' ')), member.slice(member.indexOf(' ') + 1)]));
}

/**
 * The parts of new components, each with what finds it; of those that are there already nothing is written. In the order of their ids, which are
 * hashes: rows that come in any order would each land in another page of the table.
 */
export async function keepParts(manager: EntityManager, components: readonly ComponentRow[], keysOf: ComponentKeysOf): Promise<void> {
  const parts = new Map<string, PartWords>();
  for (const { partId, name, version, identifiers } of components) {
    const words = { name, version, ...identifiers };
    parts.set(partId ?? partIdOf(words), words);
  }
  const inOrder = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const some of inChunks(inOrder, PARTS_AT_ONCE)) {
    const ids = some.map(([id]) => id);
    const standing = new Set((await rowsIn(manager, componentPartTable, 'id', ids)).map(({ id }) => id));
    const added = some.filter(([id]) => !standing.has(id));
    await addMissingRows(
      manager,
      componentPartTable,
      added.map(([id, words]) => partOf(words, id)),
    );
    const keys = added.flatMap(([partId, words]) => keysOf(words).map((key) => ({ partId, key })));
    await addMissingRows(manager, componentPartKeyTable, keys);
  }
}

/** Forgets the parts that stand in no other document, before the components of this one go. */
export async function forgetParts(manager: EntityManager, documentId: string): Promise<void> {
  const rows = await manager.getRepository(componentTable).find({ select: { partId: true }, where: { documentId } });
  for (const some of inChunks([...new Set(rows.flatMap(({ partId }) => partId ?? []))], AT_ONCE)) {
    const elsewhere = await manager
      .getRepository(componentTable)
      .createQueryBuilder('component')
      .select('distinct component.partId', 'partId')
      .where('component.partId in (:...some) and component.documentId <> :documentId', { some, documentId })
      .getRawMany<{ partId: string }>();
    const stay = new Set(elsewhere.map(({ partId }) => partId));
    const gone = some.filter((id) => !stay.has(id));
    if (gone.length > 0) await manager.getRepository(componentPartTable).delete({ id: In(gone) });
  }
}
