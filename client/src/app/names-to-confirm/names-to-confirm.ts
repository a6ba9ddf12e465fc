import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { ConfirmationPreview, UnconfirmedName } from '../api/types-of-findings';
import { DoneStrip } from '../shell/done-strip';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { confirmedName, nameKey, namesMatching, withChosen, type ChosenModels } from './name-groups';

/** 確認待ちの名称: product names that may be models of ours, side by side with the candidates. */
@Component({
  selector: 'app-names-to-confirm',
  imports: [RouterLink, PageState],
  templateUrl: './names-to-confirm.html',
  styleUrl: './names-to-confirm.css',
})
export class NamesToConfirm {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly text = signal('');
  protected readonly models = signal<ChosenModels>(new Map());
  /** Names picked for one act together. */
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  /** A tracking id for names that are meant in one document only. */
  protected readonly scopes = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly previews = signal<ReadonlyMap<string, ConfirmationPreview>>(new Map());
  protected readonly isWorking = signal(false);
  protected readonly keyOf = nameKey;

  protected readonly names = asking(
    () => true,
    () => this.api.unconfirmedNames(),
  );
  protected readonly shown = computed(() => namesMatching(this.names.value()?.items ?? [], this.text()));
  private readonly pickedNames = computed(() => (this.names.value()?.items ?? []).filter((name) => this.picked().has(nameKey(name))));
  protected readonly ready = computed(() => this.pickedNames().filter((name) => this.chosenOf(name).size > 0));

  protected chosenOf(name: UnconfirmedName): ReadonlySet<string> {
    return this.models().get(nameKey(name)) ?? new Set();
  }

  protected whyOf(code: string): string {
    const { because } = this.words().sentences;
    return spoken(because, `name.${code}`, () => spoken(because, code, (unknown) => unknown));
  }

  protected choose(name: UnconfirmedName, modelId: string, isChosen: boolean): void {
    this.models.update((models) => withChosen(models, nameKey(name), modelId, isChosen));
    this.forgetPreview(name);
  }

  protected pickName(name: UnconfirmedName, isPicked: boolean): void {
    const key = nameKey(name);
    this.picked.update((picked) => new Set(isPicked ? [...picked, key] : [...picked].filter((one) => one !== key)));
  }

  protected limit(name: UnconfirmedName, trackingId: string): void {
    this.scopes.update((scopes) => new Map([...scopes, [nameKey(name), trackingId]]));
    this.forgetPreview(name);
  }

  protected async preview(name: UnconfirmedName): Promise<void> {
    try {
      const preview = await this.api.previewName(this.confirmed(name, this.chosenOf(name)));
      this.previews.update((previews) => new Map([...previews, [nameKey(name), preview]]));
    } catch (thrown) {
      this.done.complain(thrown);
    }
  }

  protected async confirm(names: readonly UnconfirmedName[]): Promise<void> {
    await this.send(names, (name) => this.chosenOf(name));
  }

  protected async deny(names: readonly UnconfirmedName[]): Promise<void> {
    await this.send(names, () => new Set());
  }

  protected async confirmPicked(): Promise<void> {
    await this.confirm(this.ready());
  }

  protected async denyPicked(): Promise<void> {
    await this.deny(this.pickedNames());
  }

  private async send(names: readonly UnconfirmedName[], modelsOf: (name: UnconfirmedName) => ReadonlySet<string>): Promise<void> {
    if (this.isWorking() || names.length === 0) return;
    this.isWorking.set(true);
    try {
      for (const name of names) await this.api.confirmName(this.confirmed(name, modelsOf(name)));
      const [first] = names;
      const isNone = first !== undefined && modelsOf(first).size === 0;
      const product = names.map((name) => name.product).join(this.words().everywhere.comma);
      this.done.say(() => (isNone ? this.words().names.noneSaid(product) : this.words().names.confirmed(product)));
      this.picked.set(new Set());
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isWorking.set(false);
      this.names.reload();
      void this.freshness.look();
    }
  }

  private confirmed(name: UnconfirmedName, models: ReadonlySet<string>): ReturnType<typeof confirmedName> {
    return confirmedName(name, models, this.scopes().get(nameKey(name)) || null);
  }

  private forgetPreview(name: UnconfirmedName): void {
    this.previews.update((previews) => new Map([...previews].filter(([key]) => key !== nameKey(name))));
  }
}
