/** Hosts that the administrator of the machine allowed: `intranet.example`, or with its port, `127.0.0.1:3127`. */
export function isAllowedHost(url: URL, allowed: readonly string[]): boolean {
  const bare = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowed.includes(bare) || allowed.includes(`${bare}:${port}`);
}
