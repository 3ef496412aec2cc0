// Where a running server registers itself: a private folder of this user, with a name for each parameters file.

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { SyncctlError } from '../core/error.js';
import { reasonOf } from '../core/system-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder that a server may have left word in. */
export interface Place {
  readonly directory: string;
  /** The user whose folder it has to be; null where systemd makes it for the user of the unit. */
  readonly owner: number | null;
  /** Whether the server of the file may well be here, so that a folder which is closed to this user is worth a word. */
  readonly likely: boolean;
}

/** The files of one server. `socket` takes reload and stop; the admin listener is there, too, unless a setting says otherwise. */
export interface RunFiles extends Place {
  /** The parameters file by the name that the other names are made of; of an instance, with its port. */
  readonly identity: string;
  readonly pid: string;
  readonly socket: string;
  readonly log: string;
  /** Where the server asks itself for a moment whether it answers. */
  readonly probe: string;
  /** How many starts from this folder have failed one after the other. */
  readonly failures: string;
  /** What a drained server leaves to the next one. */
  readonly history: string;
}

/** What a log contained before it was begun anew. */
export function previousLog(path: string): string {
  return `${path}.1`;
}

/** The systemd unit's own folder, which a person at the machine may read too. */
const UNIT_DIRECTORY = '/run/syncctl';

/** Where each session of a user has a folder, as XDG_RUNTIME_DIR says within it. */
const SESSIONS = '/run/user';
/** Where it is whatever a variable says. */
const TEMPORARY = '/tmp';
const NAME = 'syncctl';

/**
 * Creates the folder that is written to. Others can ask whether there is a file of a name they know, and nothing more. Throws
 * SyncctlError when another user could tamper with it.
 */
export function createRunDirectory(env: Environment): string {
  return createDirectory(directoriesOf(env)[0] ?? '');
}

/** The same for the first folder that can be made: of a server whose own is gone. */
export function recreateRunDirectory(env: Environment): string {
  const directories = directoriesOf(env);
  for (const directory of directories.slice(0, -1)) {
    try {
      return createDirectory(directory);
    } catch (error) {
      if (!(error instanceof SyncctlError)) throw error;
    }
  }
  return createDirectory(directories.at(-1) ?? '');
}

function createDirectory(directory: string): string {
  try {
    // Without its parents: to make those never ends where the file system takes no folders, such as below /proc.
    mkdirSync(directory, { mode: 0o711 });
  } catch (cause) {
    if (!isThere(directory)) {
      const why = `cannot create the run directory "${directory}": ${reasonOf(cause)}`;
      throw new SyncctlError('RUN_DIRECTORY', why, { cause, hint: HINT });
    }
  }
  if (isClosed(directory, process.getuid?.() ?? null)) return directory;
  throw new SyncctlError('RUN_DIRECTORY', `other users can write to the run directory "${directory}"`, {
    hint: HINT,
  });
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether what a folder holds can be believed: nobody but its owner could have put it there, or systemd made the folder. */
export function isTrusted({ directory, owner }: Place): boolean {
  const user = process.getuid?.() ?? null;
  if (owner === null || user === null)
    return owner === null ? isFolder(directory) : isClosed(directory, user);
  return (owner === user || user === 0) && isClosed(directory, owner);
}

/** Whether it is a folder of this owner, and nobody else may write there. */
function isClosed(directory: string, owner: number | null): boolean {
  const stat = statFolder(directory);
  return stat !== null && (stat.mode & 0o022) === 0 && (owner === null || stat.uid === owner);
}

function isFolder(path: string): boolean {
  return statFolder(path) !== null;
}

/** Null unless it is a folder, or the link to one that systemd makes with DynamicUser=yes. */
function statFolder(path: string): Stats | null {
  try {
    const own = lstatSync(path);
    const isDynamic =
      own.isSymbolicLink() && own.uid === 0 && readlinkSync(path) === join('private', basename(path));
    const stat = isDynamic ? statSync(path) : own;
    return stat.isDirectory() ? stat : null;
  } catch {
    return null;
  }
}

const HINT = 'set XDG_RUNTIME_DIR to another directory';

/**
 * The files of the server that belongs to a parameters file, or of one of its instances, in each folder of this user and of the unit;
 * the first is written to.
 */
export function runFiles(
  parametersPath: string,
  env: Environment,
  instance: number | null = null,
): readonly RunFiles[] {
  return filesIn(placesOf(env), parametersPath, instance);
}

/** Whether a server is an instance of a parameters file. */
export function isInstanceOf(parametersPath: string, identity: string, instance: number): boolean {
  return identitiesOf(parametersPath).some((one) => identityOf(one, instance) === identity);
}

function identityOf(file: string, instance: number | null): string {
  return instance === null ? file : `${file}#${instance}`;
}

/** The same in the folders of all other users, which root may look into; to others they tell at most that there is a server. */
export function runFilesOfOthers(parametersPath: string): readonly RunFiles[] {
  const owner = ownerOf(parametersPath) ?? ownerOf(dirname(resolve(parametersPath)));
  return filesIn(placesOfOthers(owner), parametersPath);
}

/** All folders in which servers may be: of this user, of the unit and of others. */
export function runPlaces(env: Environment): readonly Place[] {
  return [...placesOf(env), ...placesOfOthers(null)];
}

/** The files of the server that a pid file of a folder is of; null for a file of another name. */
export function filesOfRecord(place: Place, identity: string, name: string): RunFiles | null {
  const files = filesNamed(place, identity);
  return files.pid === join(place.directory, name) ? files : null;
}

function placesOf(env: Environment): readonly Place[] {
  const owner = process.getuid?.() ?? null;
  const own = directoriesOf(env).map((directory) => ({ directory, owner: owner ?? -1, likely: false }));
  const instances = namesIn(UNIT_DIRECTORY, /^(\d+)$/).map(([name]) => join(UNIT_DIRECTORY, name));
  const ofUnits = [UNIT_DIRECTORY, ...instances].map((directory) => ({
    directory,
    owner: null,
    likely: true,
  }));
  return [...own, ...ofUnits];
}

/** `expected` is the user who may well have a server. */
function placesOfOthers(expected: number | null): readonly Place[] {
  const sessions = namesIn(SESSIONS, /^(\d+)$/).map(
    ([name, user]) => [join(SESSIONS, name, NAME), user] as const,
  );
  const temporary = [...new Set([tmpdir(), TEMPORARY])].flatMap((folder) =>
    namesIn(folder, /^syncctl-(\d+)$/).map(([name, user]) => [join(folder, name), user] as const),
  );
  return [...sessions, ...temporary]
    .filter(([, user]) => user !== process.getuid?.())
    .map(([directory, user]) => ({ directory, owner: user, likely: user === expected }));
}

/** The names in a folder that a pattern fits, each with the user in it. */
function namesIn(folder: string, pattern: RegExp): (readonly [string, number])[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const [, user] = pattern.exec(name) ?? [];
      return user === undefined ? [] : [[name, Number(user)] as const];
    });
  } catch {
    return [];
  }
}

function ownerOf(path: string): number | null {
  try {
    return statSync(path).uid;
  } catch {
    return null;
  }
}

function filesIn(
  places: readonly Place[],
  parametersPath: string,
  instance: number | null = null,
): readonly RunFiles[] {
  const identities = identitiesOf(parametersPath).map((one) => identityOf(one, instance));
  return places.flatMap((place) => identities.map((identity) => filesNamed(place, identity)));
}

function filesNamed(place: Place, identity: string): RunFiles {
  const key = createHash('sha256').update(identity).digest('hex').slice(0, 16);
  return {
    ...place,
    identity,
    pid: join(place.directory, `${key}.pid`),
    socket: join(place.directory, `${key}.sock`),
    log: join(place.directory, `${key}.log`),
    probe: join(place.directory, `${key}.probe`),
    failures: join(place.directory, 'failures'),
    history: join(place.directory, `${key}.history`),
  };
}

/**
 * A file is the same however it is named. Whoever cannot see it, such as a server in a sandbox that was handed its
 * content, knows it by the name it was given.
 */
function identitiesOf(path: string): string[] {
  const named = resolve(path);
  try {
    return [...new Set([realpathSync(path), named])];
  } catch {
    return [named];
  }
}

/**
 * Where this user's servers may be; the first is written to. The others are for whoever asks from a session, or none, in which
 * the variables are not those that the server was started with.
 */
function directoriesOf(env: Environment): readonly string[] {
  if (env.RUNTIME_DIRECTORY) return [env.RUNTIME_DIRECTORY.split(':')[0] ?? ''];
  const user = process.getuid?.() ?? 'user';
  const named = env.XDG_RUNTIME_DIR?.startsWith('/') ? [join(env.XDG_RUNTIME_DIR, NAME)] : [];
  const temporary = [tmpdir(), TEMPORARY].map((folder) => join(folder, `${NAME}-${user}`));
  return [...new Set([...named, ...temporary, join(SESSIONS, String(user), NAME)])];
}
