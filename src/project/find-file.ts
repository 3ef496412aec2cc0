// Finds the file with the addresses of an application, and the version of Oro to check it for.

import { EXIT, SyncctlError } from '../core/error.js';
import type { SourceText } from '../core/source-text.js';
import { FIRST_ORO_WITH_DSNS, isEnvPath } from '../oro/dsn/dsn-names.js';
import { isAtLeast, parseTarget, type Target } from '../oro/target.js';
import { settingBefore } from '../settings/settings.js';
import { readSettingsFile, type SettingsFile } from '../settings/settings-file.js';
import type { EnvChain } from '../symfony/dotenv/env-chain.js';
import { guessTarget, type KnownFolder } from './composer-files.js';
import { type ProjectIo, readSource } from './io.js';
import type { LoadOptions } from './load-options.js';
import { ENV_PLACE, USUAL_PLACES } from './usual-places.js';

export type NamedChain = EnvChain & { readonly path: string };

/** The env file that the user named or, without a named file, the one that Oro uses; null for the parameters file. */
export async function findEnvFile(
  { path, stdinName = 'stdin', ...options }: LoadOptions,
  io: ProjectIo,
): Promise<NamedChain | null> {
  if (path === undefined) return await envFileBeside(options, io).catch(() => null);
  const name = path === '-' ? stdinName : path;
  if (!isEnvPath(name)) return null;
  const read = (one: string) =>
    one === name ? readSource(path, io, { name, named: true }) : readSource(one, io);
  const chain = await (await import('./env-carrier.js')).readEnvChain(
    name,
    io.env,
    read,
    options.environment,
  );
  return chain && { ...chain, path };
}

/** Oro 5.1 and later read DSNs. An older or unknown version reads parameters, if there are any. */
async function envFileBeside(options: LoadOptions, io: ProjectIo): Promise<NamedChain | null> {
  const env = await readSource(ENV_PLACE, io);
  if (!env?.text.includes('ORO_WEBSOCKET_')) return null;
  const { readEnvChain, holdsDsn } = await import('./env-carrier.js');
  const chain = await readEnvChain(ENV_PLACE, io.env, (one) => readSource(one, io), options.environment);
  if (!chain || !holdsDsn(chain)) return null;
  const { source } = (await findParameters({}, io).catch(() => null)) ?? {};
  const settings = await readSource('syncctl.yml', io);
  const target = await findTarget(
    options,
    settings && readSettingsFile(settings),
    '',
    options.folders ?? new Map(),
    io,
  );
  const decides =
    !source ||
    !/^[ \t]+["']?websocket_/m.test(source.text) ||
    (target !== null && isAtLeast(target.oro, FIRST_ORO_WITH_DSNS));
  return decides ? { ...chain, path: ENV_PLACE } : null;
}

/** The named parameters file, or the first in the usual places. Rejects with SyncctlError if there is none. */
export async function findParameters(
  { path, stdinName = 'stdin' }: LoadOptions,
  io: ProjectIo,
): Promise<{ path: string; source: SourceText }> {
  for (const candidate of path === undefined ? USUAL_PLACES : [path]) {
    const source = await readSource(candidate, io, {
      name: candidate === '-' ? stdinName : candidate,
      named: path !== undefined,
    });
    if (source) return { path: candidate, source };
  }
  if (path !== undefined) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
  throw new SyncctlError('FILE_NOT_FOUND', 'no parameters file found', {
    hint: `pass a file, or run syncctl in a folder that contains one of these: ${[...USUAL_PLACES, ENV_PLACE].join(', ')}`,
    exit: EXIT.failed,
  });
}

/** The target from the user, from syncctl.yml or from the application itself. */
export async function findTarget(
  { target }: LoadOptions,
  settingsFile: SettingsFile | null,
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<Target | null> {
  if (target) return target;
  const setting = settingBefore('lint.target', settingsFile, io.env);
  const named = typeof setting === 'string' ? parseTarget(setting, 'lint.target') : null;
  return named ?? (await guessTarget(folder, folders, io));
}
