/** With what a source wants to be asked: a name and password (RFC 7617), or a token (RFC 6750). Never shown to anybody again. */
export type Credentials = { readonly user: string; readonly password: string } | { readonly token: string };

/** The `Authorization` of a request; undefined where there are no credentials. */
export function authorizationOf(credentials: Credentials | null): string | undefined {
  if (!credentials) return undefined;
  if ('token' in credentials) return `Bearer ${credentials.token}`;
  return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`, 'utf8').toString('base64')}`;
}

/** What becomes of credentials when the address of a source changes: those of one server are never sent to another. */
export function keptCredentials(credentials: Credentials | null, before: string, after: string): Credentials | null {
  const origin = (address: string) => (URL.canParse(address) ? new URL(address).origin : address);
  return origin(before) === origin(after) ? credentials : null;
}
