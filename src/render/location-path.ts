// What nginx matches a location against, for the path that browsers are given. It must not know a template.

import { printable, refuse } from './checked-values.js';

const PLACE = 'websocket_frontend_path';

/**
 * The decoded, normalised path that nginx sees when a browser is sent to `/<path>`, without a slash at the end: `""` for the
 * root, else `/ws`. Refuses what a browser or nginx would cut off or reject.
 */
export function locationPath(path: string): string {
  printable(path, PLACE);
  if (/[?#]/.test(path))
    refuse(PLACE, path, 'holds "?" or "#", where a path ends', 'write the path alone, such as "ws"');
  const asked = new URL(`http://host/${path.replace(/^\/+/, '')}`).pathname;
  const segments = printable(decode(asked, path), PLACE).split('/');
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return kept.map((segment) => `/${segment}`).join('');
}

function decode(asked: string, path: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    return refuse(
      PLACE,
      path,
      'holds a "%" that is no valid escape',
      'write a literal percent sign as "%25"',
    );
  }
}
