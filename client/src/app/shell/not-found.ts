import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../words/words';

@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `
    <div class="page">
      <h1>{{ words().frame.notFound }}</h1>
      <p>
        <a routerLink="/morning-list">{{ words().frame.toMorning }}</a>
      </p>
    </div>
  `,
})
export class NotFound {
  protected readonly words = inject(Words).now;
}
