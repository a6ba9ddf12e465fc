import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { putRows } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import type { AdvisoryQuery } from './advisories.contract.js';
import { advisoryRevisionTable, advisoryTable, searchedValuesTable } from './advisories.table.js';
import type { AdvisoryRevision, KnownAdvisory } from './known-advisory.js';
import {
  comparable,
  headProperties,
  properties,
  searchedValuesOf,
  wordsOf,
  type HeadProperty,
  type SearchedValues,
} from './searched-values.js';

type Heads = Pick<SearchedValues, HeadProperty>;

/** Columns of the advisory itself by which it is sorted; all other orders are those of searched values. */
const OWN_COLUMNS: Readonly<Record<string, string>> = {
  revisedAt: 'revisedAt',
  publishedAt: 'publishedAt',
  receivedAt: 'receivedAt',
  score: 'severityScore',
  title: 'title',
  trackingId: 'trackingId',
  publisher: 'publisher',
};

/** Finding, filtering and sorting documents. */
@Injectable()
export class AdvisorySearchStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** @param readerId whose read marks are meant by `read` */
  async page(asked: AdvisoryQuery, readerId = ''): Promise<[KnownAdvisory[], number]> {
    const query = this.reader.getRepository(advisoryTable).createQueryBuilder('advisory');
    const { words, named } = wordsOf(asked.q ?? '');
    const given = properties.flatMap((property) => {
      const value = property === 'cve' ? undefined : asked[property];
      return value ? [[property, value] as const] : [];
    });
    const filters = [...named, ...given];
    const order = orderOf(asked.sort);
    if (filters.length > 0 || order.reckoned?.includes('searched.'))
      query.leftJoin(searchedValuesTable.options.name, 'searched', 'searched.advisoryId = advisory.id');
    for (const [at, word] of words.entries()) like(query, 'advisory.searchText', word, `word${at}`);
    for (const [at, [property, value]] of filters.entries()) like(query, `lower(searched.${property})`, value, `value${at}`);
    filterOwn(query, asked);
    filterHandled(query, asked, readerId);
    // A column that is selected under another name is missing from the row, so only what is reckoned is selected.
    if (order.column) query.orderBy(order.column, order.direction, 'NULLS LAST');
    if (order.reckoned) query.addSelect(order.reckoned, 'reckoned').orderBy('reckoned', order.direction, 'NULLS LAST');
    if (order.then) query.addOrderBy(order.then, order.direction);
    return query.addOrderBy('advisory.id', 'ASC').offset(asked.offset).limit(asked.limit).getManyAndCount();
  }

  async headsOf(advisoryIds: readonly string[]): Promise<Map<string, Heads>> {
    const select = { advisoryId: true, ...Object.fromEntries(headProperties.map((property) => [property, true])) };
    const found = new Map<string, Heads>();
    for (const some of inChunks(advisoryIds, 5000))
      for (const row of await this.reader.getRepository(searchedValuesTable).find({ select, where: { advisoryId: In(some) } }))
        found.set(row.advisoryId, row);
    return found;
  }

  async keep(manager: EntityManager, rows: readonly SearchedValues[]): Promise<void> {
    await putRows(manager, searchedValuesTable, rows);
  }

  /** For documents that an earlier version of the program took in: some of those without searched values; how many were completed. */
  async complete(manager: EntityManager, atOnce: number): Promise<number> {
    const missing = await manager
      .getRepository(advisoryTable)
      .createQueryBuilder('advisory')
      .select('advisory.currentRevisionId', 'revisionId')
      .leftJoin(searchedValuesTable.options.name, 'searched', 'searched.advisoryId = advisory.id')
      .where('searched.advisoryId is null')
      .limit(atOnce)
      .getRawMany<{ revisionId: string }>();
    const ids = missing.map(({ revisionId }) => revisionId);
    const revisions: AdvisoryRevision[] = await manager.getRepository(advisoryRevisionTable).findBy({ id: In(ids) });
    await this.keep(
      manager,
      revisions.map(({ advisoryId, advisory }) => searchedValuesOf(advisoryId, advisory)),
    );
    return revisions.length;
  }
}

type Asked = SelectQueryBuilder<KnownAdvisory>;

function filterOwn(query: Asked, { publisher, title, revision, trackingId, cve, ...days }: AdvisoryQuery): void {
  if (publisher) query.andWhere('advisory.publisher = :publisher', { publisher });
  // Four hundred cycles of components are no advisories that a person reads one by one; who asks for them finds them.
  else if (!trackingId && !title) query.andWhere("advisory.publisher <> 'endoflife.date'");
  if (title) like(query, 'lower(advisory.title)', title, 'title');
  if (revision) query.andWhere('advisory.revision = :revision', { revision });
  if (trackingId) query.andWhere('upper(advisory.trackingId) = :trackingId', { trackingId: trackingId.toUpperCase() });
  if (cve) {
    query
      .innerJoin('advisory_vulnerability', 'told', 'told.advisoryId = advisory.id')
      .andWhere('told.vulnerability = :cve', { cve: cve.toUpperCase() });
  }
  const { since, until, publishedSince, publishedUntil } = days;
  if (since) query.andWhere('advisory.revisedAt >= :since', { since });
  // A day includes all of itself.
  if (until) query.andWhere('advisory.revisedAt <= :until', { until: `${until}~` });
  if (publishedSince) query.andWhere('advisory.publishedAt >= :publishedSince', { publishedSince });
  if (publishedUntil) query.andWhere('advisory.publishedAt <= :publishedUntil', { publishedUntil: `${publishedUntil}~` });
}

function filterHandled(query: Asked, { read, commented }: AdvisoryQuery, readerId: string): void {
  const isRead =
    'exists (select 1 from advisory_read mark where mark.advisory_id = advisory.id and mark.reader_id = :readerId and mark.revision_id = advisory.current_revision_id)';
  const isCommented = 'exists (select 1 from advisory_comment note where note.advisory_id = advisory.id)';
  if (read !== undefined) query.andWhere(`${read ? '' : 'not '}${isRead}`, { readerId });
  if (commented !== undefined) query.andWhere(`${commented ? '' : 'not '}${isCommented}`);
}

function like(query: Asked, column: string, text: string, name: string): void {
  const pattern = `%${comparable(text).replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  query.andWhere(`${column} like :${name} escape '!'`, { [name]: pattern });
}

interface Order {
  readonly column?: string;
  /** An expression; nothing in it is last either way. */
  readonly reckoned?: string;
  readonly then?: string;
  readonly direction: 'ASC' | 'DESC';
}

function orderOf(sort: AdvisoryQuery['sort']): Order {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const name = sort.replace(/^-/, '');
  const own = OWN_COLUMNS[name];
  if (own) return { column: `advisory.${own}`, direction };
  if (name === 'band') return { reckoned: BAND_ORDER, direction };
  if (name === 'severityText') return { reckoned: WORD_ORDER, then: 'searched.severityText', direction };
  return { reckoned: `nullif(searched.${name === 'revision' ? 'revisionOrder' : name}, '')`, direction };
}

/** Words of severity in their own order, not in that of the alphabet. */
const BAND_ORDER = `case advisory.severityBand ${['unknown', 'none', 'low', 'medium', 'high', 'critical']
  .map((band, at) => `when '${band}' then ${at}`)
  .join(' ')} end`;

/** Publishers' own words by their gravity, as far as they are known; other words before them, and last who says nothing. */
const WORD_ORDER = `case lower(searched.severityText) ${[
  ['none', 'informational'],
  ['low', 'minor'],
  ['medium', 'moderate'],
  ['high', 'important', 'major'],
  ['critical', 'severe'],
]
  .flatMap((words, at) => words.map((word) => `when '${word}' then ${at + 1}`))
  .join(' ')} when '' then null else 0 end`;
