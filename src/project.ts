// The one door for input: finds the files, reads them through the injected io, resolves everything once.

import { isUtf8 } from 'node:buffer';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, SyncctlError } from './core/error.js';
import { COMPOSER_FILES, targetFromComposer } from './parameters/composer.js';
import { resolveEffective } from './parameters/effective.js';
import { resolveEndpoints } from './parameters/endpoints.js';
import type { Project } from './parameters/model.js';
import { parameterShapeFaults } from './parameters/parameter-shape.js';
import { readParametersFile } from './parameters/parameters-file.js';
import { resolveSettings, type SettingFlags, settingBefore } from './parameters/settings.js';
import { readSettingsFile, type SettingsFile } from './parameters/settings-file.js';
import { INVALID_UTF8, SourceText } from './parameters/source-text.js';
import { DEFAULT_TARGET, parseTarget, type Target } from './parameters/target.js';

/** Everything that loading needs from the machine. Paths are relative to the current folder or absolute. */
export interface ProjectIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** At most `limit` bytes of a file, `-` for standard input; null when there is no such file. Rejects with SyncctlError. */
  read(path: string, limit: number): Promise<Uint8Array | null>;
}

export interface LoadOptions {
  /** The parameters file as the user named it; without it the usual places are tried. */
  readonly path?: string | undefined;
  /** What standard input is called; syncctl.yml is looked for beside that. */
  readonly stdinName?: string | undefined;
  readonly flags?: SettingFlags;
  /** The site is served over TLS. */
  readonly tls?: boolean;
  /** The version that the user names. */
  readonly target?: Target | undefined;
  /** What is known of folders already, for those who load many files. */
  readonly targets?: Map<string, Target | null>;
}

/** Where Symfony applications keep the file, the newest layout first. */
export const USUAL_PLACES = ['config/parameters.yml', 'app/config/parameters.yml', 'parameters.yml'] as const;

const MAX_BYTES = 10 * 1024 * 1024;

/** Loads a project. Rejects with SyncctlError when a file cannot be read; faults in the files are part of the Project. */
export async function loadProject(options: LoadOptions, io: ProjectIo): Promise<Project> {
  const { path, source } = await findParameters(options, io);
  const folder = dirname(path === '-' ? (options.stdinName ?? '') : path);
  const settingsSource = await readSource(join(folder, 'syncctl.yml'), io);
  const settingsFile = settingsSource && readSettingsFile(settingsSource);
  const target = await findTarget(options, settingsFile, folder, io);
  const parametersFile = readParametersFile(source, target.symfony);
  const scope = { file: parametersFile, env: io.env };
  const { settings, faults } = resolveSettings({ file: settingsFile, flags: options.flags ?? {}, scope });
  const effective = resolveEffective(parametersFile, scope);
  return {
    path,
    target,
    parametersFile,
    parameters: [...parametersFile.parameters.values()].filter(({ name }) => name.startsWith('websocket_')),
    effective,
    endpoints: resolveEndpoints(effective),
    settingsFile,
    settings,
    tls: options.tls === true || settings.deploy.certificate !== null,
    shapeFaults: [
      ...parameterShapeFaults(parametersFile, scope),
      ...faults.map((fault) => ({ ...fault, file: settingsSource?.name ?? '', name: fault.path.join('.') })),
    ],
  };
}

async function findParameters(
  { path, stdinName = 'stdin' }: LoadOptions,
  io: ProjectIo,
): Promise<{ path: string; source: SourceText }> {
  for (const candidate of path === undefined ? USUAL_PLACES : [path]) {
    const source = await readSource(candidate, io, candidate === '-' ? stdinName : candidate);
    if (source) return { path: candidate, source };
  }
  if (path !== undefined) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
  throw new SyncctlError('FILE_NOT_FOUND', 'there is no parameters file here', {
    hint: `name one, or run syncctl where one of these is: ${USUAL_PLACES.join(', ')}`,
    exit: EXIT.failed,
  });
}

/** The target that the user names, that syncctl.yml names, or that the application says of itself. */
async function findTarget(
  { target, targets = new Map() }: LoadOptions,
  settingsFile: SettingsFile | null,
  folder: string,
  io: ProjectIo,
): Promise<Target> {
  if (target) return target;
  const setting = settingBefore('lint.target', settingsFile, io.env);
  const named = typeof setting === 'string' ? parseTarget(setting, 'lint.target') : null;
  return named ?? (await guessTarget(folder, targets, io)) ?? DEFAULT_TARGET;
}

/** Asks the folder, and the folders above it, for Composer's files. */
async function guessTarget(
  folder: string,
  known: Map<string, Target | null>,
  io: ProjectIo,
): Promise<Target | null> {
  const place = resolve(folder);
  const before = known.get(place);
  if (before !== undefined) return before;
  let found: Target | null = null;
  for (const name of COMPOSER_FILES) {
    const path = join(folder, name);
    const bytes = found ? null : await io.read(path, MAX_BYTES).catch(() => null);
    if (bytes) found = targetFromComposer(decode(bytes), path);
  }
  if (!found && dirname(place) !== place) found = await guessTarget(join(folder, '..'), known, io);
  known.set(place, found);
  return found;
}

async function readSource(path: string, io: ProjectIo, name = path): Promise<SourceText | null> {
  const bytes = await io.read(path, MAX_BYTES + 1);
  if (!bytes) return null;
  if (bytes.length > MAX_BYTES) {
    throw new SyncctlError('FILE_TOO_LARGE', `"${name}" is larger than 10 MB`, {
      hint: `a parameters file has some hundred lines; is ${basename(name)} the right file?`,
    });
  }
  const text = isUtf8(bytes) ? decode(bytes) : markInvalid(bytes);
  return new SourceText(name, text);
}

/** Keeps a byte order mark. A TextDecoder could do the same, and takes milliseconds to load. */
function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function markInvalid(bytes: Uint8Array): string {
  const text = decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))) + INVALID_UTF8;
}
