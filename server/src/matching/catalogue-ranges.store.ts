import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { addMissingRows, insertRows, removeRows, rowsIn } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import { keyNumber, rangeNumber, type CatalogueRange, type KeptScheme, type RangeProbe } from './catalogue-ranges.js';
import { catalogueRangeTable, catalogueSchemeTable } from './matching.table.js';

/** So many places are asked at once: the answer takes some 50 ms with millions of ranges, and nobody else waits longer. */
const PLACES_AT_ONCE = 1000;

/** Ranges of catalogue records, and which of them hold a version. */
@Injectable()
export class CatalogueRangesStore {
  async replace(manager: EntityManager, advisoryId: string, ranges: readonly CatalogueRange[]): Promise<void> {
    await removeRows(manager, catalogueRangeTable, 'advisoryId', [advisoryId]);
    const rows = ranges.map(({ key, scheme, low, high }) => ({ number: rangeNumber(key, scheme), low, high, advisoryId }));
    const once = new Map(rows.map((row) => [`${row.number} ${row.low} ${row.high}`, row]));
    await insertRows(manager, catalogueRangeTable, [...once.values()]);
    await this.keepSchemes(manager, ranges);
  }

  private async keepSchemes(manager: EntityManager, ranges: readonly CatalogueRange[]): Promise<void> {
    const schemes = new Map(ranges.map(({ key, scheme }) => [`${scheme} ${key}`, { number: keyNumber(key), scheme } satisfies KeptScheme]));
    await addMissingRows(manager, catalogueSchemeTable, [...schemes.values()]);
  }

  /** In which schemes ranges are told of these keys, by the number of the key. */
  async schemesOf(manager: EntityManager, keys: readonly string[]): Promise<Map<number, string[]>> {
    const found = new Map<number, string[]>();
    for (const { number, scheme } of await rowsIn(manager, catalogueSchemeTable, 'number', keys.map(keyNumber)))
      found.set(number, [...(found.get(number) ?? []), scheme]);
    return found;
  }

  /** The records with a range at one of these places. Cost: the ranges that begin at or before each place. */
  async advisoriesAt(manager: EntityManager, probes: readonly RangeProbe[]): Promise<Set<string>> {
    const found = new Set<string>();
    const ask = manager.dataSource.options.type === 'postgres' ? POSTGRESQL : SQLITE;
    // In the order in which the ranges are stored: neighbours lie on the same pages of the disk.
    const ordered = [...probes].sort((one, other) => one.number - other.number);
    const [placed, open] = [ordered.filter(({ at }) => at !== null), ordered.filter(({ at }) => at === null)];
    for (const [statement, asked] of [
      [ask.placed, placed],
      [ask.open, open],
    ] as const) {
      for (const chunk of inChunks(asked, PLACES_AT_ONCE)) {
        const places = JSON.stringify(chunk.map(({ number, at }) => [number, at]));
        for (const { id } of await manager.query<{ id: string }[]>(statement, [places])) found.add(id);
        // SQLite's driver waits for nothing: everybody else is answered in between.
        await breathe();
      }
    }
    return found;
  }
}

/** `cross join` holds SQLite to the order: first a place, then its ranges by their key. */
const SQLITE = {
  placed: `select distinct told.advisory_id as id from json_each(?) place cross join catalogue_range told
    where told.number = place.value ->> 0 and told.low <= place.value ->> 1 and told.high >= place.value ->> 1`,
  open: `select distinct told.advisory_id as id from json_each(?) place cross join catalogue_range told where told.number = place.value ->> 0`,
};

/** Sort keys are compared byte by byte, whatever language the database sorts in. */
const POSTGRESQL = {
  placed: `select distinct told.advisory_id as id from jsonb_array_elements($1::jsonb) place join catalogue_range told
    on told.number = (place ->> 0)::bigint and told.low collate "C" <= place ->> 1 and told.high collate "C" >= place ->> 1`,
  open: `select distinct told.advisory_id as id from jsonb_array_elements($1::jsonb) place join catalogue_range told on told.number = (place ->> 0)::bigint`,
};
