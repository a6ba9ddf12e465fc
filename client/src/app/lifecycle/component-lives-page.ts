import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { LifecycleApi } from '../api/lifecycle-api';
import { componentStatuses, supplierEnds, type ComponentLifecycleView, type EndedSupplierView } from '../api/types-of-lifecycle';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import { choicesOf, chosenOf, filledIn, type FormField, type FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { componentLooks, devicesOfComponents, type ComponentLife } from './component-lives';
import { LifecycleTabs } from './lifecycle-tabs';
import { pictureWidth, placeOf, stretchesOf, windowOf, yearsOf } from './timeline-shape';

const shownYears = 10;
/** 部品のライフサイクル: the bar of each device with those of its components below it, and suppliers that are no more. */
@Component({
  selector: 'app-component-lives',
  imports: [RouterLink, PageState, LifecycleTabs, FormDialogue],
  templateUrl: './component-lives-page.html',
  styleUrl: './component-lives-page.css',
})
export class ComponentLivesPage {
  private readonly router = inject(Router);
  private readonly api = inject(LifecycleApi);
  private readonly inventory = inject(Api);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Only the components of this device. */
  readonly device = input<string>();
  readonly status = input<string>();

  protected readonly statuses = componentStatuses;
  private readonly filter = computed(() => ({
    device: this.device() ?? '',
    status: componentStatuses.find((one) => one === this.status()) ?? '',
  }));
  protected readonly components = asking(
    () => JSON.stringify(this.filter()),
    (filter) => this.api.components(JSON.parse(filter) as Record<string, string>),
  );
  protected readonly named = asking(this.device, (id) => this.inventory.device(id));
  protected readonly suppliers = asking(
    () => true,
    () => this.api.endedSuppliers(),
  );
  protected readonly devices = computed(() => devicesOfComponents(this.components.value()?.items ?? [], this.clock.today()));
  private readonly window = computed(() => windowOf(this.clock.today(), shownYears, 0));
  protected readonly scale = computed(() => yearsOf(this.window()).map((year) => ({ ...year, width: pictureWidth / shownYears })));
  protected readonly today = computed(() => placeOf(this.clock.today(), this.window()));
  protected readonly lookOf = (status: ComponentLifecycleView['status']) => componentLooks[status];
  protected readonly isAdding = signal(false);
  protected readonly fields = computed(() => () => this.supplierFields());
  /** The record that is being taken back. */
  protected readonly mistaken = signal<EndedSupplierView | undefined>(undefined);
  protected readonly whyFields = computed(() => {
    const why: FormField = { name: 'because', label: this.words().componentLives.withdrawBecause, kind: 'lines', isRequired: true };
    return () => [why];
  });

  protected deviceBar(eos: string | null) {
    return stretchesOf({ eol: eos, eos, extendedUntil: null }, this.window());
  }

  protected componentBar({ eol, extendedEnd }: ComponentLife) {
    return stretchesOf({ eol, eos: eol === null ? null : (extendedEnd ?? eol), extendedUntil: null }, this.window());
  }

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected readonly add = async (values: FormValues): Promise<void> => {
    const { name = '', endedOn = '' } = values;
    const what = chosenOf(supplierEnds, values['what']);
    await this.api.supplierEnded({ name: name.trim(), what, endedOn, ...filledIn(values, 'documentName', 'note') });
    this.isAdding.set(false);
    this.done.say(() => this.words().componentLives.saved);
    this.suppliers.reload();
  };

  protected readonly withdraw = async ({ because = '' }: FormValues): Promise<void> => {
    await this.api.withdrawSupplier(this.mistaken()?.id ?? '', because.trim());
    this.mistaken.set(undefined);
    this.done.say(() => this.words().componentLives.withdrawn);
    this.suppliers.reload();
  };

  private supplierFields(): readonly FormField[] {
    const words = this.words().componentLives;
    const known = (this.components.value()?.items ?? []).flatMap(({ supplier }) => (supplier === null ? [] : [supplier]));
    return [
      { name: 'name', label: words.supplier, kind: 'text', isRequired: true, offered: [...new Set(known)].sort() },
      { name: 'what', label: words.what, kind: 'choice', start: supplierEnds[0], choices: choicesOf(supplierEnds, words.whats) },
      { name: 'endedOn', label: words.endedOn, kind: 'day', isRequired: true },
      { name: 'documentName', label: words.documentName, kind: 'text' },
      { name: 'note', label: words.note, kind: 'lines' },
    ];
  }
}
