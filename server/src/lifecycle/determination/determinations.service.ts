import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Principal } from '../../http/principal.js';
import { Refusal, notFound } from '../../http/refusal.js';
import type { Device } from '../../inventory/device.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import { legacyOf, type LegacyJudgement, type RiskAssessment } from '../legacy.js';
import { effectiveDates } from '../effective-dates.js';
import { standingOf } from '../standing.js';
import { extendedUntil } from './control-standing.js';
import type { CompensatingControl } from './determination.js';
import type { LegacyState, NewControl, NewControlCheck, NewDetermination } from './determination.contract.js';
import { checkControl, checkDetermination, refusedAt } from './determination-rules.js';
import { DeterminationsStore } from './determinations.store.js';
import { judgementOf } from './judgement.js';
import { LegacyEventsService } from './legacy-events.service.js';
import { controlsOf, determinationFor, reaches, standingControls, type StandingControl } from './standing-controls.js';

/** 院内判定: determinations, and the register of compensating controls on which they may rest. */
@Injectable()
export class DeterminationsService {
  constructor(
    private readonly store: DeterminationsStore,
    private readonly devices: DevicesStore,
    private readonly events: LegacyEventsService,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofDevice(id: string): Promise<LegacyState> {
    const today = this.clock.today();
    const device = await this.device(id);
    const [determinations, controls, assessments] = await Promise.all([
      this.store.determinations([device.modelId]),
      this.controlsOf(device, today),
      this.devices.assessments(),
    ]);
    const dates = effectiveDates(device, extendedUntil(controls, today));
    const standing = standingOf(dates, today);
    const assessment = assessments.find(({ deviceId }) => deviceId === id) ?? null;
    const determination = determinationFor(determinations, device);
    const resting = determination === null ? [] : controlsOf(determination, controls);
    return {
      ...judgementOf(determination, resting, assessment, standing, today),
      occasions: [...(await this.events.proposalsOf({ ...device, ...dates }, today))],
      extendedUntil: extendedUntil(controls, today),
      determinations: determinations
        .filter((each) => reaches(each, device))
        .reverse()
        .map(({ modelId: _, deviceId, answers, controlIds, ...told }) => ({
          ...told,
          answers: answers as LegacyState['determinations'][number]['answers'],
          controlIds: [...controlIds],
          reach: deviceId === null ? 'model' : 'device',
        })) as LegacyState['determinations'],
      controls: controls.map(viewOfControl),
      assessment: assessment && answersOf(assessment),
    };
  }

  /** What the definition gives for these answers: shown while the questionnaire is filled in, and decided by nobody but the assessor. */
  async proposed(deviceId: string, answers: RiskAssessment): Promise<LegacyJudgement> {
    const today = this.clock.today();
    const device = await this.device(deviceId);
    const dates = effectiveDates(device, extendedUntil(await this.controlsOf(device, today), today));
    return legacyOf(answers, standingOf(dates, today), today);
  }

  async determine({ deviceId, reach, ...asked }: NewDetermination, asker: Principal): Promise<string> {
    const today = this.clock.today();
    const device = await this.device(deviceId);
    const controls = await this.controlsOf(device, today);
    const [makersWords, documentName] = [asked.makersWords || null, asked.documentName || null];
    checkDetermination({ ...asked, makersWords }, new Map(controls.map(({ control, standing }) => [control.id, standing])), today);
    const id = randomUUID();
    const reached = { modelId: device.modelId, deviceId: reach === 'device' ? device.id : null };
    const determination = { id, ...reached, ...asked, makersWords, documentName, at: this.clock.now(), by: asker.name };
    await this.transactions.run((manager) => this.store.addDetermination(manager, determination));
    return id;
  }

  async addControl({ deviceId, reach, ...asked }: NewControl, asker: Principal): Promise<string> {
    const device = await this.device(deviceId);
    const control: CompensatingControl = {
      id: randomUUID(),
      modelId: device.modelId,
      deviceId: reach === 'device' ? device.id : null,
      kind: asked.kind,
      name: asked.name,
      designatedBy: asked.designatedBy,
      documentName: asked.documentName || null,
      zone: asked.zone || null,
      settings: asked.settings || null,
      extendsUntil: asked.extendsUntil ?? null,
      ownSupportEndsOn: asked.ownSupportEndsOn ?? null,
      at: this.clock.now(),
      by: asker.name,
    };
    checkControl(control);
    await this.transactions.run((manager) => this.store.addControl(manager, control));
    return control.id;
  }

  async check(controlId: string, asked: NewControlCheck, asker: Principal): Promise<void> {
    if (!(await this.store.control(controlId))) throw notFound('legacy.control');
    if (asked.checkedOn > this.clock.today()) throw refusedAt('checkedOn', 'legacy.checked-tomorrow');
    if (asked.nextCheckOn < asked.checkedOn) throw refusedAt('nextCheckOn', 'legacy.next-check-before');
    const check = { id: randomUUID(), controlId, ...asked, note: asked.note || null, at: this.clock.now(), by: asker.name };
    await this.transactions.run((manager) => this.store.addCheck(manager, check));
  }

  private async controlsOf(device: Device, today: string): Promise<readonly StandingControl[]> {
    const [controls, checks] = await Promise.all([this.store.controls([device.modelId]), this.store.checks()]);
    return standingControls(
      controls.filter((control) => reaches(control, device)),
      checks,
      today,
    );
  }

  private async device(id: string): Promise<Device> {
    const device = await this.devices.device(id);
    if (!device) throw notFound('inventory.device');
    return device;
  }
}

function viewOfControl({ control, standing, checks }: StandingControl): LegacyState['controls'][number] {
  const { id, deviceId, kind, name, designatedBy, documentName, zone, settings, extendsUntil: until, ownSupportEndsOn } = control;
  const told = { id, kind, name, designatedBy, documentName, zone, settings, extendsUntil: until, ownSupportEndsOn };
  return {
    ...told,
    reach: deviceId === null ? 'model' : 'device',
    ...standing,
    checks: checks.map(({ result, checkedOn, nextCheckOn, note, at, by }) => ({ result, checkedOn, nextCheckOn, note, at, by })).reverse(),
  };
}

function answersOf(assessment: RiskAssessment): LegacyState['assessment'] {
  const { threatOpen, update, compensatingControls, controlsAdequate, controlsVerifiedOn } = assessment;
  return { threatOpen, update, compensatingControls, controlsAdequate, controlsVerifiedOn } as LegacyState['assessment'];
}

/** The answers of a questionnaire as they stand in an address. */
export function answersIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'http.not-json');
  }
}
