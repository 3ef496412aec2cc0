// Listeners as text.

import { formatListener, type Listener } from '../core/listener.js';

/** `address:port`, with brackets around IPv6, or the path of a unix socket. */
export function placeOf(listener: Listener): string {
  return `${'path' in listener ? 'unix:' : ''}${formatListener(listener)}`;
}

/** Whether a listener is not where it was meant to be; a name of the machine cannot be compared and passes. */
export function isElsewhere(listener: Listener, meant: Listener): boolean {
  if ('path' in listener || 'path' in meant) return placeOf(listener) !== placeOf(meant);
  const comparable = /^[\d.]+$|:/.test(meant.address);
  return listener.port !== meant.port || (comparable && listener.address !== meant.address);
}

/** How a listener is probed from outside the server. */
export function targetOf(listen: Listener): { host: string; port: number; socket?: string } {
  if ('path' in listen) return { host: 'localhost', port: 0, socket: listen.path };
  return { host: listen.address, port: listen.port };
}
