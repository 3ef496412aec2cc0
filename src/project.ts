// The one door for input: finds the files, reads them through the injected io, resolves everything once.

import { isUtf8 } from 'node:buffer';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { EXIT, SyncctlError } from './core/error.js';
import { type Answer, type Application, type Question, readApplication } from './parameters/application.js';
import { COMPOSER_FILES, targetFromComposer } from './parameters/composer.js';
import { type ComposerFile, type DistFile, distOf, isDist } from './parameters/dist-file.js';
import { FIRST_ORO_WITH_DSNS, isEnvPath } from './parameters/dsn/dsn-names.js';
import type { EnvChain } from './parameters/dsn/env-chain.js';
import { resolveEffective } from './parameters/effective.js';
import { resolveEndpoints } from './parameters/endpoints.js';
import { namedEnvironment, readEnvFile } from './parameters/env-file.js';
import type { Project } from './parameters/model.js';
import { parameterShapeFaults } from './parameters/parameter-shape.js';
import { noParameters, readParametersFile } from './parameters/parameters-file.js';
import { OWN_DIALECT, resolveSettings, type SettingFlags, settingBefore } from './parameters/settings.js';
import { readSettingsFile, type SettingsFile } from './parameters/settings-file.js';
import { INVALID_UTF8, SourceText } from './parameters/source-text.js';
import {
  DEFAULT_DSN_TARGET,
  DEFAULT_TARGET,
  isAtLeast,
  isBefore,
  parseTarget,
  type Target,
} from './parameters/target.js';

/** Everything that loading needs from the machine. Paths are relative to the current folder or absolute. */
export interface ProjectIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** At most `limit` bytes of a file, `-` for standard input; null when there is no such file. Rejects with SyncctlError. */
  read(path: string, limit: number): Promise<Uint8Array | null>;
  /** The names in a folder; null when there is no such folder. Without it, imports by pattern are left out. */
  list?(folder: string): Promise<readonly string[] | null>;
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
  /** The environment whose `when@` sections hold; without it the one that the variables of the process name, or prod. */
  readonly environment?: string | undefined;
  /** Files with variables of the environment; a later one counts more, and the process's own variables most. */
  readonly envFiles?: readonly string[] | undefined;
  /** What is known of folders already, for those who load many files. */
  readonly folders?: Map<string, KnownFolder>;
}

/** What Composer's files in a folder, or above it, say. */
interface KnownFolder {
  target?: Target | null;
  composer?: ComposerFile | null;
}

/** Where Symfony applications keep the file, the newest layout first. */
export const USUAL_PLACES = ['config/parameters.yml', 'app/config/parameters.yml', 'parameters.yml'] as const;

/** Where Oro 5.1 and later keep their DSNs. */
export const ENV_PLACE = '.env-app';

const MAX_BYTES = 10 * 1024 * 1024;

/** Loads a project. Rejects with SyncctlError when a file cannot be read; faults in the files are part of the Project. */
export async function loadProject(options: LoadOptions, io: ProjectIo): Promise<Project> {
  const chain = await findEnvFile(options, io);
  const { path, source } = chain
    ? { path: chain.path, source: chain.named.source }
    : await findParameters(options, io);
  const folder = dirname(path === '-' ? (options.stdinName ?? '') : path);
  const settingsSource = await readSource(join(folder, 'syncctl.yml'), io);
  const settingsFile = settingsSource && readSettingsFile(settingsSource);
  const folders = options.folders ?? new Map<string, KnownFolder>();
  const found = await findTarget(options, settingsFile, folder, folders, io);
  const target = found ?? (chain ? DEFAULT_DSN_TARGET : DEFAULT_TARGET);
  const env = await readEnvironment(options.envFiles ?? [], io);
  const environment = options.environment ?? namedEnvironment(env);
  const parametersFile = chain ? noParameters(source) : readParametersFile(source, target);
  const application = await answer(
    readApplication(parametersFile, {
      folder,
      absolute: resolve(folder),
      symfony: target.symfony,
      environment,
    }),
    io,
  );
  const { held } = application;
  const scope = { parameters: held, env, symfony: target.symfony };
  const { settings, faults } = resolveSettings({
    file: settingsFile,
    flags: options.flags ?? {},
    scope: { ...scope, symfony: OWN_DIALECT },
  });
  const fromDsns = chain && (await loadDsns()).projectDsns(chain, target);
  const effective = fromDsns?.effective ?? resolveEffective(held, scope);
  return {
    path,
    dsns: fromDsns?.dsns ?? null,
    target,
    environment,
    parametersFile,
    application,
    parameters: [...held.values()].filter(({ name }) => name.startsWith('websocket_')),
    dist: await readDist(path, target, folders, io),
    effective,
    endpoints: fromDsns?.endpoints ?? resolveEndpoints(effective),
    settingsFile,
    settings,
    tls: options.tls === true || settings.deploy.certificate !== null,
    shapeFaults: [
      ...parameterShapeFaults(application, scope),
      ...faults.map((fault) => ({
        ...fault,
        file: settingsSource?.name ?? '',
        name: fault.path.join('.'),
        isParameter: false,
        holds: true,
      })),
    ],
  };
}

/** Answers what the reading of an application asks for, until it is done. */
async function answer(
  questions: Generator<Question, Application, Answer>,
  io: ProjectIo,
): Promise<Application> {
  let step = questions.next();
  while (!step.done) {
    const { ask, path } = step.value;
    step = questions.next(ask === 'file' ? await readSource(path, io) : ((await io.list?.(path)) ?? null));
  }
  return step.value;
}

/** Variables from files, below those of the process. Rejects with SyncctlError when a file is not there. */
async function readEnvironment(files: readonly string[], io: ProjectIo): Promise<ProjectIo['env']> {
  if (files.length === 0) return io.env;
  const variables: Record<string, string | undefined> = {};
  for (const path of files) {
    const source = await readSource(path, io);
    if (!source) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
    Object.assign(variables, readEnvFile(source.text));
  }
  return Object.assign(variables, io.env);
}

/** The .dist file that Composer makes the parameters from; Oro 5.1 has none. */
async function readDist(
  path: string,
  target: Target,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<DistFile | null> {
  if (path === '-' || isDist(path) || !isBefore(target.oro, '5.1')) return null;
  const composer = await findComposer(dirname(path), folders, io);
  const place = distOf(path, resolve(path), composer);
  const name = place && (isAbsolute(path) ? place.path : relative('', place.path));
  const source = name && (await readSource(name, io).catch(() => null));
  if (!source) return null;
  return { file: readParametersFile(source, target), keepsOutdated: place.keepsOutdated };
}

/** The composer.json of the folder, or of the next one above that has it. */
async function findComposer(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<ComposerFile | null> {
  const place = resolve(folder);
  const known = knownFolder(place, folders);
  if (known.composer !== undefined) return known.composer;
  const bytes = await io.read(join(folder, 'composer.json'), MAX_BYTES).catch(() => null);
  if (bytes) known.composer = { folder: place, text: decode(bytes) };
  else known.composer = dirname(place) === place ? null : await findComposer(join(folder, '..'), folders, io);
  return known.composer;
}

function knownFolder(place: string, folders: Map<string, KnownFolder>): KnownFolder {
  const known = folders.get(place) ?? {};
  folders.set(place, known);
  return known;
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
    hint: `name one, or run syncctl where one of these is: ${[...USUAL_PLACES, ENV_PLACE].join(', ')}`,
    exit: EXIT.failed,
  });
}

/** The target that the user names, that syncctl.yml names, or that the application says of itself. */
async function findTarget(
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

/** The target that Composer's files name, in the folder or above it; null when there are none. */
export async function guessTarget(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<Target | null> {
  const place = resolve(folder);
  const known = knownFolder(place, folders);
  if (known.target !== undefined) return known.target;
  let found: Target | null = null;
  for (const name of COMPOSER_FILES) {
    const path = join(folder, name);
    const bytes = found ? null : await io.read(path, MAX_BYTES).catch(() => null);
    if (bytes) found = targetFromComposer(decode(bytes), path);
  }
  if (!found && dirname(place) !== place) found = await guessTarget(join(folder, '..'), folders, io);
  known.target = found;
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

type NamedChain = EnvChain & { readonly path: string };

/** The env file that is named or, when none of the files is, the one that decides; null for the parameters file. */
async function findEnvFile(
  { path, stdinName = 'stdin', ...options }: LoadOptions,
  io: ProjectIo,
): Promise<NamedChain | null> {
  if (path === undefined) return await envFileBeside(options, io).catch(() => null);
  const name = path === '-' ? stdinName : path;
  if (!isEnvPath(name)) return null;
  const chain = await (await loadDsns()).readEnvChain(name, io.env, (one) =>
    path === '-' && one === name ? readSource('-', io, name) : readSource(one, io),
  );
  return chain && { ...chain, path };
}

/** Oro 5.1 and later read the DSNs; an older one, or one that is unknown, its parameters as long as it has any. */
async function envFileBeside(options: LoadOptions, io: ProjectIo): Promise<NamedChain | null> {
  const env = await readSource(ENV_PLACE, io);
  if (!env?.text.includes('ORO_WEBSOCKET_')) return null;
  const { readEnvChain, holdsDsn } = await loadDsns();
  const chain = await readEnvChain(ENV_PLACE, io.env, (one) => readSource(one, io));
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

/** Loaded when an env file decides, and not before. */
function loadDsns() {
  return import('./parameters/dsn/project-dsns.js');
}
