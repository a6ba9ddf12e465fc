import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { addDays } from '#feeds/vocabulary/day.js';
import { CLOCK, type Clock } from '../../clock.js';
import { Transactions, inPieces } from '../../database/transactions.js';
import { KeptDocuments } from '../../documents/kept-documents.store.js';
import type { Principal } from '../../http/principal.js';
import { Refusal, notFound } from '../../http/refusal.js';
import type { Device } from '../../inventory/device.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import type { Register } from '../../inventory/register.js';
import type { AcknowledgementEntry, EosAcknowledgement, LifecycleDuty } from './acknowledgement.js';
import type { AcknowledgementView, AfterSupport, NewAcknowledgement, NewDuty, NewEntry, NewStep } from './after-support.contract.js';
import { AfterSupportStore, type HeldAcknowledgement } from './after-support.store.js';
import { confirmByOf, isApproved } from './duty-standing.js';

/** The yearly confirmation: a day more for a leap year. */
const aYear = 366;

/** EOS後の使用継続に関する確認書, directives to disconnect, and the documents owed at the end of support. */
@Injectable()
export class AfterSupportService {
  constructor(
    private readonly store: AfterSupportStore,
    private readonly devices: DevicesStore,
    private readonly kept: KeptDocuments,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofDevice(id: string): Promise<AfterSupport> {
    const { modelId } = await this.device(id);
    const [acknowledgements, duties] = await Promise.all([this.store.acknowledgements([modelId]), this.store.duties([modelId])]);
    const own = acknowledgements.filter(({ deviceIds }) => deviceIds.includes(id)).reverse();
    return {
      acknowledgements: await this.viewsOf(own),
      duties: duties
        .filter(({ deviceId }) => deviceId === null || deviceId === id)
        .map(({ modelId: _, deviceId, steps, ...duty }) => ({
          ...duty,
          reach: deviceId === null ? ('model' as const) : ('device' as const),
          steps: steps.map(({ kind, on, documentName, note, at, by }) => ({ kind, on, documentName, note, at, by })),
        }))
        .reverse(),
    };
  }

  async acknowledgement(id: string): Promise<AcknowledgementView> {
    return this.viewOf(await this.held(id));
  }

  /** All that were not ended, for the calendar. */
  async standing(): Promise<AcknowledgementView[]> {
    return (await this.viewsOf(await this.store.acknowledgements(null))).filter(({ isEnded }) => !isEnded);
  }

  async acknowledgements(offset: number, limit: number): Promise<{ total: number; items: AcknowledgementView[] }> {
    const all = (await this.store.acknowledgements(null)).reverse();
    return { total: all.length, items: await this.viewsOf(all.slice(offset, offset + limit)) };
  }

  async acknowledge(asked: NewAcknowledgement, asker: Principal): Promise<string> {
    const devices = (await this.devices.devices(asked.deviceIds)).filter(({ removedAt }) => removedAt === null);
    const [first] = devices;
    if (!first || devices.length !== new Set(asked.deviceIds).size) throw notFound('inventory.device');
    if (devices.some(({ modelId }) => modelId !== first.modelId)) throw refusedAt('deviceIds', 'acknowledgement.several-models');
    this.checkYear(asked.confirmBy, this.clock.today());
    if (asked.explainedOn && !asked.explainedBy) throw refusedAt('explainedBy', 'acknowledgement.explained-by-whom');
    const acknowledgement: EosAcknowledgement = {
      id: randomUUID(),
      modelId: first.modelId,
      ...asked,
      eos: earliest(devices),
      explainedOn: asked.explainedOn ?? null,
      explainedBy: asked.explainedBy || null,
      explainedTo: asked.explainedTo || null,
      explainedWith: asked.explainedWith || null,
      at: this.clock.now(),
      by: asker.name,
    };
    await this.transactions.run((manager) => this.store.addAcknowledgement(manager, acknowledgement));
    return acknowledgement.id;
  }

  async enter(id: string, asked: NewEntry, asker: Principal): Promise<void> {
    await this.held(id);
    if (asked.on > this.clock.today()) throw refusedAt('on', 'acknowledgement.tomorrow');
    if (asked.kind === 'approved' && asked.office === '') throw refusedAt('office', 'acknowledgement.office-missing');
    if (asked.kind === 'confirmed') {
      if (!asked.confirmBy) throw refusedAt('confirmBy', 'acknowledgement.confirm-by-missing');
      this.checkYear(asked.confirmBy, asked.on);
    }
    const confirmBy = asked.kind === 'confirmed' ? (asked.confirmBy ?? null) : null;
    await this.add({ acknowledgementId: id, ...asked, confirmBy, documentId: null, documentName: null, note: asked.note || null }, asker);
  }

  /** The page as it was signed, kept byte for byte. */
  async takeScan(id: string, file: { readonly name: string; readonly bytes: Buffer }, asker: Principal): Promise<string> {
    await this.held(id);
    if (file.bytes.length === 0) throw new Refusal(400, 'document.empty');
    if (!isScan(file.bytes)) throw new Refusal(415, 'acknowledgement.not-a-scan');
    const documentId = await this.kept.keep(file.bytes);
    const receivedAt = this.clock.now();
    const origin = { kind: 'staff', by: asker.name } as const;
    await this.transactions.run((manager) =>
      this.kept.record(manager, { id: documentId, size: file.bytes.length, fileName: file.name, origin, receivedAt }, file.bytes),
    );
    const told = { kind: 'signed_scan', office: '', person: asker.name, on: this.clock.today(), confirmBy: null, note: null } as const;
    await this.add({ acknowledgementId: id, ...told, documentId, documentName: file.name }, asker);
    return documentId;
  }

  async scan(id: string, documentId: string): Promise<{ readonly bytes: Buffer; readonly name: string }> {
    const entry = (await this.held(id)).entries.find((each) => each.documentId === documentId);
    if (!entry) throw notFound('acknowledgement.scan');
    return { bytes: await this.kept.content(documentId), name: entry.documentName ?? 'scan' };
  }

  async addDuty({ deviceId, reach, kind, subject, dueOn }: NewDuty, asker: Principal): Promise<string> {
    const device = await this.device(deviceId);
    const id = randomUUID();
    const reached = { modelId: device.modelId, deviceId: reach === 'device' ? device.id : null };
    const duty: LifecycleDuty = { id, ...reached, kind, subject, dueOn: dueOn ?? null, at: this.clock.now(), by: asker.name };
    await this.transactions.run((manager) => this.store.addDuty(manager, duty));
    return id;
  }

  /** Read where it is written: a form may direct something and tell its first step in one transaction. */
  step(dutyId: string, asked: NewStep, asker: Principal): Promise<void> {
    return this.transactions.run(async (manager) => {
      const duty = await this.store.duty(dutyId, manager);
      if (!duty) throw notFound('lifecycle.duty');
      if (asked.on > this.clock.today()) throw refusedAt('on', 'lifecycle.step-tomorrow');
      // Who checks that a device is off the network looks at it: "done" alone closes nothing.
      if (duty.kind === 'disconnect' && asked.kind === 'received') throw refusedAt('kind', 'lifecycle.disconnect-is-done-and-checked');
      const told = { ...asked, documentName: asked.documentName || null, note: asked.note || null };
      await this.store.addStep(manager, { id: randomUUID(), dutyId, ...told, at: this.clock.now(), by: asker.name });
    });
  }

  private add(entry: Omit<AcknowledgementEntry, 'id' | 'at' | 'by'>, asker: Principal): Promise<void> {
    return this.transactions.run((manager) =>
      this.store.addEntry(manager, { id: randomUUID(), ...entry, at: this.clock.now(), by: asker.name }),
    );
  }

  private checkYear(confirmBy: string, from: string): void {
    if (confirmBy < from || confirmBy > addDays(from, aYear)) throw refusedAt('confirmBy', 'acknowledgement.more-than-a-year');
  }

  private async viewOf(held: HeldAcknowledgement): Promise<AcknowledgementView> {
    const [view] = await this.viewsOf([held]);
    if (!view) throw notFound('acknowledgement');
    return view;
  }

  /** Names and devices of all of them are read once. */
  private async viewsOf(all: readonly HeldAcknowledgement[]): Promise<AcknowledgementView[]> {
    const ids = [...new Set(all.flatMap(({ deviceIds }) => deviceIds))];
    const [devices, register] = await Promise.all([inPieces(ids, (some) => this.devices.devices(some)), this.devices.register()]);
    const known = new Map(devices.map((device) => [device.id, device]));
    return all.map((held) => viewOf(held, register, known));
  }

  private async held(id: string): Promise<HeldAcknowledgement> {
    const held = await this.store.acknowledgement(id);
    if (!held) throw notFound('acknowledgement');
    return held;
  }

  private async device(id: string): Promise<Device> {
    const device = await this.devices.device(id);
    if (!device) throw notFound('inventory.device');
    return device;
  }
}

function viewOf(held: HeldAcknowledgement, register: Register, known: ReadonlyMap<string, Device>): AcknowledgementView {
  const { modelId, deviceIds, entries, ...told } = held;
  const model = register.models.get(modelId);
  return {
    ...told,
    manufacturer: register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    devices: deviceIds.flatMap((id) => {
      const device = known.get(id);
      if (!device) return [];
      const { ledgerNumber, serialNumber, softwareVersion, department } = device;
      return { deviceId: id, ledgerNumber, serialNumber, softwareVersion, department };
    }),
    confirmBy: confirmByOf(held),
    isApproved: isApproved(held),
    isEnded: entries.some(({ kind }) => kind === 'ended'),
    entries: entries.map(({ acknowledgementId: _, ...entry }) => entry),
  };
}

function earliest(devices: readonly Device[]): string | null {
  return devices.flatMap(({ eos }) => (eos === null ? [] : [eos])).sort()[0] ?? null;
}

/** PDF, JPEG, PNG or TIFF, by their first bytes: what a scanner makes. */
function isScan(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4).toString('latin1');
  return head === '%PDF' || head.startsWith('\xFF\xD8\xFF') || head === '\x89PNG' || head === 'II*\0' || head === 'MM\0*';
}

function refusedAt(field: string, code: string): Refusal {
  return new Refusal(422, code, {}, [{ pointer: `/${field}`, code }]);
}
