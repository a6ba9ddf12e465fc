/** By what advisories find a component. What the keys are is a matter of matching, which hands them in (app.module.ts). */
export type ComponentKeysOf = (component: {
  readonly name: string;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
}) => readonly string[];

export const COMPONENT_KEYS = Symbol('COMPONENT_KEYS');
