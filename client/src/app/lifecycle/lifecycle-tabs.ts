import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Words } from '../words/words';

/** The pages of the life cycle, one beside the other. */
@Component({
  selector: 'app-lifecycle-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="tabs no-print" [attr.aria-label]="words().planning.tabs">
      @for (page of pages; track page.name) {
        <a
          class="tab"
          ariaCurrentWhenActive="page"
          routerLinkActive="here"
          [routerLink]="page.route"
          [routerLinkActiveOptions]="{ exact: page.name === 'list' }"
          >{{ words().planning.tabNames[page.name] }}</a
        >
      }
    </nav>
  `,
  styles: `
    .tabs {
      padding: 0 12px;
      background: var(--paper);
    }
    .tab {
      display: inline-flex;
      align-items: center;
      text-decoration: none;
    }
    .tab.here {
      border-bottom-color: var(--accent);
      color: var(--ink);
      font-weight: 600;
    }
  `,
})
export class LifecycleTabs {
  protected readonly words = inject(Words).now;
  protected readonly pages = [
    { name: 'list', route: '/lifecycle' },
    { name: 'timeline', route: '/lifecycle/timeline' },
    { name: 'plans', route: '/lifecycle/plans' },
    { name: 'acknowledgements', route: '/lifecycle/acknowledgements' },
    { name: 'components', route: '/lifecycle/components' },
    { name: 'statements', route: '/lifecycle/statements' },
  ] as const;
}
