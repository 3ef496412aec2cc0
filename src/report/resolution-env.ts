// The endpoints as NAME=value lines: for a shell, for systemd's EnvironmentFile=, and for everything that reads such lines.

import { EXIT, SyncctlError } from '../core/error.js';
import { inWords } from '../core/in-words.js';
import { isPrintable } from '../core/printable.js';
import type { Resolution } from '../core/resolution.js';

/**
 * What `docker --env-file`, systemd and a shell read alike. Docker takes quotes and backslashes as they are, so a value that needs
 * them in a shell has no common form. In an assignment, a shell expands no patterns.
 */
const ALIKE = /^[\p{L}\p{N}_./:@%+,=*?[\]^!-]*$/u;

/** Throws a SyncctlError that names the values which the readers would not read alike. */
export function formatResolutionEnv(resolution: Resolution): string {
  const hint =
    'use --format shell for a shell, --format systemd for EnvironmentFile=, or --format json for a program';
  return format(
    resolution,
    (value) => (ALIKE.test(value) ? value : null),
    'Docker, systemd and a shell would read the values differently',
    hint,
  );
}

/** Quoted for a POSIX shell. Throws a SyncctlError that names the values with control characters. */
export function formatResolutionShell(resolution: Resolution): string {
  return format(resolution, (value) =>
    isPrintable(value) ? `'${value.replaceAll("'", String.raw`'\''`)}'` : null,
  );
}

/** Quoted for systemd's EnvironmentFile=. Throws a SyncctlError that names the values with control characters. */
export function formatResolutionSystemd(resolution: Resolution): string {
  return format(resolution, (value) =>
    isPrintable(value) ? `"${value.replace(/["\\`$]/g, String.raw`\$&`)}"` : null,
  );
}

/** By their names on the command line. */
export const ENV_FORMATS = {
  env: formatResolutionEnv,
  shell: formatResolutionShell,
  systemd: formatResolutionSystemd,
};

/** `quoted` returns null for a value that the format cannot hold. */
function format(
  { fields, urls, readable }: Resolution,
  quoted: (value: string) => string | null,
  why = 'the values contain control or invisible characters',
  hint = 'remove them from the file, or use --format json',
): string {
  if (!readable) return '';
  const values = [
    ...fields.map(({ parameter, resolved }) => [parameter.toUpperCase(), String(resolved.value)] as const),
    ['WEBSOCKET_BACKEND_URL', urls.backend] as const,
    ['WEBSOCKET_FRONTEND_URL', urls.frontend] as const,
  ];
  const lines = values.map(([name, value]) => ({ name, text: quoted(value) }));
  const refused = lines.filter(({ text }) => text === null).map(({ name }) => name);
  if (refused.length > 0) {
    const message = `${inWords(refused)} cannot be written in this format, because ${why}`;
    throw new SyncctlError('UNQUOTABLE', message, { hint, exit: EXIT.failed });
  }
  return lines.map(({ name, text }) => `${name}=${text}\n`).join('');
}
