// Where a running server leaves word of itself: a folder of this user's alone, and a name for each parameters file.

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SyncctlError } from '../core/error.js';
import { reasonOf } from '../core/system-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The files of one server. `socket` is where its admin listener is unless a setting says otherwise. */
export interface RunFiles {
  readonly directory: string;
  /** The parameters file by the name that the other names are made of. */
  readonly identity: string;
  readonly pid: string;
  readonly socket: string;
  readonly log: string;
  /** Where the server asks itself for a moment whether it answers. */
  readonly probe: string;
}

/** The systemd unit's own folder, which a person at the machine may read too. */
const UNIT_DIRECTORY = '/run/syncctl';

/** The folder to write to, created for this user alone. Throws SyncctlError when another user could tamper with it. */
export function createRunDirectory(env: Environment): string {
  const [directory = ''] = directoriesOf(env);
  try {
    // Without its parents: to make those never ends where the file system takes no folders, such as below /proc.
    mkdirSync(directory, { mode: 0o700 });
  } catch (cause) {
    if (!isThere(directory)) {
      const why = `the run directory "${directory}" cannot be made: ${reasonOf(cause)}`;
      throw new SyncctlError('RUN_DIRECTORY', why, { cause, hint: HINT });
    }
  }
  if (isOfThisUser(directory)) return directory;
  throw new SyncctlError('RUN_DIRECTORY', `the run directory "${directory}" is not this user's alone`, {
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

/** Whether what a folder holds can be believed: nobody else could have put it there, or systemd made the folder. */
export function isTrusted(directory: string): boolean {
  return directory === UNIT_DIRECTORY || isOfThisUser(directory);
}

function isOfThisUser(directory: string): boolean {
  if (!isThere(directory)) return false;
  const stat = lstatSync(directory);
  if (!stat.isDirectory() || (stat.mode & 0o022) !== 0) return false;
  return process.getuid === undefined || stat.uid === process.getuid();
}

const HINT = 'name another one in the variable XDG_RUNTIME_DIR';

/** The files of the server that belongs to a parameters file, in each folder where they may be; the first is written to. */
export function runFiles(parametersPath: string, env: Environment): readonly RunFiles[] {
  const names = identitiesOf(parametersPath).map((identity) => ({
    identity,
    key: createHash('sha256').update(identity).digest('hex').slice(0, 16),
  }));
  return [...directoriesOf(env), UNIT_DIRECTORY].flatMap((directory) =>
    names.map(({ identity, key }) => ({
      directory,
      identity,
      pid: join(directory, `${key}.pid`),
      socket: join(directory, `${key}.sock`),
      log: join(directory, `${key}.log`),
      probe: join(directory, `${key}.probe`),
    })),
  );
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

function directoriesOf(env: Environment): string[] {
  if (env.RUNTIME_DIRECTORY) return [env.RUNTIME_DIRECTORY.split(':')[0] ?? ''];
  if (env.XDG_RUNTIME_DIR?.startsWith('/')) return [join(env.XDG_RUNTIME_DIR, 'syncctl')];
  return [join(tmpdir(), `syncctl-${process.getuid?.() ?? 'user'}`)];
}
