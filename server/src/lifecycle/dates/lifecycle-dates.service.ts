import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { readDay } from '#feeds/vocabulary/day.js';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Principal } from '../../http/principal.js';
import { Refusal, notFound } from '../../http/refusal.js';
import type { NoticedDates } from '../../inventory/change-device.js';
import type { Device } from '../../inventory/device.js';
import { DevicesService } from '../../inventory/devices.service.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import { instantAfter, announcedDates, type MappedStatement } from './announced-dates.js';
import type { NewMapping, NewStatement, NewTelling } from './dates.contract.js';
import { LifecycleDatesStore, type DatedDevice } from './lifecycle-dates.store.js';
import { noticeOf } from './notices-to-give.js';
import type { LifecycleMapping, LifecycleStatement } from './statement.js';
import { proposalFor } from './vocabularies.js';
import { distinctDates } from './tell-again.js';

/** What documents write where they name no date. */
const NOT_YET = /^(tba|t\.b\.a\.|未定|検討中|別途案内|記載なし|-|－|―)$/i;

/** Entering what was said about ends, and confirming what it means; confirmed dates reach the devices they concern. */
@Injectable()
export class LifecycleDatesService {
  constructor(
    private readonly store: LifecycleDatesStore,
    private readonly devices: DevicesStore,
    private readonly changing: DevicesService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Enters a statement, and confirms what it means where the person says so at once. */
  async state(asked: NewStatement, asker: Principal): Promise<string> {
    for (const field of ['announcedOn', 'receivedOn'] as const) this.refuseTomorrow(field, asked[field]);
    const device = await this.device(asked.deviceId);
    const statement = this.statementOf(asked, device, asker);
    await this.transactions.run(async (manager) => {
      await this.store.add(manager, [statement]);
      if (asked.meaning)
        await this.mapIn(manager, { ...statement, mappings: [] }, { meaning: asked.meaning, reason: asked.reason ?? '' }, asker);
    });
    return statement.id;
  }

  map(statementId: string, asked: NewMapping, asker: Principal): Promise<void> {
    return this.transactions.run(async (manager) => {
      const statement = await this.store.statement(statementId, manager);
      if (!statement || statement.vocabulary === 'ledger') throw notFound('lifecycle.statement');
      await this.mapIn(manager, statement, asked, asker);
    });
  }

  /** The words of a letter that are EOL and EOS themselves, confirmed by whoever wrote the letter down; all others wait for a person. */
  confirmLetter(documentId: string, reason: string, asker: Principal): Promise<void> {
    return this.transactions.run(async (manager) => {
      const said = (await this.store.announced(null, manager)).filter(
        (each) => each.documentId === documentId && each.mappings.length === 0,
      );
      for (const statement of said) {
        const meaning = proposalFor(statement)?.proposes;
        if (statement.doubt === null && (meaning === 'eol' || meaning === 'eos'))
          await this.mapIn(manager, statement, { meaning, reason }, asker);
      }
    });
  }

  /** What a letter told in any of its revisions gives no date any more. */
  takeBackLetter(documentIds: readonly string[], reason: string, asker: Principal): Promise<void> {
    return this.transactions.run(async (manager) => {
      const documents = new Set(documentIds);
      const said = (await this.store.announced(null, manager)).filter(({ documentId }) => documentId !== null && documents.has(documentId));
      for (const statement of said) await this.mapIn(manager, statement, { meaning: 'withdrawn', reason }, asker);
    });
  }

  async tell({ deviceId, toldTo, means, toldOn }: NewTelling, asker: Principal): Promise<string> {
    this.refuseTomorrow('toldOn', toldOn);
    const { modelId } = await this.device(deviceId);
    const devices = (await this.store.datedDevices(modelId)).filter(({ active }) => active);
    const id = randomUUID();
    const telling = { id, modelId, toldTo, means, toldOn, dates: distinctDates(devices), at: this.clock.now(), by: asker.name };
    await this.transactions.run((manager) => this.store.addTelling(manager, telling));
    return id;
  }

  /** What was said or told was so on a day that has come: a later one would stand above every true word until then. */
  private refuseTomorrow(field: string, day: string | null | undefined): void {
    if (day && day > this.clock.today()) throw refusedAt(field, 'lifecycle.told-tomorrow');
  }

  private async device(id: string): Promise<Device> {
    const device = await this.devices.device(id);
    if (!device) throw notFound('inventory.device');
    return device;
  }

  private statementOf(asked: NewStatement, device: Device, asker: Principal): LifecycleStatement {
    const { reach, kind, vocabulary, term, months, speaker, speakerName } = asked;
    const isLength = kind === 'durable_life';
    if (isLength && !months) throw refusedAt('months', 'lifecycle.months-missing');
    return {
      id: randomUUID(),
      modelId: device.modelId,
      releaseId: reach === 'release' ? device.releaseId : null,
      deviceId: reach === 'device' ? device.id : null,
      kind,
      vocabulary,
      term,
      day: isLength ? null : dayWritten(asked.day),
      dayAsWritten: asked.day,
      months: isLength ? (months ?? null) : null,
      speaker,
      speakerName,
      documentId: null,
      documentName: asked.documentName || null,
      announcedOn: asked.announcedOn ?? null,
      receivedOn: asked.receivedOn ?? null,
      note: asked.note || null,
      versionAsWritten: null,
      doubt: null,
      at: this.clock.now(),
      by: asker.name,
    };
  }

  /** Only where the confirmed date becomes another one do devices change: what a person decided about one of them since stays. */
  private async mapIn(
    manager: EntityManager,
    statement: MappedStatement,
    { meaning, reason }: NewMapping,
    asker: Principal,
  ): Promise<void> {
    if (reason.trim() === '') throw refusedAt('reason', 'lifecycle.reason-missing');
    if (statement.kind === 'durable_life' && (meaning === 'eol' || meaning === 'eos'))
      throw refusedAt('meaning', 'lifecycle.durable-life-is-no-date');
    const before = await this.store.announced([statement.modelId], manager);
    const mapping: LifecycleMapping = {
      id: randomUUID(),
      statementId: statement.id,
      meaning,
      reason,
      at: instantAfter(statement.mappings.at(-1)?.at, this.clock.now()),
      by: asker.name,
    };
    await this.store.add(manager, [], [mapping]);
    const after = await this.store.announced([statement.modelId], manager);
    const notices = changedNotices(await this.store.datedDevices(statement.modelId, manager), before, after);
    if (notices.size > 0) await this.changing.takeNotices(notices, `lifecycle ${statement.id}`, asker);
  }
}

/** What each device has to be told: the dates whose announcement is another one than before. */
function changedNotices(
  devices: readonly DatedDevice[],
  before: readonly MappedStatement[],
  after: readonly MappedStatement[],
): ReadonlyMap<string, NoticedDates> {
  const notices = new Map<string, NoticedDates>();
  for (const device of devices) {
    const [was, is] = [announcedDates(before, device), announcedDates(after, device)];
    const changed = (['eol', 'eos'] as const).filter((field) => was[field]?.id !== is[field]?.id);
    if (changed.length > 0) notices.set(device.id, Object.fromEntries(changed.map((field) => [field, noticeOf(is[field])])));
  }
  return notices;
}

/** @throws Refusal 422 where the text is neither a day nor a word for "not yet fixed" */
function dayWritten(text: string): string | null {
  if (NOT_YET.test(text.trim())) return null;
  const day = readDay(text)?.day;
  if (day === undefined) throw refusedAt('day', 'lifecycle.day-not-understood');
  return day;
}

function refusedAt(field: string, code: string): Refusal {
  return new Refusal(422, code, {}, [{ pointer: `/${field}`, code }]);
}
