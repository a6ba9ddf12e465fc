import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { isAllowedHost } from './allowed-host.js';

/**
 * Addresses that are nobody's on the internet (IANA special-purpose registries, RFC 6890): a published address that leads to one of them would
 * make the program ask machines of the hospital in its own name.
 */
const inner = new BlockList();
const innerOfFour =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const innerOfSix =
  '::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8';
for (const range of innerOfFour.split(' ')) addRange(range, 'ipv4');
for (const range of innerOfSix.split(' ')) addRange(range, 'ipv6');

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', length = ''] = range.split('/');
  inner.addSubnet(network, Number(length), family);
}

/** Whether an IP address is private, of the machine itself, or otherwise no address of the internet. IPv4 in the clothes of IPv6 is IPv4. */
export function isInnerAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return inner.check(bare, 'ipv4');
  // BlockList looks through ::ffff:10.0.0.1 by itself.
  return (
    family === 6 &&
    (inner.check(bare, 'ipv6') || (/^::(?:ffff:)?(?:0{1,4}:)?[\da-f]{1,4}:[\da-f]{1,4}$/i.test(bare) && inner.check(asFour(bare), 'ipv4')))
  );
}

/** `::ffff:7f00:1` as `127.0.0.1`. */
function asFour(address: string): string {
  const [high = 0, low = 0] = address
    .split(':')
    .slice(-2)
    .map((part) => Number.parseInt(part, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Why an address may not be asked at all; null when it may. Plain http is for allowed hosts: anybody between could change a document. */
export function whyNotAsked(
  url: URL,
  allowed: readonly string[],
): 'source.address-not-supported' | 'source.address-inside' | 'source.address-not-secure' | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'source.address-not-supported';
  if (url.username !== '' || url.password !== '') return 'source.address-not-supported';
  if (isAllowedHost(url, allowed)) return null;
  if (isInnerAddress(url.hostname) || /^(?:localhost|.*\.localhost|.*\.local|.*\.internal)\.?$/i.test(url.hostname))
    return 'source.address-inside';
  return url.protocol === 'http:' ? 'source.address-not-secure' : null;
}

type Answer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Resolves a name for the very connection that is being opened, and refuses inner addresses there: a name that answered differently when it was
 * checked before (DNS rebinding) gains nothing.
 */
export function guardedLookup(host: string, options: LookupOptions, answer: Answer): void {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, []);
    const outer = found.filter(({ address }) => !isInnerAddress(address));
    const [first] = outer;
    if (!first) return answer(Object.assign(new Error(`${host} leads inside`), { code: 'EINNER' }), []);
    return options.all ? answer(null, outer) : answer(null, first.address, first.family);
  });
}
