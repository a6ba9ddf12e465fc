import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../words/words';
import type { Horizon as HorizonValues } from './lifecycle-rows';

const height = 92;

/** A small picture: how many devices reach EOL and EOS in each fiscal year. */
@Component({
  selector: 'app-horizon',
  template: `
    <figure>
      <figcaption>
        <b>{{ words().lifecycle.horizon }}</b>
        <span class="key"><span class="swatch eol"></span>{{ words().lifecycle.horizonEol }}</span>
        <span class="key"><span class="swatch eos"></span>{{ words().lifecycle.horizonEos }}</span>
        <span class="faint">{{ words().lifecycle.horizonUnknown(horizon().withoutEol, horizon().withoutEos) }}</span>
      </figcaption>
      <ol>
        @for (column of columns(); track column.name) {
          <li [attr.aria-label]="column.heard">
            <svg aria-hidden="true" viewBox="0 0 60 110" width="60" height="110">
              <rect class="eol" x="8" width="20" [attr.y]="108 - column.eolHeight" [attr.height]="column.eolHeight" />
              <rect class="eos" x="32" width="20" [attr.y]="108 - column.eosHeight" [attr.height]="column.eosHeight" />
              <text x="18" text-anchor="middle" [attr.y]="104 - column.eolHeight">{{ column.eol || '' }}</text>
              <text x="42" text-anchor="middle" [attr.y]="104 - column.eosHeight">{{ column.eos || '' }}</text>
              <line x1="0" x2="60" y1="108.5" y2="108.5" />
            </svg>
            <span aria-hidden="true">{{ column.name }}</span>
          </li>
        }
      </ol>
    </figure>
  `,
  styles: `
    figcaption {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 18px;
      font-size: 12px;
    }
    .key {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    .swatch {
      width: 12px;
      height: 12px;
    }
    .eol {
      fill: #d9b53c;
      background: #d9b53c;
    }
    .eos {
      fill: #a8475a;
      background: #a8475a;
    }
    ol {
      display: flex;
      margin-top: 2px;
    }
    li {
      display: grid;
      flex: 0 1 84px;
      justify-items: center;
      color: var(--ink-soft);
      font-size: 12px;
    }
    svg {
      width: 100%;
    }
    text {
      fill: var(--ink);
      font-size: 11px;
    }
    line {
      stroke: var(--line-strong);
    }
  `,
})
export class Horizon {
  readonly horizon = input.required<HorizonValues>();
  private readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly columns = computed(() => {
    const { lifecycle } = this.words();
    return this.horizon().years.map(({ year, eol, eos }) => {
      const name = year === 'past' ? lifecycle.horizonPast : year === 'later' ? lifecycle.horizonLater : lifecycle.year(year);
      const spokenName = typeof year === 'number' ? this.speech.fiscalYear(year) : name;
      const tall = (count: number): number => (count === 0 ? 0 : Math.max(2, (count / this.horizon().most) * height));
      return { name, eol, eos, eolHeight: tall(eol), eosHeight: tall(eos), heard: lifecycle.horizonColumn(spokenName, eol, eos) };
    });
  });
}
