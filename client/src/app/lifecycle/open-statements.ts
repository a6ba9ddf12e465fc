import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { LifecycleApi } from '../api/lifecycle-api';
import type { StatementView } from '../api/types-of-lifecycle';
import { DoneStrip } from '../shell/done-strip';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { LifecycleTabs } from './lifecycle-tabs';
import { MapStatement } from './map-statement';
import { doubtText, endText, whoseText } from './statement-text';

/** Statements about an end that give no date until a person says what their words mean for us. */
@Component({
  selector: 'app-open-statements',
  imports: [RouterLink, PageState, LifecycleTabs, MapStatement],
  templateUrl: './open-statements.html',
})
export class OpenStatements {
  private readonly api = inject(LifecycleApi);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;

  protected readonly statements = asking(
    () => true,
    () => this.api.openStatements(),
  );
  protected readonly mapped = signal<StatementView | undefined>(undefined);

  protected endOf(statement: StatementView): string {
    return endText(statement, this.words());
  }

  protected whoseOf(statement: StatementView): string {
    return whoseText(statement, this.words());
  }

  protected doubtOf(statement: StatementView): string {
    return doubtText(statement, this.words());
  }

  protected scopeOf({ softwareVersion, reach }: StatementView): string {
    const { dates, morning } = this.words();
    return softwareVersion === null ? dates.reaches[reach] : morning.release(softwareVersion);
  }

  protected saved(): void {
    this.mapped.set(undefined);
    this.done.say(() => this.words().statements.mapped);
    this.statements.reload();
    void this.freshness.look();
  }
}
