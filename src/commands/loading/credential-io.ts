// Files that systemd passes to the process because it may not read them itself (LoadCredential=, systemd.exec(5)).

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SyncctlError } from '../../core/error.js';
import { isEnvPath } from '../../oro/dsn/dsn-names.js';
import type { ProjectIo } from '../../project/load.js';

/** The names the rendered unit gives to its credentials. */
const NAMES = { parameters: 'parameters.yml', settings: 'syncctl.yml' } as const;

/** What the unit hands over for a file that is not there (SetCredential=). */
const ABSENT = 'absent';

const RENDER_AGAIN = 'render the systemd units again so they pass this file to the service';

/** The name by which a unit hands over an import or an env file; `path` is absolute. */
export function credentialName(path: string): string {
  return `file-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}

/**
 * Reads `file`, the syncctl.yml beside it, and imports and env files from what was handed over, where they were; everything else as
 * `io` does. What was not handed over and cannot be read is an error that says so.
 */
export function credentialIo(io: ProjectIo, file: string | undefined): ProjectIo {
  const directory = io.env.CREDENTIALS_DIRECTORY;
  if (!directory || file === undefined) return io;
  const settings = join(dirname(resolve(file)), NAMES.settings);
  const nameOf = (path: string): string => {
    if (path === resolve(file)) return NAMES.parameters;
    return path === settings ? NAMES.settings : credentialName(path);
  };
  return {
    ...io,
    async read(path, limit, named) {
      const handed = await io.read(join(directory, nameOf(resolve(path))), limit);
      const isHanded = handed !== null;
      if (isHanded && Buffer.from(handed).toString() !== ABSENT) return handed;
      return await io.read(path, limit, named).catch((cause: unknown) => {
        // The folder of the file may be closed to this user. What the unit looked for in vain, or what nobody needs, is not there.
        if (isHanded || basename(path) === NAMES.settings) return null;
        throw notHanded(path, cause);
      });
    },
    async list(folder) {
      return (
        (await io.list?.(folder).catch((cause: unknown) => Promise.reject(notHanded(folder, cause)))) ?? null
      );
    },
  };
}

function notHanded(path: string, cause: unknown): SyncctlError {
  return new SyncctlError(
    'NOT_HANDED',
    `"${path}" cannot be read by this user, and the unit does not pass it`,
    {
      hint: RENDER_AGAIN,
      cause,
    },
  );
}

/**
 * Reads the files themselves: what was handed over is as old as the process. Rejects with a SyncctlError that says so when they
 * cannot be read, or when they are no longer those that the machine has.
 */
export function freshIo(io: ProjectIo): ProjectIo {
  const { CREDENTIALS_DIRECTORY: directory } = io.env;
  let first: string | undefined;
  return {
    ...io,
    async read(path, limit, named) {
      // The parameters file is asked for first; what it imports and what stands beside it may be absent.
      first ??= path;
      const content = await io
        .read(path, limit, named)
        .catch((error: unknown) => Promise.reject(directory ? frozen(path, directory) : error));
      if (content === null && directory && path === first && !isEnvPath(path)) throw frozen(path, directory);
      if (content !== null && isReplaced(path)) throw replaced(path);
      return content;
    },
  };
}

function frozen(path: string, directory: string): SyncctlError {
  return new SyncctlError('CONFIGURATION_FROZEN', `"${path}" cannot be read: permission denied`, {
    hint: `systemd passes the file to the service only when it starts; to apply your changes, run: systemctl restart ${unitOf(directory)}`,
  });
}

/** systemd names the folder of a service's credentials after its unit. */
function unitOf(directory: string): string {
  return /\/([\w@.:-]+)\.service\/?$/.exec(directory)?.[1] ?? 'syncctl';
}

/** A file that is mounted into a container stays what it was when another one takes its name outside, as most editors have it. */
function isReplaced(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.nlink === 0;
}

function replaced(path: string): SyncctlError {
  return new SyncctlError(
    'CONFIGURATION_FROZEN',
    `"${path}" was replaced, but the container still has the old file`,
    {
      hint: 'restart the container, which mounts the new file',
    },
  );
}
