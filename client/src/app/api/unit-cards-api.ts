import { inject, Injectable } from '@angular/core';
import { Caller } from './caller';
import type { PageOf } from './types';
import type * as Intake from './types-of-intakes';
import type * as Card from './types-of-unit-cards';

/** The routes of unit cards and intake forms, by their names. */
@Injectable({ providedIn: 'root' })
export class UnitCardsApi {
  private readonly caller = inject(Caller);

  readonly card = (device: string) => this.caller.ask<Card.CardView>('GET', `/devices/${device}/unit-card`);
  readonly changeCard = (device: string, body: Card.ChangedCard) =>
    this.caller.ask<Card.CardView>('PATCH', `/devices/${device}/unit-card`, { body });
  readonly history = (device: string) => this.caller.all<Card.CardChange>(`/devices/${device}/unit-card/history`);
  readonly connections = (device: string) => this.caller.all<Card.ConnectionView>(`/devices/${device}/maintenance-connections`);
  readonly connect = (device: string, body: Card.NewConnection) =>
    this.caller.ask<{ readonly id: string }>('POST', `/devices/${device}/maintenance-connections`, { body });
  readonly disconnect = (id: string, endedAt: string) =>
    this.caller.ask<void>('POST', `/maintenance-connections/${id}/end`, { body: { endedAt } });

  readonly intakes = (device: string) => this.caller.ask<PageOf<Intake.IntakeView>>('GET', `/devices/${device}/intakes`);
  readonly intake = (id: string) => this.caller.ask<Intake.IntakeView>('GET', `/intakes/${id}`);
  readonly addIntake = (body: Intake.NewIntake) => this.caller.ask<{ readonly id: string }>('POST', '/intakes', { body });
  readonly changeIntake = (id: string, body: Intake.ChangedIntake) =>
    this.caller.ask<Intake.IntakeView>('PATCH', `/intakes/${id}`, { body });
}
