import { inject, Injectable } from '@angular/core';
import { addressOf, Caller, type Progress, type Query } from './caller';
import type * as Account from './types-of-accounts';
import type * as Arrived from './types-of-arrivals';
import type * as Finding from './types-of-findings';
import type * as Imported from './types-of-imports';
import type * as Publisher from './types-of-publishers';
import type * as Source from './types-of-sources';
import type * as Morning from './types-of-the-morning';
import type * as Shape from './types';
import type * as Parts from './types-of-components';
import type * as Fleet from './types-of-inventory';
import type * as Signed from './types-of-signatures';
import type * as Listed from './types-of-sboms';
import type * as Shelved from './types-of-shelf';
import type * as Disclosed from './types-of-disclosures';

/** How many ids go into one address: 100 UUIDs stay far below the 16 kB that Node takes. */
const idsAtOnce = 100;

/** Every route the client uses, by its name. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly caller = inject(Caller);

  readonly session = () => this.caller.ask<Account.SessionView>('GET', '/session');
  readonly signIn = (body: Account.SignIn) => this.caller.ask<Account.SessionView>('POST', '/session', { body });
  readonly signOut = () => this.caller.ask<void>('DELETE', '/session');
  readonly changeSelf = (body: Account.ChangedSelf) => this.caller.ask<Account.SessionView>('PATCH', '/session', { body });
  readonly health = () => this.caller.ask<Shape.HealthView>('GET', '/health');
  readonly search = (q: string, abort?: AbortSignal) =>
    this.caller.ask<{ readonly items: readonly Shape.SearchHit[] }>('GET', '/search', { query: { q }, ...(abort ? { abort } : {}) });
  readonly demonstration = () => this.caller.ask<Shape.DemonstrationView>('GET', '/demonstration');
  readonly removeDemonstration = () => this.caller.ask<void>('DELETE', '/demonstration');

  readonly users = () => this.caller.all<Account.UserView>('/users');
  readonly addUser = (body: Account.NewUser) => this.caller.ask<Account.UserView>('POST', '/users', { body });
  readonly changeUser = (id: string, body: Account.ChangedUser) => this.caller.ask<Account.UserView>('PATCH', `/users/${id}`, { body });
  readonly tokens = () => this.caller.all<Account.TokenView>('/tokens');
  readonly makeToken = (body: Account.NewToken) => this.caller.ask<Account.MadeToken>('POST', '/tokens', { body });
  readonly revokeToken = (id: string) => this.caller.ask<void>('DELETE', `/tokens/${id}`);

  readonly morningHead = () => this.caller.ask<Morning.MorningList>('GET', '/morning-list', { query: { limit: 1 } });
  readonly morningList = (queue: 'morning' | 'backlog') =>
    this.caller.all<Morning.MorningItem, Morning.MorningList>('/morning-list', { query: { queue } });
  readonly completeReview = (seen: readonly string[]) =>
    this.caller.ask<Morning.ReviewView>('POST', '/morning-list/reviews', { body: { seen } });
  readonly decide = (body: Finding.NewDecision) => this.caller.ask<Finding.DecisionResult>('POST', '/findings/decisions', { body });
  readonly undoDecision = (undo: string) => this.caller.ask<void>('DELETE', `/findings/decisions/${undo}`);
  readonly findings = (query: Query) => this.caller.all<Finding.FindingView>('/findings', { query });
  readonly findingHistory = (id: string) => this.caller.all<Finding.FindingEvent>(`/findings/${id}/history`);

  readonly devices = (query: Query = {}, progress?: Progress) => this.caller.all<Fleet.DeviceView>('/devices', { query }, progress);
  readonly device = (id: string) => this.caller.ask<Fleet.DeviceDetail>('GET', `/devices/${id}`);
  readonly changeDevice = (id: string, body: Fleet.ChangedDevice) =>
    this.caller.ask<Fleet.DeviceDetail>('PATCH', `/devices/${id}`, { body });
  readonly imports = () => this.caller.all<Imported.ImportView>('/inventory/imports');
  readonly undoImport = (id: string) => this.caller.ask<Imported.ImportView>('POST', `/inventory/imports/${id}/undo`);
  readonly conflicts = () => this.caller.all<Fleet.ConflictView>('/inventory/conflicts');
  readonly decideConflict = (id: string, take: 'kept' | 'offered') =>
    this.caller.ask<void>('POST', `/inventory/conflicts/${id}`, { body: { take } });
  readonly meetings = () => this.caller.all<Fleet.MeetingView>('/inventory/meetings');
  readonly decideMeeting = (id: string, same: boolean) => this.caller.ask<void>('POST', `/inventory/meetings/${id}`, { body: { same } });

  readonly advisories = (query: Query = {}, progress?: Progress) => this.caller.all<Shape.AdvisoryView>('/advisories', { query }, progress);
  readonly advisory = (id: string) => this.caller.ask<Shape.AdvisoryDetail>('GET', `/advisories/${id}`);
  readonly advisoryRevisions = (id: string) => this.caller.all<Shape.RevisionView>(`/advisories/${id}/revisions`);
  readonly advisoryDifference = (id: string, from: string, to: string) =>
    this.caller.ask<Shape.RevisionDifference>('GET', `/advisories/${id}/diff`, { query: { from, to } });
  readonly advisoryDevices = (id: string) => this.caller.all<Finding.AdvisoryDeviceView>(`/advisories/${id}/devices`);
  readonly job = (id: string) => this.caller.ask<Arrived.JobView>('GET', `/jobs/${id}`);

  readonly components = (search: Parts.ComponentSearch, limit: number) =>
    this.caller.ask<Shape.PageOf<Parts.ComponentView>>('GET', '/components', { query: { ...search, limit } });
  readonly componentDevices = (search: Parts.ComponentSearch) =>
    this.caller.all<Parts.ComponentInDevice>('/components/devices', { query: { ...search } });
  readonly savedSearches = () => this.caller.all<Parts.SavedSearchView>('/component-searches');
  readonly saveSearch = (body: { readonly name: string; readonly search: Parts.ComponentSearch }) =>
    this.caller.ask<{ readonly id: string }>('POST', '/component-searches', { body });
  readonly removeSearch = (id: string) => this.caller.ask<void>('DELETE', `/component-searches/${id}`);
  readonly restoreSearch = (id: string) => this.caller.ask<void>('POST', `/component-searches/${id}/restore`);
  readonly settleHit = (id: string) => this.caller.ask<void>('POST', `/component-searches/hits/${id}/settle`);
  readonly documentsOf = (device: string) => this.caller.all<Arrived.DocumentView>('/documents', { query: { device } });

  readonly sbom = (id: string) => this.caller.ask<Listed.SbomView>('GET', `/documents/${id}/sbom`);
  readonly sbomFindings = (id: string) => this.caller.ask<Listed.SbomFindingsView>('GET', `/documents/${id}/sbom/findings`);
  readonly sbomDifference = (id: string, from: string) =>
    this.caller.ask<Listed.SbomDifference>('GET', `/documents/${id}/sbom/difference`, { query: { from } });

  readonly mds2Form = () => this.caller.ask<Disclosed.Mds2Form>('GET', '/documents/mds2/form');
  readonly sheet = (id: string) => this.caller.ask<Disclosed.SheetView>('GET', `/documents/${id}/sheet`);
  readonly sheetDifference = (id: string, from: string) =>
    this.caller.ask<Disclosed.SheetDifference>('GET', `/documents/${id}/sheet/difference`, { query: { from } });
  readonly typeSheet = (body: Disclosed.TypedSheet) => this.caller.ask<Disclosed.SheetView>('POST', '/documents/mds2/sheets', { body });
  readonly askFleet = (query: Query) => this.caller.all<Disclosed.FleetRow, Disclosed.FleetPage>('/documents/mds2/fleet', { query });
  readonly knownModels = () => this.caller.all<Disclosed.KnownModel>('/models');
  /** `devices/…` or `models/…` */
  readonly disclosedOf = (what: string) => this.caller.ask<Disclosed.DisclosedView>('GET', `/documents/mds2/${what}`);

  readonly checklist = () => this.caller.all<Shelved.ChecklistItem>('/document-shelf/checklist');
  readonly shelves = (query: Query) => this.caller.all<Shelved.ShelfView>('/document-shelf', { query });
  readonly shelf = (model: string) => this.caller.ask<Shelved.ShelfDetail>('GET', `/document-shelf/models/${model}`);
  readonly sayState = (model: string, body: Shelved.NewState) =>
    this.caller.ask<void>('POST', `/document-shelf/models/${model}/states`, { body });
  readonly requestDocuments = (body: Shelved.NewRequests) => this.caller.ask<void>('POST', '/document-shelf/requests', { body });
  readonly listInterfaces = (model: string, body: Shelved.NewInterfaceList) =>
    this.caller.ask<void>('POST', `/document-shelf/models/${model}/interfaces`, { body });
  readonly typeSbom = (model: string, body: Shelved.NewTypedSbom) =>
    this.caller.ask<{ readonly id: string }>('POST', `/document-shelf/models/${model}/typed-sboms`, { body });

  readonly unconfirmedNames = () => this.caller.all<Finding.UnconfirmedName>('/product-names/unconfirmed');
  readonly confirmName = (body: Finding.ConfirmedName) => this.caller.ask<{ readonly id: string }>('POST', '/product-names', { body });
  readonly previewName = (body: Finding.ConfirmedName) =>
    this.caller.ask<Finding.ConfirmationPreview>('POST', '/product-names/preview', { body });

  readonly lifecycle = (query: Query) => this.caller.all<Fleet.LifecycleView>('/lifecycle', { query });
  readonly publishers = () => this.caller.all<Publisher.PublisherView>('/publishers');
  readonly addPublisher = (body: Publisher.NewPublisher) => this.caller.ask<{ readonly id: string }>('POST', '/publishers', { body });
  readonly changePublisher = (id: string, body: Publisher.ChangedPublisher) =>
    this.caller.ask<void>('PATCH', `/publishers/${id}`, { body });
  readonly makePublisherKey = (id: string) =>
    this.caller.ask<{ readonly id: string; readonly key: string }>('POST', `/publishers/${id}/keys`, { body: {} });
  readonly revokePublisherKey = (id: string, key: string) => this.caller.ask<void>('DELETE', `/publishers/${id}/keys/${key}`);
  readonly sources = () => this.caller.all<Source.SourceView>('/sources');
  readonly knownSources = () => this.caller.all<Source.KnownSourceView>('/sources/known');
  readonly lookAtSource = (url: string, secrets: Pick<Source.NewSource, 'credentials'> = {}) =>
    this.caller.ask<Source.LookView>('POST', '/sources/look', { body: { url, ...secrets } });
  readonly addSource = (body: Source.NewSource) => this.caller.ask<Source.SourceView>('POST', '/sources', { body });
  readonly changeSource = (id: string, body: Source.ChangedSource) =>
    this.caller.ask<Source.SourceView>('PATCH', `/sources/${id}`, { body });
  readonly removeSource = (id: string) => this.caller.ask<void>('DELETE', `/sources/${id}`);
  readonly signatures = (source: string) => this.caller.ask<Signed.SignaturesView>('GET', `/sources/${source}/signatures`);
  readonly decideKey = (source: string, fingerprint: string, state: 'trusted' | 'refused') =>
    this.caller.ask<Signed.SignaturesView>('PATCH', `/sources/${source}/keys/${fingerprint}`, { body: { state } });
  readonly decideHeld = (source: string, ids: readonly string[], take: boolean) =>
    this.caller.ask<Signed.HeldOutcome>('POST', `/sources/${source}/held`, { body: { ids, take } });
  readonly heldFile = (source: string, held: string) => addressOf(`/sources/${source}/held/${held}/content`);
  readonly pollSource = (id: string) => this.caller.ask<Source.PollResult>('POST', `/sources/${id}/poll`);

  /** The findings of these ids, in the order of the ids. */
  async findingsOf(ids: readonly string[]): Promise<readonly Finding.FindingView[]> {
    const found: Finding.FindingView[] = [];
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const page = await this.findings({ id: ids.slice(at, at + idsAtOnce).join(',') });
      found.push(...page.items);
    }
    const order = new Map(ids.map((id, index) => [id, index]));
    return found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  }

  importFile(
    file: File,
    query: { kind: Imported.ImportKind; ledger: string; dryRun: boolean },
    progress: Progress,
  ): Promise<Imported.ImportResult> {
    return this.caller.upload('/inventory/imports', query, formOf(file), progress);
  }

  uploadAdvisories(file: File, later: boolean, progress: Progress): Promise<Arrived.IntakeResult | Arrived.StartedJob> {
    return this.caller.upload('/advisories', {}, formOf(file), progress, later ? { prefer: 'respond-async' } : {});
  }

  readDocument(file: File, progress: Progress): Promise<Listed.DocumentReading> {
    return this.caller.upload('/documents/readings', {}, formOf(file), progress);
  }

  uploadDocument(file: File, about: Arrived.DocumentAbout, progress: Progress): Promise<Arrived.DocumentView> {
    const form = formOf(file);
    for (const [name, value] of Object.entries(about)) if (typeof value === 'string' && value !== '') form.append(name, value);
    return this.caller.upload('/documents', {}, form, progress);
  }

  readonly documentFile = (id: string) => addressOf(`/documents/${id}/content`);
  readonly fleetFile = (format: 'xlsx' | 'csv', query: Query) => addressOf('/documents/mds2/fleet/export', { ...query, format });
  readonly componentsFile = (format: 'xlsx' | 'csv', search: Parts.ComponentSearch) =>
    addressOf('/components/export', { ...search, format });
  readonly shelfFile = (format: 'xlsx' | 'csv') => addressOf('/document-shelf/export', { format });
  readonly devicesFile = (format: 'xlsx' | 'csv', query: Query) => addressOf('/devices/export', { ...query, format });
  readonly morningFile = (format: 'xlsx' | 'csv') => addressOf('/morning-list/export', { format });
  readonly advisoryFile = (id: string, revision: string) => addressOf(`/advisories/${id}/content`, { revision });
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
