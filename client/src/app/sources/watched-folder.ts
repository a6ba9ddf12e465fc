import { Component, inject } from '@angular/core';
import { asking } from '../api/asking';
import { BundlesApi } from '../api/bundles-api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** 持ち込みフォルダー: where files are put to be taken in, and what of them was not. */
@Component({ selector: 'app-watched-folder', imports: [PageState], templateUrl: './watched-folder.html' })
export class WatchedFolder {
  private readonly api = inject(BundlesApi);
  protected readonly words = inject(Words).now;
  protected readonly inbox = asking(
    () => true,
    () => this.api.inbox(),
  );
}
