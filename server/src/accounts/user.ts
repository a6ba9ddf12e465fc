import type { Role } from '../http/principal.js';

export interface User {
  readonly id: string;
  /** In lower case: `Admin` and `admin` are one. */
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly language: 'ja' | 'en';
  readonly mustChangePassword: boolean;
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

export interface Session {
  /** SHA-256 of the cookie's value: who reads the database cannot sign in with what stands there. */
  readonly id: string;
  readonly userId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly hash: string;
  readonly expiresOn: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
