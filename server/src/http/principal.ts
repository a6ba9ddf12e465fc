export const roles = ['viewer', 'reviewer', 'engineer', 'manager', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who asks: a person with a session, or a program with a token. */
export interface Principal {
  readonly kind: 'user' | 'token';
  readonly id: string;
  /** The name under which acts are recorded. */
  readonly name: string;
  readonly role: Role;
}
