// Finds the file with the addresses of an application, and the version of Oro to check it for.

import { EXIT, SyncctlError } from '../core/error.js';
import { joinPath } from '../core/path.js';
import type { SourceText } from '../core/source-text.js';
import { FIRST_ORO_WITH_DSNS, isEnvPath } from '../oro/dsn/dsn-names.js';
import { isAtLeast, parseTarget, type Target } from '../oro/target.js';
import { settingBefore } from '../settings/settings.js';
import { readSettingsFile, type SettingsFile } from '../settings/settings-file.js';
import type { EnvChain } from '../symfony/dotenv/env-chain.js';
import type { EnvFile } from '../symfony/dotenv/env-file.js';
import { guessTarget, type KnownFolder } from './composer/files.js';
import { type ProjectIo, readSource } from './io.js';
import type { LoadOptions } from './load-options.js';
import { ENV_PLACES, isThere, searchedFolders, USUAL_PLACES } from './search.js';

/** The file that decides: an env file with its chain, or a parameters file. */
export type FoundFile =
  | { readonly path: string; readonly source: SourceText; readonly chain: EnvChain }
  | { readonly path: string; readonly source: SourceText; readonly chain: null };

/** The file that the user named, or the one that the application uses. Rejects with SyncctlError if there is none. */
export async function findFile(options: LoadOptions, io: ProjectIo): Promise<FoundFile> {
  if (options.path !== undefined) return await namedFile(options.path, options, io);
  for await (const folder of searchedFolders(io)) {
    const env = await envFileIn(folder, options, io).catch(() => null);
    const found = env ?? (await parametersIn(folder, io));
    if (found) return found;
  }
  throw new SyncctlError('FILE_NOT_FOUND', 'no parameters file found here or in a folder above', {
    hint: `pass a file, or run syncctl in a folder that contains one of these: ${[...USUAL_PLACES, ...ENV_PLACES].join(', ')}`,
    exit: EXIT.failed,
  });
}

async function namedFile(
  path: string,
  { stdinName = 'stdin', environment }: LoadOptions,
  io: ProjectIo,
): Promise<FoundFile> {
  const name = path === '-' ? stdinName : path;
  const read = (one: string) =>
    one === name ? readSource(path, io, { name, named: true }) : readSource(one, io);
  if (isEnvPath(name)) {
    const { readEnvChain } = await import('./env-carrier.js');
    const chain = await readEnvChain(name, io.env, read, environment);
    if (chain) return { path, source: chain.named.source, chain };
  }
  const source = await read(name);
  if (source) return { path, source, chain: null };
  throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
}

/** Oro 5.1 and later read DSNs. An older or unknown version reads parameters, if there are any. */
async function envFileIn(folder: string, options: LoadOptions, io: ProjectIo): Promise<FoundFile | null> {
  const path = await envPathIn(folder, io);
  if (path === null) return null;
  const { readEnvChain, holdsDsn } = await import('./env-carrier.js');
  const chain = await readEnvChain(path, io.env, (one) => readSource(one, io), options.environment);
  if (!chain || !(holdsDsn(chain) || chain.files.some(isUnreadable))) return null;
  const { source } = (await parametersIn(folder, io).catch(() => null)) ?? {};
  const settings = await readSource(joinPath(folder, 'syncctl.yml'), io);
  const target = await findTarget(
    options,
    settings && readSettingsFile(settings),
    folder,
    options.folders ?? new Map(),
    io,
  );
  const decides =
    !source ||
    !/^[ \t]+["']?websocket_/m.test(source.text) ||
    (target !== null && isAtLeast(target.oro, FIRST_ORO_WITH_DSNS));
  return decides ? { path, source: chain.named.source, chain } : null;
}

/** An env file whose DSNs, if it has any, cannot be read. */
function isUnreadable({ source, fault }: EnvFile): boolean {
  return fault !== null && (source.encoding !== 'UTF-8' || source.text.includes('ORO_WEBSOCKET_'));
}

async function envPathIn(folder: string, io: ProjectIo): Promise<string | null> {
  for (const place of ENV_PLACES) {
    const path = joinPath(folder, place);
    if (await isThere(path, io)) return path;
  }
  return null;
}

/** The first parameters file in the usual places of a folder. */
async function parametersIn(folder: string, io: ProjectIo): Promise<FoundFile | null> {
  for (const place of USUAL_PLACES) {
    const path = joinPath(folder, place);
    const source = await readSource(path, io);
    if (source) return { path, source, chain: null };
  }
  return null;
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
