import { Component, computed, inject, linkedSignal, signal, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import type { FindingView } from '../api/types-of-findings';
import type { MorningItem } from '../api/types-of-the-morning';
import { FindingHistory } from '../findings/finding-history';
import { FindingWhy } from '../findings/finding-why';
import { decisionLines } from '../findings/history-rows';
import { PublisherNotes } from '../findings/publisher-notes';
import { alike, type ConcernedDevice } from '../findings/reasons';
import { AskMaker } from '../inquiries/ask-maker';
import type { AskedAbout } from '../inquiries/inquiry-fields';
import { PageChange } from '../letters/page-change';
import { Mark } from '../marks/mark';
import { Disclosed } from '../mds2/disclosed';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { Desk } from './desk';
import { isInquiry, keyOfStatus, lifecycleEventText } from './morning-rows';
import { whySentence } from './why-sentence';

type PanelTab = 'why' | 'devices' | 'text' | 'history';
const panelTabs: readonly PanelTab[] = ['why', 'devices', 'text', 'history'];

/** Beside the list: why the chosen entry is there, its devices, the publisher's text, its history, and the decisions that are open. */
@Component({
  selector: 'app-entry-panel',
  imports: [RouterLink, Mark, PageState, FindingWhy, FindingHistory, PublisherNotes, Disclosed, AskMaker, PageChange],
  templateUrl: './entry-panel.html',
  styleUrl: './entry-panel.css',
})
export class EntryPanel {
  protected readonly desk = inject(Desk);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  protected readonly item = this.desk.item;
  protected readonly tab = linkedSignal<string | undefined, PanelTab>({ source: () => this.item()?.id, computation: () => 'why' });
  protected readonly tabs = computed(() =>
    panelTabs.map((id) => ({ id, word: this.words().morning.panelTabs[id], count: id === 'devices' ? this.item()?.devices : undefined })),
  );
  protected readonly findings = computed(() => this.desk.findings.value() ?? []);
  protected readonly groups = computed(() => alike(this.findings()));
  /** What each document says of each vulnerability, once. */
  protected readonly texts = computed(() => {
    const texts = this.findings().flatMap(({ vulnerability, advisories }) =>
      advisories.map((advisory) => ({ id: `text ${vulnerability} ${advisory.id}`, vulnerability, advisory })),
    );
    return [...new Map(texts.map((text) => [text.id, text])).values()];
  });
  protected readonly hasNameToConfirm = computed(() =>
    this.findings().some((finding) => finding.because.some(({ code }) => code === 'doubt.name_to_confirm')),
  );
  protected readonly isAllChosen = computed(() => this.desk.chosen().size === (this.item()?.findings.length ?? 0));
  protected readonly opened = linkedSignal<string | undefined, ReadonlySet<string>>({
    source: () => this.item()?.id,
    computation: () => new Set(),
  });
  protected readonly keyOf = keyOfStatus;

  /** What the maker is being asked about. */
  readonly asked = signal<AskedAbout | undefined>(undefined);

  /** Q: asks the maker of the model about what the entry tells. */
  ask(): void {
    const item = this.item();
    if (!item?.modelId || !this.mayRecord()) return;
    const { modelId, softwareVersion, vulnerability } = item;
    this.asked.set({ modelId, manufacturer: item.manufacturer ?? '', model: item.model ?? '', softwareVersion, vulnerability });
  }

  protected readonly isInquiry = isInquiry;

  protected isGap({ why }: MorningItem): boolean {
    return why.code.startsWith('why.bundle-gap');
  }

  focus(): void {
    this.panel()?.nativeElement.focus();
  }

  protected heading(item: MorningItem): string {
    if (item.kind === 'lifecycle') return lifecycleEventText(item.lifecycleEvent ?? item.why.code, this.words());
    return item.vulnerabilities > 1 ? this.words().morning.waiting(item.vulnerabilities) : (item.vulnerability ?? item.title);
  }

  /** The board shows what such an entry speaks of. */
  protected standingOf({ lifecycleEvent }: MorningItem): string | undefined {
    return { budget_request_last_chance: 'last_chance', budget_request_missed: 'missed' }[lifecycleEvent ?? ''];
  }

  /** What was not told is asked for by letter. */
  protected asksMaker({ lifecycleEvent }: MorningItem): boolean {
    return ['eol_passed', 'eol_missing', 'dates_missing', 'no_limited_support_period'].includes(lifecycleEvent ?? '');
  }

  protected why(item: MorningItem): string {
    return whySentence(item, this.words());
  }

  protected nameOf(finding: FindingView): string {
    return `${finding.ledgerNumber ?? finding.model} ${finding.vulnerability}`;
  }

  protected decisionOf(finding: FindingView): string {
    return decisionLines(finding.decision, this.words())[0] ?? '';
  }

  protected isChosen(device: ConcernedDevice): boolean {
    return device.findings.every((finding) => this.desk.chosen().has(finding.id));
  }

  protected choose(device: ConcernedDevice, isChosen: boolean): void {
    const chosen = new Set(this.desk.chosen());
    for (const { id } of device.findings) {
      if (isChosen) chosen.add(id);
      else chosen.delete(id);
    }
    this.desk.chosen.set(chosen);
  }

  /** Parts are filled when they are first opened: an entry may stand for a hundred findings. */
  protected toggle(id: string, isOpen: boolean): void {
    if (isOpen && !this.opened().has(id)) this.opened.update((opened) => new Set([...opened, id]));
  }

  protected chooseAll(isChosen: boolean): void {
    this.desk.chosen.set(new Set(isChosen ? (this.item()?.findings ?? []) : []));
  }
}
