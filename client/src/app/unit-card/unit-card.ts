import { Component, computed, inject, input, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import type { CardChange, CardContent, CardDue } from '../api/types-of-unit-cards';
import { UnitCardsApi } from '../api/unit-cards-api';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { cardGroups, changeOf, factsOf, fieldsOfGroup, valueText, type CardGroup } from './card-groups';
import { Connections } from './connections';
import { settingFields, settingsWith } from './setting-fields';

const looks = { applied: 'good', differs: 'high', not_applied: 'medium', not_applicable: 'outlined' } as const;

/** 機器カルテ: backup and restore, updates, settings, inspection, environment and maintenance connections of one device. */
@Component({
  selector: 'app-unit-card',
  imports: [FormDialogue, PageState, Connections],
  templateUrl: './unit-card.html',
  styleUrl: './unit-card.css',
})
export class UnitCard {
  private readonly api = inject(UnitCardsApi);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly device = input.required<string>();

  protected readonly card = asking(this.device, (id) => this.api.card(id));
  protected readonly changed = signal<CardGroup | undefined>(undefined);
  /** The place of the setting that is asked for; -1 for a new one. */
  protected readonly setting = signal<number | undefined>(undefined);
  protected readonly isHistoryOpen = signal(false);
  protected readonly history = asking(
    () => (this.isHistoryOpen() ? `${this.device()} ${this.card.value()?.revision ?? 0}` : undefined),
    () => this.api.history(this.device()),
  );
  protected readonly lookOf = looks;
  protected readonly groups = computed(() => {
    const [card, words] = [this.card.value()?.card, this.words()];
    if (card === undefined) return [];
    return cardGroups.map((id) => ({ id, name: words.unitCard.groups[id], facts: factsOf(id, card, words) }));
  });
  protected readonly fields = computed(() => {
    const [group, card] = [this.changed(), this.card.value()?.card];
    return group === undefined || card === undefined ? () => [] : fieldsOfGroup(group, card, this.words());
  });
  protected readonly settingFields = computed(() => settingFields(this.settings()[this.setting() ?? -1], this.words()));
  protected readonly settingTitle = computed(() => {
    const name = this.settings()[this.setting() ?? -1]?.name;
    return name === undefined ? this.words().unitCard.addSetting : this.words().unitCard.changeSetting(name);
  });

  protected readonly save = async (values: FormValues): Promise<void> => {
    const group = this.changed();
    if (group !== undefined) await this.send(changeOf(group, values));
    this.changed.set(undefined);
  };

  protected readonly saveSetting = async (values: FormValues): Promise<void> => {
    await this.send({ settings: settingsWith(this.settings(), this.setting() ?? -1, values) });
    this.setting.set(undefined);
  };

  protected dueText({ code, dueOn }: CardDue): string {
    const words = this.words().unitCard;
    if (dueOn === null) return words.never(words.dues[code]);
    return code === 'restore_test_not_passed' ? words.notPassed(dueOn) : words.due(words.dues[code], dueOn, this.speech.inDays(dueOn));
  }

  protected changesOf({ changes }: CardChange): readonly string[] {
    const words = this.words().unitCard;
    return Object.entries(changes).map(([field, { from, to }]) =>
      words.changed(
        spoken(words.fields, field, (code) => code),
        valueText(field, from, words),
        valueText(field, to, words),
      ),
    );
  }

  private settings(): CardContent['settings'] {
    return this.card.value()?.card.settings ?? [];
  }

  private async send(change: Partial<CardContent>): Promise<void> {
    await this.api.changeCard(this.device(), { revision: this.card.value()?.revision ?? 0, ...change });
    this.done.say(() => this.words().unitCard.saved);
    this.card.reload();
  }
}
