import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { DataGrid } from '../grid/data-grid';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { deviceColumns } from './device-columns';
import { choicesOf, deviceRows, remarkChoices, type DeviceFilter, type DeviceRow } from './device-rows';

/** The fleet. */
@Component({ selector: 'app-devices', imports: [RouterLink, DataGrid, PageState], templateUrl: './devices.html' })
export class Devices {
  private readonly router = inject(Router);
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly manufacturer = input<string>();
  readonly department = input<string>();
  readonly remark = input<string>();
  readonly active = input<string>();

  private readonly loaded = signal<readonly [number, number] | undefined>(undefined);
  protected readonly devices = asking(
    () => true,
    () => this.api.devices({}, (done, total) => this.loaded.set([done, total])),
  );
  protected readonly loading = computed(() => {
    const loaded = this.loaded();
    return loaded === undefined ? '' : this.words().everywhere.loadingOf(...loaded);
  });
  protected readonly filter = computed<DeviceFilter>(() => ({
    manufacturer: this.manufacturer() ?? '',
    department: this.department() ?? '',
    remark: this.remark() ?? '',
    active: activeOf(this.active()),
  }));
  private readonly lifecycle = asking(
    () => true,
    () => this.api.lifecycle({}),
  );
  private readonly stages = computed(() => new Map((this.lifecycle.value()?.items ?? []).map((one) => [one.deviceId, one.status])));
  private readonly all = computed(() => this.devices.value()?.items ?? []);
  protected readonly rows = computed(() => deviceRows(this.all(), this.stages(), this.filter()));
  protected readonly columns = computed(() => deviceColumns(this.words()));
  protected readonly manufacturers = computed(() => choicesOf(this.all(), 'manufacturer'));
  protected readonly departments = computed(() => choicesOf(this.all(), 'department'));
  protected readonly remarks = computed(() => remarkChoices(this.all()));
  protected readonly exported = computed(() => {
    const { active, ...filter } = this.filter();
    return { q: this.q() ?? '', ...filter, remark: filter.remark === 'any' ? '' : filter.remark, active };
  });

  protected set(part: Readonly<Record<string, string>>): void {
    void this.router.navigate([], { queryParams: emptiedOf(part), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: DeviceRow): void {
    void this.router.navigate(['/devices', row.id]);
  }
}

/** In use, unless the address says otherwise: what was disposed of warns nowhere and would only stand in the way. */
function activeOf(given: string | undefined): DeviceFilter['active'] {
  if (given === 'all') return '';
  return given === 'false' ? 'false' : 'true';
}

function emptiedOf(part: Readonly<Record<string, string>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value === '' ? null : value]));
}
