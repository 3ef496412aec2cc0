// Environment variables: those of the process, which override those from env files given by the user.

import { SyncctlError } from '../core/error.js';
import type { EarlierVariables } from '../symfony/dotenv/env-file.js';
import { type ProjectIo, readSource } from './io.js';

/** Variables from files, below those of the process. Rejects with SyncctlError if a file does not exist or symfony/dotenv cannot parse it. */
export async function readVariables(files: readonly string[], io: ProjectIo): Promise<ProjectIo['env']> {
  if (files.length === 0) return io.env;
  const earlier: EarlierVariables = new Map();
  const { readEnvFile } = await import('./env-carrier.js');
  for (const path of files) {
    const source = await readSource(path, io, { named: true });
    if (!source) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
    const { variables, fault } = readEnvFile(source, { real: io.env, earlier });
    if (fault) {
      const message = `"${path}", line ${fault.range.start.line + 1}: ${fault.message}`;
      throw new SyncctlError('ENV_FILE_FAULTY', message, { hint: fault.hint });
    }
    for (const { name, value, unknown } of variables) earlier.set(name, { text: value.text, unknown });
  }
  const known = [...earlier]
    // The files belong to the application, but the settings do not.
    .filter(([name, { unknown }]) => unknown === null && !name.startsWith('SYNCCTL_'))
    .map(([name, { text }]) => [name, text]);
  return { ...Object.fromEntries(known), ...io.env };
}

/** The environment that Oro and Symfony run in, from their variables; `prod` by default. */
export function namedEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env.ORO_ENV || env.APP_ENV || env.SYMFONY_ENV || 'prod';
}
