// Checks on single values before any language sees them. It must not know a template or a target.

import { SyncctlError } from '../core/error.js';
import { isIpv4, isIpv6 } from '../core/host.js';
import { hasControl, isPrintable } from '../core/printable.js';

/** The refusal of a value; `place` is what the user would look for, such as `websocket_frontend_path`. */
export function refuse(place: string, value: string, reason: string, hint?: string): never {
  throw new SyncctlError(
    'VALUE_REFUSED',
    `${place} ${JSON.stringify(value)} ${reason}`,
    hint === undefined ? {} : { hint },
  );
}

/** Returns `value` unless it contains a line break or another character that cannot be seen. */
export function printable(value: string, place: string): string {
  if (!isPrintable(value)) refuse(place, value, 'contains a line break, or a control or invisible character');
  return value;
}

/** Returns `value` when it is an absolute, printable path, without empty and `.` segments. One that climbs by `..` is refused. */
export function absolutePath(value: string, place: string): string {
  if (!value.startsWith('/')) {
    refuse(place, value, 'is not an absolute path', 'use an absolute path, such as "/etc/ssl/site.pem"');
  }
  const segments = printable(value, place).split('/');
  if (segments.includes('..')) refuse(place, value, 'contains ".."', 'remove it from the path');
  return `/${segments.filter((segment) => segment !== '' && segment !== '.').join('/')}`;
}

/** Returns `value` when it is a whole number of at least `least`. */
export function wholeNumber(value: number, place: string, least = 0): number {
  if (!Number.isSafeInteger(value) || value < least)
    refuse(place, String(value), `is not an integer of at least ${least}`);
  return value;
}

/** Returns `value` when it is a port, 1 to 65535. */
export function port(value: number, place: string): number {
  if (!Number.isInteger(value) || value < 1 || value > 65535)
    refuse(place, String(value), 'is not a port from 1 to 65535');
  return value;
}

/** Returns `value` in the form a configuration takes: an address, `[…]` around IPv6, a hostname in ASCII, maybe `*.` before it. */
export function host(value: string, place: string): string {
  const bare = value.replace(/^\[(.*)\]$/s, '$1');
  if (isIpv6(bare) && !bare.includes('%')) return `[${bare.toLowerCase()}]`;
  if (isIpv4(bare)) return bare;
  const name = asciiName(value);
  if (
    name === null ||
    !/^(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(name)
  ) {
    refuse(
      place,
      value,
      'is not a hostname or an address',
      'use a hostname such as "example.com" or "*.example.com"',
    );
  }
  return name;
}

function asciiName(value: string): string | null {
  if (hasControl(value) || /[\s/?#@:%\\]/u.test(value)) return null;
  try {
    return new URL(`http://${value.replace(/^\*\./, '')}`).hostname.replace(
      /^/,
      value.startsWith('*.') ? '*.' : '',
    );
  } catch {
    return null;
  }
}
