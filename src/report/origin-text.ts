// Where a value came from, in words.

import type { Origin, Resolved } from '../core/origin.js';
import { safe } from '../core/printable.js';

/** `config/parameters.yml:7:21`, `websocket_port, config/parameters.yml:7:21 (websocket_bind_port is not set)`, `default`. */
export function originText({ origin, tried }: Resolved<unknown>): string {
  const missing = tried.filter((name) => !name.startsWith('--') && name === name.toLowerCase());
  if (origin.kind === 'fallback')
    return `${origin.from}, ${placeText(origin.origin)} (${missing.join(', ')} is not set)`;
  return placeText(origin);
}

function placeText(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
      return `${safe(origin.file)}:${origin.range.start.line + 1}:${origin.range.start.character + 1}`;
    case 'env':
    case 'flag':
      return origin.name;
    case 'default':
      return 'default';
    case 'fallback':
      return `${origin.from}, ${placeText(origin.origin)}`;
  }
}
