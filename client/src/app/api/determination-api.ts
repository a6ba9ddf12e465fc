import { inject, Injectable } from '@angular/core';
import { addressOf, Caller } from './caller';
import type * as Judged from './types-of-determination';

interface Made {
  readonly id: string;
}

/** The routes of determinations, controls, and what is on record around the end of support. */
@Injectable({ providedIn: 'root' })
export class DeterminationApi {
  private readonly caller = inject(Caller);

  readonly legacyOf = (device: string) => this.caller.ask<Judged.LegacyState>('GET', `/lifecycle/devices/${device}/legacy`);
  readonly proposed = (device: string, answers: Judged.LegacyAnswers) =>
    this.caller.ask<Judged.LegacyProposal>('GET', `/lifecycle/devices/${device}/legacy/proposal`, {
      query: { answers: JSON.stringify(answers) },
    });
  readonly determine = (body: Judged.NewDetermination) => this.caller.ask<Made>('POST', '/lifecycle/determinations', { body });
  readonly addControl = (body: Judged.NewControl) => this.caller.ask<Made>('POST', '/lifecycle/controls', { body });
  readonly checkControl = (id: string, body: Judged.NewControlCheck) =>
    this.caller.ask<void>('POST', `/lifecycle/controls/${id}/checks`, { body });

  readonly afterSupport = (device: string) => this.caller.ask<Judged.AfterSupport>('GET', `/lifecycle/devices/${device}/after-support`);
  readonly acknowledgements = () => this.caller.all<Judged.AcknowledgementView>('/lifecycle/acknowledgements');
  readonly acknowledgementsFile = () => addressOf('/lifecycle/acknowledgements/export', { format: 'xlsx' });
  readonly acknowledgement = (id: string) => this.caller.ask<Judged.AcknowledgementView>('GET', `/lifecycle/acknowledgements/${id}`);
  readonly acknowledge = (body: Judged.NewAcknowledgement) => this.caller.ask<Made>('POST', '/lifecycle/acknowledgements', { body });
  readonly enter = (id: string, body: Judged.NewEntry) =>
    this.caller.ask<void>('POST', `/lifecycle/acknowledgements/${id}/entries`, { body });
  readonly scanFile = (id: string, scan: string) => addressOf(`/lifecycle/acknowledgements/${id}/scans/${scan}`);
  readonly addDuty = (body: Judged.NewDuty) => this.caller.ask<Made>('POST', '/lifecycle/duties', { body });
  readonly step = (id: string, body: Judged.NewStep) => this.caller.ask<void>('POST', `/lifecycle/duties/${id}/steps`, { body });

  takeScan(id: string, file: File): Promise<Made> {
    const form = new FormData();
    form.append('file', file);
    return this.caller.ask<Made>('POST', `/lifecycle/acknowledgements/${id}/scans`, { form });
  }
}
