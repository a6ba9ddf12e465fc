import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { ShelfService } from '../documents/shelf/shelf.service.js';
import type { Principal } from '../http/principal.js';
import { notFound } from '../http/refusal.js';
import type { Device } from '../inventory/device.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { AfterSupportService } from '../lifecycle/after-support/after-support.service.js';
import { LifecycleDatesService } from '../lifecycle/dates/lifecycle-dates.service.js';
import { differences, refusedAt } from './change-card.js';
import { intakeName } from './intake-words.facts.js';
import type { ChangedIntake, IntakeView, NewIntake } from './intake.contract.js';
import { consequencesOf, doubtsOf, monthsUntil, type Intake, type IntakeConsequences, type KeptIntake } from './intake.js';
import { IntakesStore } from './intakes.store.js';
import { changedMeanwhile } from './unit-cards.service.js';
import { UnitCardsStore } from './unit-cards.store.js';

/** 導入時の確認. What it makes known is kept where such things stand: dates with whose word they are, what is asked for on the document shelf. */
@Injectable()
export class IntakesService {
  constructor(
    private readonly store: IntakesStore,
    private readonly cards: UnitCardsStore,
    private readonly devices: DevicesStore,
    private readonly shelf: ShelfService,
    private readonly dates: LifecycleDatesService,
    private readonly after: AfterSupportService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofDevice(deviceId: string): Promise<IntakeView[]> {
    if (!(await this.devices.device(deviceId))) throw notFound('inventory.device');
    return Promise.all((await this.store.ofDevice(deviceId)).map((each) => this.viewOf(each)));
  }

  async intake(id: string): Promise<IntakeView> {
    return this.viewOf(await this.kept(id));
  }

  async add(asked: NewIntake, asker: Principal): Promise<string> {
    const content = await this.checked(asked);
    const [id, at] = [randomUUID(), this.clock.now()];
    const said = { createdAt: at, createdBy: asker.name, updatedAt: at, updatedBy: asker.name };
    await this.keep({ id, content, revision: 1, ...said }, null, asker);
    return id;
  }

  async change(id: string, { revision, ...asked }: ChangedIntake, asker: Principal): Promise<IntakeView> {
    const content = await this.checked(asked);
    await this.transactions.run(async (manager) => {
      await this.cards.claim(manager);
      const kept = await this.store.intake(id, manager);
      if (!kept) throw notFound('intake');
      if (kept.revision !== revision) throw changedMeanwhile(kept);
      const told = { updatedAt: this.clock.now(), updatedBy: asker.name };
      await this.keep({ ...kept, content, revision: revision + 1, ...told }, kept.content, asker);
    });
    return this.intake(id);
  }

  private async keep(intake: KeptIntake, before: Intake | null, asker: Principal): Promise<void> {
    const changes = differences<object>(before ?? {}, intake.content);
    if (Object.keys(changes).length === 0) return;
    await this.transactions.run(async (manager) => {
      await this.store.save(manager, intake);
      const { revision, updatedAt: at, updatedBy: by } = intake;
      await this.cards.note(manager, { id: randomUUID(), subjectId: intake.id, revision, at, by, changes });
      await this.tell(intake.content, consequencesOf(before, intake.content), asker);
    });
  }

  private async tell(intake: Intake, { dates, requested, plan }: IntakeConsequences, asker: Principal): Promise<void> {
    const subject = intakeName(intake);
    for (const date of dates) await this.state(intake, date, asker);
    const [shelf] = requested.length === 0 ? [] : await this.shelf.shelves({ modelId: intake.modelId });
    // What was asked for before, refused or received stays as it was said.
    const owed = requested.filter((item) =>
      shelf?.rows.some((row) => row.item === item && row.milestone === 'release' && row.state === 'owed'),
    );
    const state = { milestone: 'release', softwareVersion: null, state: 'requested', dueOn: intake.answerBy, note: subject } as const;
    const blank = { reason: null, link: null, documentVersion: null, foundIn: null };
    if (owed.length > 0)
      await this.shelf.say(
        owed.map((item) => ({ ...blank, ...state, modelId: intake.modelId, item })),
        asker,
      );
    if (plan === null) return;
    const duty = { deviceId: intake.deviceIds[0] ?? '', reach: 'model', kind: 'limited_support_plan', subject } as const;
    const id = await this.after.addDuty({ ...duty, dueOn: plan === 'requested' ? intake.answerBy : null }, asker);
    await this.after.step(id, { kind: plan, on: this.clock.today(), documentName: intake.documentName }, asker);
  }

  /** For the devices that came, and no others: what one seller says of one delivery changes nothing of the rest of the model. */
  private async state(intake: Intake, { field, day }: IntakeConsequences['dates'][number], asker: Principal): Promise<void> {
    const known = await this.devices.devices(intake.deviceIds);
    for (const device of known.filter((each) => each[field] !== day))
      await this.dates.state(
        {
          ...{ deviceId: device.id, reach: 'device', kind: field, vocabulary: 'letter', term: field.toUpperCase(), day },
          ...{ speaker: intake.way === 'lease' || intake.way === 'loan' ? 'lessor' : 'distributor', speakerName: intake.from },
          ...{ documentName: intake.documentName, meaning: field, reason: intakeName(intake) },
        },
        asker,
      );
  }

  private async checked(asked: NewIntake): Promise<Intake> {
    const deviceIds = [...new Set(asked.deviceIds)];
    const devices = (await this.devices.devices(deviceIds)).filter(({ removedAt }) => removedAt === null);
    const [first] = devices;
    if (!first || devices.length !== deviceIds.length) throw notFound('inventory.device');
    if (devices.some(({ modelId }) => modelId !== first.modelId)) throw refusedAt('deviceIds', 'intake.several-models');
    if (asked.eolTold === 'told' && asked.eolOn === null) throw refusedAt('eolOn', 'intake.day-missing');
    if (asked.eosTold === 'told' && asked.eosOn === null) throw refusedAt('eosOn', 'intake.day-missing');
    if (asked.until !== null && asked.until < asked.arrivedOn) throw refusedAt('until', 'intake.ends-first');
    const days = { eolOn: asked.eolTold === 'told' ? asked.eolOn : null, eosOn: asked.eosTold === 'told' ? asked.eosOn : null };
    const words = { riskPresentedIn: asked.riskPresentedIn || null, documentName: asked.documentName || null, note: asked.note || null };
    return { ...asked, ...days, ...words, modelId: first.modelId, deviceIds };
  }

  private async kept(id: string): Promise<KeptIntake> {
    const kept = await this.store.intake(id);
    if (!kept) throw notFound('intake');
    return kept;
  }

  private async viewOf({ id, content, ...kept }: KeptIntake): Promise<IntakeView> {
    const [devices, register] = await Promise.all([this.devices.devices(content.deviceIds), this.devices.register()]);
    const model = register.models.get(content.modelId);
    const { deviceIds: _, ...said } = content;
    const [eol, eos] = [content.eolOn ?? earliest(devices, 'eol'), content.eosOn ?? earliest(devices, 'eos')];
    return {
      ...{ id, ...said, ...kept },
      manufacturer: register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
      model: model?.name ?? '',
      devices: devices
        .map(({ id: deviceId, ledgerNumber, serialNumber, department }) => ({ deviceId, ledgerNumber, serialNumber, department }))
        .sort((one, other) => ((one.ledgerNumber ?? '') < (other.ledgerNumber ?? '') ? -1 : 1)),
      monthsToEol: eol === null ? null : monthsUntil(content.arrivedOn, eol),
      monthsToEos: eos === null ? null : monthsUntil(content.arrivedOn, eos),
      eos,
      doubts: [...doubtsOf(content, eos)],
    };
  }
}

function earliest(devices: readonly Device[], field: 'eol' | 'eos'): string | null {
  return devices.flatMap((device) => device[field] ?? []).sort()[0] ?? null;
}
