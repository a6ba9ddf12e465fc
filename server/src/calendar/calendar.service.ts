import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { notFound } from '../http/refusal.js';
import { AfterSupportService } from '../lifecycle/after-support/after-support.service.js';
import { LifecycleService } from '../lifecycle/lifecycle.service.js';
import { ReplacementPlansService } from '../replacement-plan/replacement-plans.service.js';
import { nextInspection } from '../unit-card/card-due.js';
import { UnitCardsService } from '../unit-card/unit-cards.service.js';
import type { CalendarLink } from './calendar-link.js';
import { CalendarLinksStore } from './calendar-links.store.js';
import { calendarDays, type KnownDays } from './calendar-days.js';
import { calendarWords } from './calendar-words.facts.js';
import type { CalendarQuery, NewCalendarLink } from './calendar.contract.js';
import { icsOf } from './ics.js';

const SECRET = 'mc_';
const ADDRESS = '/api/v1/lifecycle/calendar.ics';
/** How exactly a link tells when it was used last: a calendar that is fetched is no reason to write each time. */
const USE_MS = 3_600_000;

/** The days of the life cycle for calendar programs, behind secret links that people make and take back. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly store: CalendarLinksStore,
    private readonly lifecycle: LifecycleService,
    private readonly plans: ReplacementPlansService,
    private readonly cards: UnitCardsService,
    private readonly after: AfterSupportService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async links(): Promise<Omit<CalendarLink, 'hash'>[]> {
    return (await this.store.links()).map(({ hash: _, ...link }) => link);
  }

  async make({ name, language, department }: NewCalendarLink, asker: Principal): Promise<{ id: string; address: string }> {
    const secret = `${SECRET}${randomBytes(32).toString('base64url')}`;
    const made = { createdBy: asker.name, createdAt: this.clock.now(), lastUsedAt: null, revokedAt: null };
    const link: CalendarLink = { id: randomUUID(), name, language, hash: hashOf(secret), ...made };
    await this.transactions.run((manager) => this.store.add(manager, link));
    const only = department === null || department === '' ? '' : `&department=${encodeURIComponent(department)}`;
    return { id: link.id, address: `${ADDRESS}?key=${secret}${only}` };
  }

  /** One that was taken back before keeps the instant at which it was. */
  async revoke(id: string): Promise<void> {
    const link = await this.store.link(id);
    if (!link) throw notFound('calendar.link');
    if (link.revokedAt === null) await this.transactions.run((manager) => this.store.change(manager, id, { revokedAt: this.clock.now() }));
  }

  /** @throws Refusal 404 for a secret that is none or was taken back: a calendar program that is told 401 would ask for a password */
  async calendar({ key, department }: CalendarQuery): Promise<string> {
    const link = await this.store.openLink(hashOf(key));
    if (!link) throw notFound('calendar.link');
    const now = this.clock.now();
    if (link.lastUsedAt === null || Date.parse(now) - Date.parse(link.lastUsedAt) > USE_MS)
      await this.transactions.run((manager) => this.store.change(manager, link.id, { lastUsedAt: now }));
    const words = calendarWords[link.language];
    const today = this.clock.today();
    return icsOf(calendarDays(await this.known(today), department ?? null, today, words), words.name, link.language, now);
  }

  private async known(today: string): Promise<KnownDays> {
    const [fleet, rows, carded, standing] = await Promise.all([
      this.lifecycle.fleet(today),
      this.plans.rows(today),
      this.cards.carded(),
      this.after.standing(),
    ]);
    const inspections = new Map(carded.map(({ deviceId, card }) => [deviceId, nextInspection(card) ?? null]));
    return {
      devices: fleet.map(({ deviceId, deviceModelId, announcedEos, ...device }) => ({
        ...{ modelId: deviceModelId, manufacturer: device.manufacturer, model: device.model, department: device.department },
        ...{ eol: device.eol, eos: device.eos, announcedEos: announcedEos === undefined ? device.eos : announcedEos },
        inspectionOn: inspections.get(deviceId) ?? null,
      })),
      requests: rows.flatMap(({ plan, manufacturer, model, deviceIds, departments, assessed: { standing: now, lastRequest } }) =>
        lastRequest !== null && (now === 'open' || now === 'last_chance')
          ? [{ modelId: plan.modelId, manufacturer, model, request: lastRequest, devices: deviceIds.length, departments }]
          : [],
      ),
      acknowledgements: standing.map(({ devices, ...one }) => ({ ...one, departments: devices.map(({ department }) => department) })),
    };
  }
}

/** Secrets are long and random, so a plain hash is enough: it only keeps them out of the database. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
