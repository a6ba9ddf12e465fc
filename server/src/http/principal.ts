export const roles = ['viewer', 'reviewer', 'engineer', 'manager', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who asks: a person with a session, or a program with a token. */
export interface Principal {
  readonly kind: 'user' | 'token' | 'publisher';
  readonly id: string;
  /** The name under which acts are recorded. */
  readonly name: string;
  readonly role: Role;
  /** Set while a person still has a password that somebody else knows: until it is changed, nothing else may be done. */
  readonly mustChangePassword?: boolean;
}
