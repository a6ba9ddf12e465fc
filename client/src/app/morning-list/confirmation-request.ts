import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { PageState } from '../shell/page-state';
import { placeText } from '../words/place-text';
import { Words } from '../words/words';
import { requestRows } from './request-rows';

/** 確認依頼票: the sheet on which the wards write the versions they find. */
@Component({
  selector: 'app-confirmation-request',
  imports: [RouterLink, PageState],
  templateUrl: './confirmation-request.html',
  styleUrls: ['../shell/printed-form.css', './confirmation-request.css'],
})
export class ConfirmationRequest {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** Only this model, from the address. */
  readonly model = input<string>();
  protected readonly isOnlyWaiting = signal(false);
  protected readonly devices = asking(
    () => true,
    () => this.api.devices({ remark: 'version_unknown', active: true }),
  );
  protected readonly rows = computed(() => requestRows(this.devices.value()?.items ?? [], this.model(), this.isOnlyWaiting()));
  protected readonly madeOn = computed(() => this.speech.planned(this.clock.today()));

  protected readonly placeOf = placeText;

  protected print(): void {
    window.print();
  }
}
