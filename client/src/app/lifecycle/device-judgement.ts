import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { DeterminationApi } from '../api/determination-api';
import { LifecycleApi } from '../api/lifecycle-api';
import { Mark } from '../marks/mark';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { AfterSupportPart } from './after-support';
import { ControlsPart } from './controls';
import { Determinations } from './determinations';

/** 判定・対策・使用継続: what the hospital determines and does about one device near and after the end of its support. */
@Component({
  selector: 'app-device-judgement',
  imports: [RouterLink, Mark, PageState, Determinations, ControlsPart, AfterSupportPart],
  template: `
    <div class="page">
      <p class="crumb no-print">
        <a [routerLink]="['/devices', id()]">{{ words().device.crumb }} › {{ device.value()?.model }}</a>
      </p>
      <app-page-state [asked]="device" />
      @if (device.value(); as one) {
        <header class="page-head">
          <div>
            <h1>{{ words().judgement.title }}</h1>
            <p class="soft">
              <b>{{ one.ledgerNumber ?? one.assetNumber ?? one.serialNumber }}</b>　{{ one.manufacturer }}　{{ one.model }}　{{
                one.softwareVersion
              }}
            </p>
          </div>
          @if (life.value(); as life) {
            <app-mark [status]="life.standing.stage" />
          }
        </header>
        <app-page-state [asked]="legacy" />
        @if (legacy.value(); as state) {
          <app-determinations [device]="one" [state]="state" (changed)="reload()" />
          <app-controls [device]="one" [controls]="state.controls" (changed)="reload()" />
        }
        <app-after-support [device]="one" (changed)="reload()" />
      }
    </div>
  `,
})
export class DeviceJudgement {
  private readonly api = inject(Api);
  private readonly lifecycle = inject(LifecycleApi);
  private readonly determinations = inject(DeterminationApi);
  protected readonly words = inject(Words).now;
  readonly id = input.required<string>();

  protected readonly device = asking(this.id, (id) => this.api.device(id));
  protected readonly legacy = asking(this.id, (id) => this.determinations.legacyOf(id));
  protected readonly life = asking(
    () => (this.device.value()?.active === true ? this.id() : undefined),
    (id) => this.lifecycle.deviceLife(id),
  );

  protected reload(): void {
    this.legacy.reload();
    this.life.reload();
  }
}
