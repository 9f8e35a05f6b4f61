import { ipv6Words } from './ipv6-words';

/** Names that no public name server answers (RFC 6761, RFC 6762, RFC 8375; ICANN for `internal`). */
const LOCAL_NAMES = ['localhost', 'local', 'internal', 'home.arpa', 'localdomain'];

/**
 * Whether a host name is one of the user's own network, or of no public one: loopback, link-local,
 * the private ranges of RFC 1918, RFC 4193 and RFC 6598, and what RFC 6890 keeps for special
 * purposes, written as a name or as an address. A public name that leads to such an address is not
 * recognised: extensions see no addresses.
 *
 * @param hostname as `URL.hostname` gives it, which has brought numbers in any form (`0x7f.1`,
 * `2130706433`, `127.1`) and full-width dots into one
 */
export function isPrivateAddress(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (host.includes(':')) return isPrivateIpv6(host);
  const ipv4 = host.split('.').map(Number);
  if (ipv4.length === 4 && !ipv4.some(Number.isNaN)) return isPrivateIpv4(ipv4);
  // A name without a dot can only be one of the local network.
  if (!host.includes('.')) return true;
  return LOCAL_NAMES.some((name) => host === name || host.endsWith(`.${name}`));
}

function isPrivateIpv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && c === 0) ||
    (a === 198 && (b === 18 || b === 19)) ||
    // Multicast, reserved, broadcast.
    a >= 224
  );
}

function isPrivateIpv6(host: string): boolean {
  const words = ipv6Words(host);
  if (!words) return true;
  const [first = 0, second = 0] = words;
  const carried = carriedIpv4(words);
  if (carried) return isPrivateIpv4(carried);
  return (
    words.slice(0, 7).every((word) => word === 0) ||
    // Unique local fc00::/7, link-local fe80::/10 and the old site-local fec0::/10, multicast.
    (first & 0xfe00) === 0xfc00 ||
    (first & 0xff80) === 0xfe80 ||
    first >= 0xff00 ||
    // The NAT64 prefix for local use, RFC 8215.
    (first === 0x64 && second === 0xff9b)
  );
}

/** The IPv4 address within one that is mapped, compatible, translated (NAT64) or 6to4. */
function carriedIpv4(words: readonly number[]): number[] | null {
  const startsWith = (...prefix: number[]) => prefix.every((word, at) => words[at] === word);
  const inFront = words.slice(0, 5).every((word) => word === 0);
  const mapped = inFront && words[5] === 0xffff;
  const compatible = inFront && words[5] === 0 && (words[6] ?? 0) > 0;
  const translated = startsWith(0x64, 0xff9b, 0, 0, 0, 0) || startsWith(0, 0, 0, 0, 0xffff, 0);
  if (mapped || compatible || translated) return bytesOf(words[6], words[7]);
  return startsWith(0x2002) ? bytesOf(words[1], words[2]) : null;
}

function bytesOf(high = 0, low = 0): number[] {
  return [high >> 8, high & 255, low >> 8, low & 255];
}
