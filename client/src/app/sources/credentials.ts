import type { NewSource } from '../api/types-of-sources';

/** What was typed; '' is nothing. */
export interface Secrets {
  readonly user: string;
  readonly password: string;
  readonly token: string;
}

export const noSecrets: Secrets = { user: '', password: '', token: '' };

/** A token counts before a name and password; where nothing was typed, what is kept stays. */
export function credentialsIn({ user, password, token }: Secrets): Pick<NewSource, 'credentials'> {
  if (token.trim() !== '') return { credentials: { token: token.trim() } };
  return user.trim() !== '' && password !== '' ? { credentials: { user: user.trim(), password } } : {};
}
