import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import type { DeviceDetail } from '../api/types-of-inventory';
import { UnitCardsApi } from '../api/unit-cards-api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { IntakeForm } from './intake-form';

/** How a device came into the house, what was told then, and what is still open of it. */
@Component({
  selector: 'app-intakes',
  imports: [RouterLink, PageState, IntakeForm],
  templateUrl: './intakes.html',
  styleUrl: './unit-card.css',
})
export class Intakes {
  private readonly api = inject(UnitCardsApi);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly words = inject(Words).now;
  readonly device = input.required<DeviceDetail>();
  readonly changed = output();

  protected readonly intakes = asking(
    () => this.device().id,
    (id) => this.api.intakes(id),
  );
  protected readonly isAdding = signal(false);

  protected recorded(): void {
    this.isAdding.set(false);
    this.intakes.reload();
    this.changed.emit();
  }
}
