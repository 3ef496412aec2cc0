// Hosts and IP addresses as text: which mean this machine, which mean all of its addresses, who can reach them, and what
// a string contains besides a host. It must not resolve names.

import ipaddr from 'ipaddr.js';
import { trimSlashes } from './path.js';
import { isPlaceholder } from './placeholder.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Without brackets and in lower case. */
export function bareHost(host: string): string {
  return (host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host).toLowerCase();
}

/** Whether a text is an IPv4 address of four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  return /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/.test(text);
}

/** Whether a text is an IPv6 address without brackets. It may have a zone. */
export function isIpv6(text: string): boolean {
  return ipv6Of(text) !== null;
}

/** The longest spelling of an IPv6 address, with room for a zone. */
const MAX_IPV6 = 64;

/** Whether a string without brackets looks like an IPv6 address, valid or not, and so is neither a name nor host:port. */
export function looksLikeIpv6(text: string): boolean {
  return text.length <= MAX_IPV6 && /^[\da-f:]*:[\da-f:]*:[\da-f:.]*(%\w+)?$/i.test(text);
}

function ipv6Of(text: string): ipaddr.IPv6 | null {
  const bare = text.replace(/%[\w.-]+$/, '');
  // ipaddr.js also accepts groups with more digits.
  if (!looksLikeIpv6(bare) || /%|[\da-f]{5}/i.test(bare)) return null;
  const groups = withoutDots(bare);
  return !groups.includes('.') && ipaddr.IPv6.isValid(groups) ? ipaddr.IPv6.parse(groups) : null;
}

/** An IPv4 address at the end as two groups: ipaddr.js accepts octal numbers there, and reads `::1.2.3.4` as `::ffff:1.2.3.4`. */
function withoutDots(ipv6: string): string {
  const at = ipv6.lastIndexOf(':') + 1;
  const end = ipv6.slice(at);
  if (!isIpv4(end)) return ipv6;
  const [a = 0, b = 0, c = 0, d = 0] = ipaddr.IPv4.parse(end).octets;
  return `${ipv6.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Null for a name. An IPv4-mapped IPv6 address (`::ffff:127.0.0.1`) becomes that IPv4 address. */
function addressOf(host: string): Address | null {
  if (!host.includes(':')) return isIpv4(host) ? ipaddr.IPv4.parse(host) : null;
  const address = ipv6Of(bareHost(host));
  return address?.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** One spelling for all spellings of a host: an address without brackets and zone as RFC 5952 writes it, a name in lower case. */
export function canonicalHost(host: string): string {
  if (!host.includes(':')) return bareHost(host);
  const address = addressOf(host);
  if (address === null) return bareHost(host);
  return address.kind() === 'ipv6' ? (address as ipaddr.IPv6).toRFC5952String() : address.toString();
}

/** Whether a host means every address of the machine: valid for listening, but not for connecting. */
export function isUnspecified(host: string): boolean {
  return ['0.0.0.0', '::'].includes(canonicalHost(host));
}

/** Whether only the machine itself can reach a host. */
export function isLoopback(host: string): boolean {
  const canonical = canonicalHost(host);
  return (
    canonical === 'localhost' || canonical === '::1' || (isIpv4(canonical) && canonical.startsWith('127.'))
  );
}

/** A network of addresses. */
export type Network = readonly [address: Address, bits: number];

/** Reads `10.0.0.0/8`, `fd00::/8`, or one address; null for anything else. */
export function readNetwork(text: string): Network | null {
  const [, host = '', prefix] = /^([^/[\]%]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const address = isIpv4(host) ? ipaddr.IPv4.parse(host) : ipv6Of(host);
  if (address === null) return null;
  const most = address.kind() === 'ipv6' ? 128 : 32;
  const bits = Number(prefix ?? most);
  return bits <= most ? [address, bits] : null;
}

/** The one spelling of a network, without bits behind its prefix: `10.1.2.3/8` is `10.0.0.0/8`. One address has no prefix. */
export function canonicalNetwork([address, bits]: Network): string {
  const isIpv6 = address.kind() === 'ipv6';
  if (bits === (isIpv6 ? 128 : 32)) return canonicalHost(address.toString());
  const first = (isIpv6 ? ipaddr.IPv6 : ipaddr.IPv4).networkAddressFromCIDR(`${address}/${bits}`);
  return `${canonicalHost(first.toString())}/${bits}`;
}

/** Whether a host is an address in one of the networks. An IPv6 network can hold IPv4 addresses in their IPv6 form. */
export function isInNetwork(host: string, networks: readonly Network[]): boolean {
  if (networks.length === 0) return false;
  const address = addressOf(host);
  return networks.some(([network, bits]) => {
    if (address?.kind() === network.kind()) return address.match(network, bits);
    return address?.kind() === 'ipv4' && (address as ipaddr.IPv4).toIPv4MappedAddress().match(network, bits);
  });
}

/** Addresses that are free for use within an organisation (RFC 1918, 4193). */
export const PRIVATE_NETWORKS: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
];

/** Addresses that are valid on one link (RFC 3927, 4291). */
export const LINK_LOCAL_NETWORKS: readonly string[] = ['169.254.0.0/16', 'fe80::/10'];

let notPublic: readonly Network[] | undefined;

/** Parsed when first needed: most files contain no such address. */
function notPublicNetworks(): readonly Network[] {
  notPublic ??= [...PRIVATE_NETWORKS, ...LINK_LOCAL_NETWORKS].map(readNetwork).filter((one) => one !== null);
  return notPublic;
}

const PRIVATE_NAME = /\.(local|localhost|localdomain|internal|intranet|lan|home|docker|test|invalid)$/;

/** Whether visitors from anywhere could use this name or address, judging by its text. */
export function isPublic(host: string): boolean {
  const bare = bareHost(host);
  if (isLoopback(bare) || isUnspecified(bare) || isPlaceholder(host) || surplusOf(host)) return false;
  if (hostFault(host)) return false;
  if (isIpv4(bare) || looksLikeIpv6(bare)) return !isInNetwork(bare, notPublicNetworks());
  return bare.includes('.') && !bare.includes('_') && !PRIVATE_NAME.test(bare);
}

/** Whether a connection to `host` on this machine reaches a server that listens on `address`; both may be names. */
export function reaches(host: string, address: string): boolean {
  const to = canonicalHost(host);
  const on = canonicalHost(address);
  if (isUnspecified(on)) return on === '0.0.0.0' ? !looksLikeIpv6(to) || isUnspecified(to) : true;
  if (to === on || isUnspecified(to)) return true;
  if (to === 'localhost') return isLoopback(on);
  return on === 'localhost' ? isLoopback(to) : false;
}

/** Where a program on the same machine connects to reach a server that listens on all addresses of the family of `address`. */
export function loopbackFor(address: string): '127.0.0.1' | '[::1]' {
  return canonicalHost(address).includes(':') ? '[::1]' : '127.0.0.1';
}

/** An address as a socket has it, without its zone, and as IPv4 where it stands for that; any other string unchanged. */
export function plainAddress(address: string): string {
  if (!address.includes(':')) return address;
  const bare = address.replace(/%.*$/s, '');
  return isIpv6(bare) ? canonicalHost(bare) : bare;
}

/** The /64 network of an IPv6 address, as text; any other string unchanged. */
export function ipv6Network(address: string): string {
  const parts = address.includes(':') ? ipv6Of(address)?.parts.slice(0, 4) : undefined;
  return parts === undefined ? address : `${parts.map((part) => part.toString(16)).join(':')}::/64`;
}

/** The longest name and the longest part of one in DNS (RFC 1035). */
const MAX_NAME = 253;
const MAX_LABEL = 63;

/** Why no resolver can make anything of a host without surplus, in words that follow "which"; null if it can. Names may have any script. */
export function hostFault(host: string): string | null {
  const bare = bareHost(host);
  if (looksLikeIpv6(bare)) return isIpv6(bare) ? null : 'is not a valid IPv6 address';
  if (/^\d[\d.]*$/.test(bare) && /\.\.|\..*\..*\.|\.$/.test(bare))
    return isIpv4(bare) ? null : 'is not a valid IPv4 address';
  if (/^\.|\.\./.test(bare)) return 'has a dot with nothing in front of it';
  if (/(^|\.)-|-(\.|$)/.test(bare)) return 'has a part that begins or ends with a hyphen';
  const [sign] = /[!"#$%&'()*+,;<=>?@\\^`{|}~[\]]/.exec(bare) ?? [];
  if (sign !== undefined) return `contains ${sign === '"' ? 'a quote' : `"${sign}"`}`;
  return bare.length > MAX_NAME || bare.split('.').some(({ length }) => length > MAX_LABEL)
    ? 'is too long for a hostname'
    : null;
}

/** What a host parameter contains besides a host. */
export interface Surplus {
  readonly what: 'scheme' | 'port' | 'path' | 'colon' | 'space';
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

const PARTS = /^(?:([a-z][a-z\d+.-]*:)?\/\/)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?(\/.*)?$/i;

/** Splits a host; null if it is only a host. */
export function surplusOf(text: string): Surplus | null {
  if (looksLikeIpv6(bareHost(text))) return null;
  const [, scheme, host = '', port = '', path = ''] = PARTS.exec(text) ?? [];
  const rest = { host, port, path: trimSlashes(path) };
  if (scheme || text.startsWith('//')) return { what: 'scheme', ...rest };
  if (port) return { what: 'port', ...rest };
  if (text.includes('/')) return { what: 'path', ...rest };
  if (text.includes(':')) return { what: 'colon', ...rest };
  return /\s/.test(text) ? { what: 'space', ...rest, host: text.trim() } : null;
}
