import type { NewToken, NewUser } from '../api/types-of-accounts';
import { shortestPassword } from './password-rule';

export type UserObjection = 'username' | 'displayName' | 'password';
export type TokenObjection = 'name' | 'expiresOn';

export function objectionsToUser(user: NewUser): readonly UserObjection[] {
  const objections: UserObjection[] = [];
  if (!/^[a-zA-Z0-9._@-]{1,100}$/.test(user.username)) objections.push('username');
  if (user.displayName.trim() === '') objections.push('displayName');
  if (user.password.length < shortestPassword) objections.push('password');
  return objections;
}

export function objectionsToToken(token: NewToken, today: string): readonly TokenObjection[] {
  const objections: TokenObjection[] = [];
  if (token.name.trim() === '') objections.push('name');
  if (token.expiresOn <= today) objections.push('expiresOn');
  return objections;
}
