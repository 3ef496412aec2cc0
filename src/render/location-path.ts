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
    refuse(
      PLACE,
      path,
      'contains "?" or "#", which cannot be part of a path',
      'use only the path, such as "ws"',
    );
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
      'contains a "%" that does not begin a valid escape',
      'write a percent sign as "%25"',
    );
  }
}
