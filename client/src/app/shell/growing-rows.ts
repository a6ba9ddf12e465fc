import {
  ApplicationRef,
  DestroyRef,
  Directive,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  linkedSignal,
  output,
  type Signal,
} from '@angular/core';

/** Rows that a screen shows without scrolling, and as many again. */
const AT_FIRST = 60;
const MORE = 120;

interface GrowingRows<Row> {
  /** The first of the rows; the others follow as a person reads on. */
  readonly shown: Signal<readonly Row[]>;
  more(): void;
}

/**
 * Long tables that are pictures (thousands of rows of drawings take many seconds to build): only what can be seen is built, more when its end
 * comes near, and all of it for the printer. Another filter begins anew.
 */
export function growingRows<Row>(rows: Signal<readonly Row[]>): GrowingRows<Row> {
  const count = linkedSignal({ source: rows, computation: () => AT_FIRST });
  const application = inject(ApplicationRef);
  const showAll = () => {
    count.set(rows().length);
    application.tick();
  };
  window.addEventListener('beforeprint', showAll);
  inject(DestroyRef).onDestroy(() => window.removeEventListener('beforeprint', showAll));
  return { shown: computed(() => rows().slice(0, count())), more: () => count.update((now) => now + MORE) };
}

/** Tells when the end of what is built comes near the visible part; built anew after each growth, since it tells once. */
@Directive({ selector: '[appNear]' })
export class Near {
  readonly appNear = output();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.appNear.emit(), {
        root: element.closest('.fill'),
        rootMargin: '1000px',
      });
      observer.observe(element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }
}
