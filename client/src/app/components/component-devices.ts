import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { ComponentSearch } from '../api/types-of-components';
import { DataGrid } from '../grid/data-grid';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { componentDeviceColumns, componentDeviceRows, type ComponentDeviceRow } from './component-device-rows';

/** Every device that contains what is looked for, with its place: the list for those who act. */
@Component({
  selector: 'app-component-devices',
  imports: [DataGrid, PageState],
  template: `
    <app-page-state [asked]="devices" />
    @if (devices.value(); as page) {
      <div class="rows">
        <app-data-grid
          name="component-devices"
          [label]="words().components.byDevice"
          [rows]="rows()"
          [columns]="columns()"
          [hasCsv]="false"
          (opened)="open($event)"
        />
      </div>
    }
  `,
  styles: '.rows { display: flex; flex-direction: column; height: max(420px, calc(100vh - 380px)); }',
})
export class ComponentDevices {
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  protected readonly words = inject(Words).now;
  readonly search = input.required<ComponentSearch>();

  protected readonly devices = asking(
    () => JSON.stringify(this.search()),
    (search) => this.api.componentDevices(JSON.parse(search) as ComponentSearch),
  );
  protected readonly rows = computed(() => componentDeviceRows(this.devices.value()?.items ?? [], this.words()));
  protected readonly columns = computed(() => componentDeviceColumns(this.words()));

  protected open({ deviceId }: ComponentDeviceRow): void {
    if (deviceId !== null) void this.router.navigate(['/devices', deviceId]);
  }
}
