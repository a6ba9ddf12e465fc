import { dayOfInstant } from '../../clock.js';
import type { DutyState, LifecycleFacts } from '../lifecycle-rule.js';
import type { AcknowledgementEntry, DutyKind, DutyStep, EosAcknowledgement, LifecycleDuty } from './acknowledgement.js';

type WithSteps = LifecycleDuty & { readonly steps: readonly DutyStep[] };
type WithEntries = EosAcknowledgement & { readonly entries: readonly AcknowledgementEntry[] };

/** 病院長: the office whose approval makes the hospital take the responsibility. Its other names are those that hospitals write. */
const HEADS = /^(病院長|院長|センター長|総長|理事長|head of the hospital|director)$/i;

/** How a document owed by the maker stands: the last step of the newest duty of its kind; null where nobody asked for it. */
export function documentState(duties: readonly WithSteps[], kind: DutyKind): DutyState | null {
  const states = duties
    .filter((duty) => duty.kind === kind)
    .map(({ steps }) => {
      const last = steps.at(-1)?.kind;
      if (last === 'received' || last === 'done' || last === 'checked') return 'received';
      return last === 'not_needed' ? 'not_needed' : 'requested';
    });
  // One that came counts, even when a newer edition was asked for since.
  return states.includes('received') ? 'received' : (states.at(-1) ?? null);
}

/**
 * The directive to take a device off the network (手引書 6.6.2.4). Several directives: the one that is not yet checked. A check that found the
 * device connected opens it again, whatever was done before.
 */
export function disconnectState(duties: readonly WithSteps[]): LifecycleFacts['disconnect'] {
  const directives = duties.filter(({ kind, steps }) => kind === 'disconnect' && steps.at(-1)?.kind !== 'not_needed');
  const states = directives.map((duty) => {
    const last = duty.steps.filter(({ kind }) => kind !== 'requested' && kind !== 'received').at(-1);
    const state = last?.kind === 'checked' || last?.kind === 'check_failed' || last?.kind === 'done' ? last.kind : 'open';
    return { state, on: last?.on ?? dayOfInstant(duty.at), dueOn: duty.dueOn } as const;
  });
  return states.find(({ state }) => state !== 'checked') ?? states.at(-1) ?? null;
}

/** The acknowledgement that holds for a device: the newest that was not ended. Its yearly confirmations move the day on which it is due. */
export function acknowledgementFor(acknowledgements: readonly WithEntries[], deviceId: string): LifecycleFacts['acknowledgement'] {
  const held = acknowledgements
    .filter(({ deviceIds, entries }) => deviceIds.includes(deviceId) && !entries.some(({ kind }) => kind === 'ended'))
    .at(-1);
  return held === undefined ? null : { confirmBy: confirmByOf(held), isApproved: isApproved(held) };
}

export function confirmByOf({ confirmBy, entries }: WithEntries): string {
  return (
    [confirmBy, ...entries.flatMap((entry) => (entry.kind === 'confirmed' && entry.confirmBy !== null ? [entry.confirmBy] : []))].at(-1) ??
    confirmBy
  );
}

/** Approved by the head of the hospital: the last box of the 決裁欄. */
export function isApproved({ entries }: Pick<WithEntries, 'entries'>): boolean {
  return entries.some(({ kind, office }) => kind === 'approved' && HEADS.test(office.trim()));
}
