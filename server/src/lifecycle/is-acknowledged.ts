import type { WatchedDevice } from './lifecycle-rule.js';

/** Whether somebody took the responsibility after EOS, with approval, and confirmed it within the year. */
export function isAcknowledged({ facts }: WatchedDevice, today: string): boolean {
  const held = facts?.acknowledgement ?? null;
  return held !== null && held.isApproved && held.confirmBy >= today;
}
