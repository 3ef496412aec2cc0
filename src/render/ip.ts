// IP addresses, told apart and sorted by whom they can reach, without Node. It must not resolve names.

/** Whether `text` is a dotted IPv4 address. */
function isIPv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** Whether `text` is an IPv6 address without brackets and without a zone. */
export function isIPv6(text: string): boolean {
  return /^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text) && URL.canParse(`http://[${text}]/`);
}

/** Whether `text` is an address of either family. */
export function isIP(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

/** Whether a server bound to `address` (no brackets) listens on every address of the machine. */
export function isWildcard(address: string): boolean {
  return address === '0.0.0.0' || (isIPv6(address) && new URL(`http://[${address}]/`).hostname === '[::]');
}

/** Whether `address` (no brackets) can only be reached from the machine itself. */
export function isLoopback(address: string): boolean {
  if (address === 'localhost') return true;
  if (isIPv4(address)) return address.startsWith('127.');
  return isIPv6(address) && new URL(`http://[${address}]/`).hostname === '[::1]';
}
