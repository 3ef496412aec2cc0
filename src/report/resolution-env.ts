// The endpoints as NAME=value lines, for a shell and for an env file.

import type { Resolution } from '../core/resolution.js';

export function formatResolutionEnv({ fields, urls, readable }: Resolution): string {
  if (!readable) return '';
  const lines = fields.map(
    ({ parameter, resolved }) => `${parameter.toUpperCase()}=${quoted(String(resolved.value))}`,
  );
  lines.push(
    `WEBSOCKET_BACKEND_URL=${quoted(urls.backend)}`,
    `WEBSOCKET_FRONTEND_URL=${quoted(urls.frontend)}`,
  );
  return `${lines.join('\n')}\n`;
}

/** Unquoted if a shell accepts it, because env files treat quotes as part of the value. */
function quoted(text: string): string {
  return /^[\w./:@%+,*=-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
