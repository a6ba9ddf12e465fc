import { inject, Injectable } from '@angular/core';
import { addressOf, Caller, type Progress } from './caller';
import type { BundleKeys, BundleKeyView, BundleView, InboxView, NewBundle } from './types-of-bundles';

/** What is carried into a closed network by hand. */
@Injectable({ providedIn: 'root' })
export class BundlesApi {
  private readonly caller = inject(Caller);

  readonly bundles = () => this.caller.all<BundleView>('/bundles');
  readonly bundle = (id: string) => this.caller.ask<BundleView>('GET', `/bundles/${id}`);
  /** As it is, and no form: a bundle has gigabytes. */
  readonly bring = (file: File, progress: Progress) =>
    this.caller.upload<BundleView>('/bundles', { fileName: file.name }, file, progress, { 'content-type': 'application/gzip' });
  readonly order = (body: NewBundle) => this.caller.ask<BundleView>('POST', '/bundles/exports', { body });
  readonly contentOf = (id: string) => addressOf(`/bundles/exports/${id}/content`);
  readonly receiptOf = (id: string) => addressOf(`/bundles/${id}/receipt`);
  readonly inbox = () => this.caller.ask<InboxView>('GET', '/bundles/inbox');
  readonly keys = () => this.caller.ask<BundleKeys>('GET', '/bundles/keys', { query: { limit: 1000 } });
  readonly trust = (key: string, name: string) => this.caller.ask<BundleKeyView>('POST', '/bundles/keys', { body: { key, name } });
  readonly withdraw = (id: string) => this.caller.ask<void>('DELETE', `/bundles/keys/${id}`);
}
