import { Component, computed, inject, input } from '@angular/core';
import { Clock } from '../api/clock';
import { Words } from '../words/words';
import { barShape, type LifeDates } from './bar-shape';

/** The life of one device as a bar: support, limited support, after EOS, and today as a line. */
@Component({ selector: 'app-lifecycle-bar', templateUrl: './lifecycle-bar.html', styleUrl: './lifecycle-bar.css' })
export class LifecycleBar {
  readonly dates = input.required<LifeDates>();
  private readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly shape = computed(() => barShape(this.dates(), this.clock.today()));
  /** Years stand too close to read on a long bar: every second or third is named. */
  protected readonly years = computed(() => {
    const { years } = this.shape();
    const every = Math.ceil(years.length / 10);
    return years.filter((_, index) => index % every === 0);
  });
  protected readonly legend = computed(() => {
    const { device } = this.words();
    const kinds = new Set(this.shape().stretches.map((stretch) => stretch.kind));
    const names = { supported: device.supported, limited: device.limited, after: device.after, unknown: device.unknown };
    return [...kinds].map((kind) => ({ kind, name: names[kind] }));
  });
  protected readonly sentence = computed(() => {
    const { device } = this.words();
    const { eol, eos } = this.dates();
    return [
      eol === null ? device.eolMissing : device.eolIs(this.speech.planned(eol), this.speech.inDays(eol)),
      eos === null ? device.eosMissing : device.eosIs(this.speech.planned(eos), this.speech.inDays(eos)),
    ];
  });
}
