import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { connections, ownerships, type DeviceDetail, type PartyRole, type PartyView } from '../api/types-of-inventory';
import { Dialogue } from '../shell/dialogue';
import { Words } from '../words/words';
import { changesOf, formOf, hasChanges, type DeviceForm } from './device-changes';

const partyRoles: readonly PartyRole[] = [
  'marketing_authorisation_holder',
  'foreign_manufacturer',
  'distributor',
  'lessor',
  'repairer',
  'maintenance',
];

/** The values a person may set by hand. */
@Component({ selector: 'app-edit-device', imports: [Dialogue], templateUrl: './edit-device.html', styleUrl: './edit-device.css' })
export class EditDevice {
  private readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly device = input.required<DeviceDetail>();
  readonly saved = output<DeviceDetail>();
  readonly closed = output();

  protected readonly texts = ['softwareVersion', 'department', 'place'] as const;
  protected readonly days = ['eol', 'eos'] as const;
  protected readonly ownerships = ownerships;
  protected readonly connections = connections;
  protected readonly partyRoles = partyRoles;
  protected readonly form = linkedSignal<DeviceForm>(() => formOf(this.device()));
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);

  protected fill(part: Partial<DeviceForm>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected fillText(field: 'softwareVersion' | 'department' | 'place' | 'eol' | 'eos', text: string): void {
    this.fill({ [field]: text });
  }

  protected ownershipOf(text: string): DeviceForm['ownership'] {
    return ownerships.find((one) => one === text) ?? 'unknown';
  }

  protected connectionOf(text: string): DeviceForm['connection'] {
    return connections.find((one) => one === text) ?? 'unknown';
  }

  protected fillParty(at: number, part: Readonly<Record<string, string>>): void {
    this.fill({ parties: this.form().parties.map((party, index) => (index === at ? partyWith(party, part) : party)) });
  }

  protected addParty(): void {
    this.fill({ parties: [...this.form().parties, { role: 'maintenance', name: '', from: null, until: null }] });
  }

  protected removeParty(at: number): void {
    this.fill({ parties: this.form().parties.filter((_, index) => index !== at) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const changes = changesOf(this.device(), this.form());
    if (!hasChanges(changes)) return this.closed.emit();
    this.isSaving.set(true);
    try {
      this.saved.emit(await this.api.changeDevice(this.device().id, changes));
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }
}

function partyWith(party: PartyView, part: Readonly<Record<string, string>>): PartyView {
  return {
    role: partyRoles.find((role) => role === part['role']) ?? party.role,
    name: part['name'] ?? party.name,
    from: part['from'] === undefined ? party.from : part['from'] || null,
    until: part['until'] === undefined ? party.until : part['until'] || null,
  };
}
