// What a migration does about values of a single environment. The other file holds in every environment, so they must not get there.

import { SyncctlError } from '../../core/error.js';
import { fileName, folderOf, joinPath } from '../../core/path.js';
import { isEnvPath } from '../../oro/dsn/dsn-names.js';
import type { ProjectIo } from '../../project/io.js';
import type { LoadOptions } from '../../project/load-options.js';
import type { Project } from '../../project/project.js';
import { environmentFile } from '../../symfony/dotenv/env-chain.js';

/** The environment in which symfony/dotenv reads no file of an environment's own. */
const NO_FILE_OF_ITS_OWN = 'local';

/** How to load what holds in every environment. */
export function everywhere(options: LoadOptions, path: string): LoadOptions {
  return isEnvPath(path)
    ? { ...options, path: environmentFile(path).everywhere, environment: NO_FILE_OF_ITS_OWN }
    : { ...options, path, environment: '' };
}

/** The file for this machine alone, which symfony/dotenv loads over the one for all; null for parameters, and for that file itself. */
export function machineFile(path: string): string | null {
  if (!isEnvPath(path)) return null;
  const { everywhere: file } = environmentFile(path);
  return isLocal(file) ? null : `${file}.local`;
}

/** An io without one file. */
export function without(file: string | null, io: ProjectIo): ProjectIo {
  return file === null
    ? io
    : { ...io, read: async (path, ...more) => (path === file ? null : await io.read(path, ...more)) };
}

/** The environments that can have values of their own: those of sections, or of env files beside the one for all of them. */
export async function environmentsOf({ carrier, environment }: Project, io: ProjectIo): Promise<string[]> {
  if (carrier.kind === 'env') {
    const files = await filesOver(environmentFile(carrier.dsns.chain.named.source.name).everywhere, io);
    return [...new Set([environment, ...files.flatMap((file) => environmentFile(file).environment ?? [])])];
  }
  const sections = carrier.application.files.flatMap((file) => file.sections);
  return [...new Set(sections.flatMap((section) => section.environment ?? []))];
}

/** The env files that symfony/dotenv loads over one, in this or that environment: those of `.env-app` are `.env-app.local` and so on. */
export async function filesOver(path: string, io: ProjectIo): Promise<string[]> {
  const prefix = `${fileName(path)}.`;
  const names = (await io.list?.(folderOf(path)).catch(() => null)) ?? [];
  return names
    .filter(
      (name) => name.startsWith(prefix) && (environmentFile(name).environment !== null || isLocal(name)),
    )
    .sort()
    .map((name) => joinPath(folderOf(path), name));
}

/** Other files without an environment in their names are templates, which no application loads. */
function isLocal(name: string): boolean {
  return name.endsWith('.local');
}

/** The names whose values differ, in the order of `own`. */
export function differing(base: ReadonlyMap<string, unknown>, own: ReadonlyMap<string, unknown>): string[] {
  return [...own.keys()].filter((name) => JSON.stringify(own.get(name)) !== JSON.stringify(base.get(name)));
}

/** What is left alone because it is of one environment, and how to convert it. */
export function leftAlone(path: string, environment: string, names: readonly string[]): string {
  const values = `${names.join(', ')} ${names.length > 1 ? 'have other values' : 'has another value'}`;
  const how = isEnvPath(path)
    ? `syncctl migrate ${path} --env ${environment} prints the lines for a when@${environment} section`
    : `syncctl migrate ${path} --env ${environment} --write --create converts it`;
  return `in the environment ${environment}, ${values}, left alone here: ${how}`;
}

/** The same for the file of this machine. */
export function leftOnMachine(path: string, names: readonly string[]): string {
  const values = `${names.join(', ')} ${names.length > 1 ? 'have other values' : 'has another value'}`;
  return `on this machine, ${values} in ${path}, left alone here: syncctl migrate ${path} converts that file`;
}

/** The env file beside `.env-app` for one environment. */
export function envFileOf(path: string, environment: string): string {
  return `${path}.${environment}`;
}

/** Throws SyncctlError if values of one environment would get into a file for all of them. */
export function requireOwnFile(to: string, environment: string): void {
  const isOwn = isEnvPath(to) && environmentFile(to).environment === environment;
  if (isOwn) return;
  throw new SyncctlError(
    'FILE_FOR_ALL',
    `"${to}" was not changed: it holds in every environment, not only in ${environment}`,
    {
      hint: isEnvPath(to)
        ? `write to a file for ${environment} with --to ${envFileOf(environmentFile(to).everywhere, environment)}`
        : `run without --write, and add the lines to a when@${environment} section by hand`,
    },
  );
}
