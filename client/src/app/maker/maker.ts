import { Component, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { MakerApi } from '../api/maker-api';
import { LanguageSwitch } from '../shell/language-switch';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { MakerSignIn } from './maker-sign-in';
import { NoticeDesk } from './notice-desk';

/** The pages of a maker: it signs in with its key, sees what it sent, and makes notices. The hospital's own pages are not around them. */
@Component({
  selector: 'app-maker',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, LanguageSwitch, PageState, MakerSignIn],
  templateUrl: './maker.html',
  styleUrl: './maker.css',
})
export class Maker {
  protected readonly api = inject(MakerApi);
  protected readonly desk = inject(NoticeDesk);
  protected readonly words = inject(Words).now;

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.words().maker.title} – ${this.words().frame.brand}`));
  }
}
