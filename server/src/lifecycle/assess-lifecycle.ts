import type { LifecycleNotice, LifecycleRule, WatchedDevice } from './lifecycle-rule.js';
import { lifecycleRules } from './rules.js';
import { standingOf } from './standing.js';
import { lifecycleSteps } from './steps.js';

/** What the rules notice about one device today, in the order of the rules. A device that is not in use warns about nothing. */
export function assessLifecycle(
  device: WatchedDevice,
  today: string,
  rules: readonly LifecycleRule[] = lifecycleRules,
  steps: readonly number[] = lifecycleSteps,
): readonly LifecycleNotice[] {
  if (!device.active) return [];
  const standing = standingOf(device, today, steps);
  return rules.map((rule) => rule.notice(standing, device, today)).filter((notice) => notice !== undefined);
}
