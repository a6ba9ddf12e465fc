import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api } from '../api/api';
import {
  interfaceDirections,
  interfaceKinds,
  interfaceUses,
  type DeviceInterface,
  type InterfaceDirection,
  type InterfaceKind,
  type InterfaceUse,
  type ShelfDetail,
} from '../api/types-of-shelf';
import { DoneStrip } from '../shell/done-strip';
import { Words } from '../words/words';

const blank: DeviceInterface = { kind: 'network', name: '', protocol: null, direction: 'unknown', purpose: null, use: 'unknown' };

/** D05: ports and other interfaces as a table; unused ones that are not disabled ask for an answer. */
@Component({ selector: 'app-interface-table', templateUrl: './interface-table.html' })
export class InterfaceTable {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly shelf = input.required<ShelfDetail>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output<void>();

  protected readonly kinds = interfaceKinds;
  protected readonly directions = interfaceDirections;
  protected readonly uses = interfaceUses;
  protected readonly latest = computed(() => this.shelf().interfaces[0]);
  protected readonly isEditing = signal(false);
  protected readonly isSending = signal(false);
  protected readonly entries = linkedSignal<readonly DeviceInterface[]>(() => this.latest()?.entries ?? []);
  protected readonly isComplete = computed(() => this.entries().every(({ name }) => name.trim() !== ''));
  protected readonly openUnused = computed(() => (this.latest()?.entries ?? []).filter(({ use }) => use === 'unused_enabled').length);

  protected begin(): void {
    if (this.entries().length === 0) this.add();
    this.isEditing.set(true);
  }

  protected add(): void {
    this.entries.update((entries) => [...entries, blank]);
  }

  protected remove(at: number): void {
    this.entries.update((entries) => entries.filter((_, index) => index !== at));
  }

  protected change(at: number, part: Partial<DeviceInterface>): void {
    this.entries.update((entries) => entries.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  }

  protected changeWord(at: number, field: 'kind' | 'direction' | 'use', word: string): void {
    this.change(at, { [field]: word as InterfaceKind & InterfaceDirection & InterfaceUse });
  }

  protected cancel(): void {
    this.entries.set(this.latest()?.entries ?? []);
    this.isEditing.set(false);
  }

  protected async save(): Promise<void> {
    if (this.isSending() || !this.isComplete()) return;
    this.isSending.set(true);
    try {
      await this.api.listInterfaces(this.shelf().modelId, { entries: this.entries(), note: null, softwareVersion: null });
      this.isEditing.set(false);
      this.done.say(() => this.words().shelf.interfacesSaved);
      this.changed.emit();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }
}
