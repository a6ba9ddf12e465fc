import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Asked } from '../api/asking';
import type { DeviceDetail } from '../api/types-of-inventory';
import { gravities, type DeviceLifecycle, type LifecycleNotice } from '../api/types-of-lifecycle';
import { Mark } from '../marks/mark';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { LifecycleBar } from './lifecycle-bar';
import { clauseText, noticeText, placeOfNotice } from './notice-text';

/** Where one device stands in its life, why, and what follows: each notice with the clause that asks for it. */
@Component({
  selector: 'app-device-life',
  imports: [RouterLink, Mark, PageState, LifecycleBar],
  templateUrl: './device-life.html',
  styleUrl: './device-life.css',
})
export class DeviceLife {
  readonly device = input.required<DeviceDetail>();
  readonly life = input.required<Asked<DeviceLifecycle>>();
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly placeOf = placeOfNotice;

  protected readonly standing = computed(() => this.life().value()?.standing);
  protected readonly dates = computed(() => {
    const { installedOn, eol, eos } = this.device();
    return { start: installedOn, eol, eos };
  });
  /** What asks to act first; within that the order of the rules. */
  protected readonly notices = computed(() => {
    const notices = this.life().value()?.notices ?? [];
    return gravities.flatMap((gravity) => notices.filter((notice) => notice.gravity === gravity));
  });

  protected textOf(notice: LifecycleNotice): string {
    return noticeText(notice, this.words());
  }

  protected clausesOf({ clauses }: LifecycleNotice): string {
    return this.words().life.clause(clauseText(clauses, this.words()));
  }

  protected flagOf(flag: string): string {
    return spoken(this.words().codes.lifecycleFlags, flag, (code) => code);
  }

  protected lookOf({ gravity }: LifecycleNotice): string {
    return { act: 'critical', plan: 'high', clarify: 'medium', inform: 'plain' }[gravity];
  }

  protected shapeOf({ gravity }: LifecycleNotice): string {
    return { act: '▲', plan: '●', clarify: '？', inform: 'ｉ' }[gravity];
  }
}
