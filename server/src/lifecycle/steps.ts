/** Days before EOL and EOS at which the hospital is told. These four are always among the steps, whatever else is configured (contract, Lifecycle). */
export const lifecycleSteps: readonly number[] = [365, 180, 90, 30];

/** The configured steps and the four that are always there, longest first, each once. What is no whole number of days from 1 on is left out. */
export function stepsWith(configured: readonly number[]): readonly number[] {
  const usable = configured.filter((step) => Number.isInteger(step) && step > 0);
  return [...new Set([...lifecycleSteps, ...usable])].sort((a, b) => b - a);
}

/**
 * The smallest step not yet exceeded: 30 days left stand in step 30, 31 in step 90. Null while the date is further away than every step, and
 * once it is over; on the date itself (0 days left) the smallest step still holds, because the stage does.
 */
export function stepOf(daysLeft: number | null, steps: readonly number[]): number | null {
  if (daysLeft === null || daysLeft < 0) return null;
  const holding = steps.filter((step) => daysLeft <= step);
  return holding.length === 0 ? null : Math.min(...holding);
}
