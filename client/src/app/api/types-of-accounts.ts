import type { Language } from './types';

/** Who may sign in, and with what; named as in the server's `*.contract.ts`. */
export type Role = 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
export const roles: readonly Role[] = ['viewer', 'reviewer', 'engineer', 'manager', 'administrator', 'auditor'];
export interface SignIn {
  readonly username: string;
  readonly password: string;
}
export interface SessionView {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly language: Language;
  readonly mustChangePassword: boolean;
  readonly demonstration: boolean;
}
export interface ChangedSelf {
  readonly language?: Language;
  readonly password?: { readonly current: string; readonly next: string };
}
export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly expiresOn: string;
}
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}
export interface TokenView extends NewToken {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly password: string;
}
export interface ChangedUser {
  readonly displayName?: string;
  readonly role?: Role;
  readonly active?: boolean;
  readonly password?: string;
}
export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}
