import { computed, linkedSignal, resource, type Signal } from '@angular/core';
import { problemFrom, type ClientProblem } from './refused';

/** What a page knows of something it asked for. `value` stays while it is asked for again, so that a page does not blink. */
export interface Asked<Value> {
  readonly value: Signal<Value | undefined>;
  readonly problem: Signal<ClientProblem | undefined>;
  readonly isLoading: Signal<boolean>;
  reload(): void;
}

/**
 * Asks whenever `what` changes (undefined: nothing to ask for). When `what` names another thing the old value is dropped: the panel of one
 * device must never show the facts of the last one. Call it where a component is built.
 */
export function asking<What, Value>(what: () => What | undefined, ask: (what: What) => Promise<Value>): Asked<Value> {
  const answer = resource<Value, What | undefined>({ params: what, loader: ({ params }) => ask(params) });
  const isLoading = computed(() => answer.isLoading());
  const value = linkedSignal<{ what: What | undefined; value: Value | undefined }, Value | undefined>({
    source: () => ({ what: what(), value: answer.hasValue() ? answer.value() : undefined }),
    computation: (now, before) => {
      const isStillTrue = now.value === undefined && before?.source.what === now.what && isLoading();
      return isStillTrue ? before?.value : now.value;
    },
  });
  const problem = computed(() => (answer.status() === 'error' ? problemFrom(causeOf(answer.error())) : undefined));
  return { value: value.asReadonly(), problem, isLoading, reload: () => void answer.reload() };
}

/** A resource wraps what is no Error; what we threw is then its cause. */
function causeOf(error: Error | undefined): unknown {
  return error?.cause ?? error;
}
