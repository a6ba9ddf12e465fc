import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { notFound, Refusal } from '../http/refusal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { LifecycleService } from '../lifecycle/lifecycle.service.js';
import { ProcurementTime } from '../lifecycle/procurement-time.service.js';
import { budgetYears } from './budget-years.js';
import { changePlan } from './change-plan.js';
import type { KeptPlan } from './kept-plan.js';
import { monthsToReplace } from './months-to-replace.js';
import { planDuties, type PlanDuty } from './plan-duties.js';
import { isFinished, planRows, rowsWithoutDevices, type PlanRow } from './plan-rows.js';
import { partDevices } from './plan-parts.js';
import { planView } from './plan-view.js';
import { unplanned, usualRules, type PlanChangeRecord, type PlanningRules, type ReplacementPlan } from './replacement-plan.js';
import type { ChangedPlan, ChangedRules, NewPart, PlanDetail, PlanQuery, PlanView, RulesView } from './replacement-plan.contract.js';
import { ReplacementPlansStore } from './replacement-plans.store.js';

/** What is planned for the devices that reach their end. Everything but people's words is reckoned from dates, rules and the day. */
@Injectable()
export class ReplacementPlansService implements OnModuleInit {
  constructor(
    private readonly store: ReplacementPlansStore,
    private readonly devices: DevicesStore,
    private readonly lifecycle: LifecycleService,
    private readonly procurement: ProcurementTime,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The rules of the life cycle ask how long it takes to buy where that is set, and nowhere else. */
  onModuleInit(): void {
    this.procurement.askAt(async () => monthsToReplace(...(await Promise.all([this.store.plans(), this.rules()]))));
  }

  /** The board. A finished plan whose devices are gone stands under its fiscal year and in what is taken out, not among what is to be done. */
  async page({ offset, limit, ...asked }: PlanQuery): Promise<{ total: number; items: PlanView[] }> {
    const rows = (await this.asked(asked)).filter(
      ({ deviceIds, plan }) => deviceIds.length > 0 || asked.fiscalYear !== undefined || !isFinished(plan),
    );
    return { total: rows.length, items: rows.slice(offset, offset + limit).map(planView) };
  }

  /** Every line that is asked for, to be taken out. */
  async list(asked: Omit<PlanQuery, 'offset' | 'limit'>): Promise<PlanView[]> {
    return (await this.asked(asked)).map(planView);
  }

  private async asked({ asOf, department, fiscalYear }: Omit<PlanQuery, 'offset' | 'limit'>): Promise<readonly PlanRow[]> {
    return (await this.rows(asOf))
      .filter(({ departments }) => !department || departments.some(({ name }) => name === department))
      .filter(({ plan }) => fiscalYear === undefined || plan.fiscalYear === fiscalYear);
  }

  async years(asOf: string | undefined) {
    return { items: [...budgetYears(await this.rows(asOf))] };
  }

  async detail(id: string, asOf?: string): Promise<PlanDetail> {
    const row = await this.row(id, asOf);
    const units = await this.devices.devices(row.deviceIds);
    return { ...planView(row), units: units.map(unitOf).sort(byLedgerNumber) };
  }

  /** What asks to act, for the morning list and the calendar. */
  async duties(today: string): Promise<readonly PlanDuty[]> {
    return planDuties(await this.rows(today));
  }

  /** The whole board on a day; today where none is asked for. */
  async rows(asOf?: string): Promise<readonly PlanRow[]> {
    const today = asOf ?? this.clock.today();
    const [fleet, plans, rules, { models, manufacturers }] = await Promise.all([
      this.lifecycle.fleet(today),
      this.store.plans(),
      this.rules(),
      this.devices.register(),
    ]);
    const nameOf = (modelId: string) => {
      const model = models.get(modelId);
      return { manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '', model: model?.name ?? '' };
    };
    return [...planRows(fleet, plans, rules, today), ...rowsWithoutDevices(fleet, plans, rules, today, nameOf)];
  }

  async change(id: string, { revision, ...change }: ChangedPlan, asker: Principal): Promise<PlanView> {
    const { plan: shown } = await this.row(id);
    await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const plan: ReplacementPlan = (await this.store.plan(id, manager)) ?? unplanned(shown.modelId);
      const { plan: changed, changes } = changePlan(plan, change, { seen: revision, at: this.clock.now(), by: asker.name });
      if (Object.keys(changes).length > 0) await this.store.save(manager, keptOf(changed), recordOf(changed, changes));
    });
    return planView(await this.row(id));
  }

  /** Some of a model's devices are planned apart from the others (another ward, another year). */
  async addPart({ modelId, part, devices }: NewPart, asker: Principal): Promise<string> {
    return this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const chosen = partDevices(await this.rows(), modelId, devices);
      const made = { id: randomUUID(), part, deviceIds: chosen, revision: 1, updatedAt: this.clock.now(), updatedBy: asker.name };
      const plan: ReplacementPlan = { ...unplanned(modelId), ...made };
      const changes = { part: { from: null, to: part }, devices: { from: null, to: chosen.length } };
      await this.store.save(manager, keptOf(plan), recordOf(plan, changes));
      return plan.id;
    });
  }

  /** The devices of a part go back to their model's plan; what was planned for them stays in the history. */
  async joinPart(id: string, asker: Principal): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const plan = await this.store.plan(id, manager);
      if (!plan) throw notFound('plan');
      if (plan.deviceIds === null) throw new Refusal(409, 'plan.whole-model-stays');
      const at = this.clock.now();
      const gone = { ...plan, revision: plan.revision + 1, updatedAt: at, updatedBy: asker.name, removedAt: at };
      await this.store.save(manager, gone, recordOf(gone, { part: { from: plan.part, to: null } }));
    });
  }

  async rules(): Promise<RulesView> {
    return { ...usualRules, revision: 0, updatedAt: null, updatedBy: null, ...ownRules(await this.store.rules()) };
  }

  async changeRules({ revision, ...change }: ChangedRules, asker: Principal): Promise<RulesView> {
    await this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const known = await this.store.rules(manager);
      if (revision !== (known?.revision ?? 0))
        throw new Refusal(409, 'plan.changed-meanwhile', { by: known?.updatedBy ?? '', at: known?.updatedAt ?? '' });
      const rules: PlanningRules = { ...usualRules, ...ownRules(known), ...change };
      const { requestMonth, procurementMonths } = rules;
      const at = { revision: revision + 1, updatedAt: this.clock.now(), updatedBy: asker.name };
      await this.store.saveRules(manager, { requestMonth, procurementMonths, ...at });
    });
    return this.rules();
  }

  private async row(id: string, asOf?: string): Promise<PlanRow> {
    const row = (await this.rows(asOf)).find(({ plan }) => plan.id === id);
    if (!row) throw notFound('plan');
    return row;
  }
}

function ownRules(kept: RulesView | null): Partial<RulesView> {
  if (!kept) return {};
  const { requestMonth, procurementMonths, revision, updatedAt, updatedBy } = kept;
  return { requestMonth, procurementMonths, revision, updatedAt, updatedBy };
}

function keptOf(plan: ReplacementPlan): KeptPlan {
  return { ...plan, updatedAt: plan.updatedAt ?? '', updatedBy: plan.updatedBy ?? '', removedAt: null };
}

function recordOf(plan: ReplacementPlan, changes: PlanChangeRecord['changes']): PlanChangeRecord {
  const { id: planId, revision, updatedAt, updatedBy } = plan;
  return { id: randomUUID(), planId, revision, at: updatedAt ?? '', by: updatedBy ?? '', changes };
}

type Unit = PlanDetail['units'][number];

function unitOf({ id: deviceId, ...device }: Awaited<ReturnType<DevicesStore['devices']>>[number]): Unit {
  const { ledgerNumber, serialNumber, softwareVersion, department, place, ownership, maintenanceContract, installedOn, eol, eos } = device;
  return {
    deviceId,
    ledgerNumber,
    serialNumber,
    softwareVersion,
    department,
    place,
    ownership,
    maintenanceContract,
    installedOn,
    eol,
    eos,
  };
}

function byLedgerNumber(one: Unit, other: Unit): number {
  return (
    (one.ledgerNumber ?? '').localeCompare(other.ledgerNumber ?? '', 'ja', { numeric: true }) || (one.deviceId < other.deviceId ? -1 : 1)
  );
}
