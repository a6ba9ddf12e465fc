import { Component, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterOutlet } from '@angular/router';
import { asking } from '../api/asking';
import { MakerApi } from '../api/maker-api';
import { LanguageSwitch } from '../shell/language-switch';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { MakerSignIn } from './maker-sign-in';

/** The page of a maker: it signs in with its key, and sees what it sent. The hospital's own pages are not around it. */
@Component({
  selector: 'app-maker',
  imports: [RouterOutlet, LanguageSwitch, PageState, MakerSignIn],
  templateUrl: './maker.html',
  styleUrl: './maker.css',
})
export class Maker {
  protected readonly api = inject(MakerApi);
  protected readonly words = inject(Words).now;
  protected readonly account = asking(
    () => this.api.key() || undefined,
    () => this.api.account(),
  );

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.words().maker.title} – ${this.words().frame.brand}`));
  }
}
