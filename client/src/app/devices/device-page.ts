import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { LifecycleApi } from '../api/lifecycle-api';
import type { ValueSource } from '../api/types-of-inventory';
import { FindingHistory } from '../findings/finding-history';
import { FindingWhy } from '../findings/finding-why';
import { decisionLines } from '../findings/history-rows';
import type { FindingView } from '../api/types-of-findings';
import { DeviceDatesPart } from '../lifecycle/device-dates';
import { DeviceLife } from '../lifecycle/device-life';
import { Mark } from '../marks/mark';
import { Disclosed } from '../mds2/disclosed';
import { severityRank } from '../marks/marks';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Intakes } from '../unit-card/intakes';
import { UnitCard } from '../unit-card/unit-card';
import { placeText } from '../words/place-text';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { identityFacts, networkFacts, sourceSentence } from './device-facts';
import { DeviceDocuments } from './device-documents';
import { EditDevice } from './edit-device';

/** One device: what concerns it, where it stands in its life, and where each of its values comes from. */
@Component({
  selector: 'app-device-page',
  imports: [
    RouterLink,
    Mark,
    PageState,
    DeviceLife,
    DeviceDatesPart,
    FindingWhy,
    FindingHistory,
    EditDevice,
    DeviceDocuments,
    Disclosed,
    Intakes,
    UnitCard,
  ],
  templateUrl: './device-page.html',
  styleUrl: './device-page.css',
})
export class DevicePage {
  private readonly api = inject(Api);
  private readonly lifecycle = inject(LifecycleApi);
  protected readonly mayRecord = inject(Session).mayRecord;
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();

  protected readonly device = asking(this.id, (id) => this.api.device(id));
  protected readonly findings = asking(this.id, (device) => this.api.findings({ device }));
  /** A device that is out of use stands nowhere: the server knows no stage of it. */
  protected readonly life = asking(
    () => (this.device.value()?.active === true ? this.id() : undefined),
    (id) => this.lifecycle.deviceLife(id),
  );
  protected readonly stage = computed(() => this.life.value()?.standing);
  protected readonly isEditing = signal(false);
  protected readonly isAllShown = signal(false);
  protected readonly opened = signal<ReadonlySet<string>>(new Set());

  protected readonly shown = computed(() =>
    (this.findings.value()?.items ?? [])
      .filter((finding) => this.isAllShown() || finding.state !== 'closed')
      .sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || severityRank(b.severity) - severityRank(a.severity)),
  );
  protected readonly closed = computed(() => (this.findings.value()?.items ?? []).filter((finding) => finding.state === 'closed').length);
  protected readonly groups = computed(() => {
    const device = this.device.value();
    const words = this.words();
    if (device === undefined) return [];
    return [
      { name: words.device.identity, facts: identityFacts(device, words) },
      { name: words.device.network, facts: networkFacts(device, words) },
    ];
  });

  protected whence(source: ValueSource | undefined): string {
    return source === undefined ? '' : sourceSentence(source, this.speech.when(source.at), this.words());
  }

  protected readonly placeOf = placeText;

  protected valueOf({ field, value }: ValueSource): string {
    const { ownerships, connections } = this.words().codes;
    const table = field === 'ownership' ? ownerships : field === 'connection' ? connections : {};
    return value === null ? this.words().everywhere.notStated : spoken(table, value, (text) => text);
  }

  protected fieldOf(field: string): string {
    return spoken(this.words().codes.fields, field, (code) => code);
  }

  protected decisionOf(finding: FindingView): string {
    return decisionLines(finding.decision, this.words()).join('　');
  }

  protected toggle(id: string, isOpen: boolean): void {
    this.opened.update((opened) => new Set(isOpen ? [...opened, id] : [...opened].filter((one) => one !== id)));
  }

  protected saved(): void {
    this.isEditing.set(false);
    this.done.say(() => this.words().device.saved);
    this.device.reload();
    this.findings.reload();
    this.life.reload();
  }

  protected datesChanged(): void {
    this.device.reload();
    this.life.reload();
  }
}
