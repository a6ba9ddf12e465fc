import { inject, Injectable } from '@angular/core';
import { addressOf, Caller, type Query } from './caller';
import type { PageOf } from './types';
import type * as Life from './types-of-lifecycle';

/** The routes of the life cycle, by their names: where a device stands, and who told its dates. */
@Injectable({ providedIn: 'root' })
export class LifecycleApi {
  private readonly caller = inject(Caller);

  readonly deviceLife = (device: string) => this.caller.ask<Life.DeviceLifecycle>('GET', `/lifecycle/devices/${device}`);
  readonly deviceDates = (device: string) => this.caller.ask<Life.DeviceDates>('GET', `/lifecycle/devices/${device}/dates`);
  readonly datesFile = (device: string, format: 'openeox' | 'cle') => addressOf(`/lifecycle/devices/${device}/dates/export`, { format });
  readonly components = (query: Query) => this.caller.all<Life.ComponentLifecycleView>('/lifecycle/components', { query });
  readonly endedSuppliers = () => this.caller.all<Life.EndedSupplierView>('/lifecycle/ended-suppliers');
  readonly supplierEnded = (body: Life.NewEndedSupplier) =>
    this.caller.ask<{ readonly id: string }>('POST', '/lifecycle/ended-suppliers', { body });
  readonly withdrawSupplier = (id: string, because: string) =>
    this.caller.ask<void>('POST', `/lifecycle/ended-suppliers/${id}/withdrawal`, { body: { because } });
  readonly openStatements = () => this.caller.all<Life.StatementView>('/lifecycle/statements');
  readonly openStatementsHead = () =>
    this.caller.ask<PageOf<Life.StatementView>>('GET', '/lifecycle/statements', { query: { offset: 0, limit: 1 } });
  readonly state = (body: Life.NewStatement) => this.caller.ask<{ readonly id: string }>('POST', '/lifecycle/statements', { body });
  readonly map = (id: string, body: Life.NewMapping) => this.caller.ask<void>('POST', `/lifecycle/statements/${id}/mappings`, { body });
  readonly tell = (body: Life.NewTelling) => this.caller.ask<{ readonly id: string }>('POST', '/lifecycle/tellings', { body });
}
