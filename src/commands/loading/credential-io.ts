// Files that systemd handed to the process because it may not read them itself (LoadCredential=, systemd.exec(5)).

import { basename, join, resolve } from 'node:path';
import { SyncctlError } from '../../core/error.js';
import { isEnvPath } from '../../oro/dsn/dsn-names.js';
import type { ProjectIo } from '../../project/load.js';

/** The names the rendered unit gives to its credentials. */
const NAMES = { parameters: 'parameters.yml', settings: 'syncctl.yml' } as const;

/** Reads `file` and the syncctl.yml beside it from what was handed over, where it was; everything else as `io` does. */
export function credentialIo(io: ProjectIo, file: string | undefined): ProjectIo {
  const directory = io.env.CREDENTIALS_DIRECTORY;
  if (!directory || file === undefined) return io;
  return {
    ...io,
    async read(path, limit) {
      const name = resolve(path) === resolve(file) ? NAMES.parameters : NAMES.settings;
      if (name === NAMES.settings && basename(path) !== NAMES.settings) return io.read(path, limit);
      const handed = await io.read(join(directory, name), limit);
      if (handed !== null || name === NAMES.parameters) return handed ?? io.read(path, limit);
      // The folder of the file may be closed to this user, who then has no syncctl.yml.
      return io.read(path, limit).catch(() => null);
    },
  };
}

/** Reads the files themselves: what was handed over is as old as the process. Rejects with a SyncctlError that says so when they cannot be read. */
export function freshIo(io: ProjectIo): ProjectIo {
  if (!io.env.CREDENTIALS_DIRECTORY) return io;
  let first: string | undefined;
  return {
    ...io,
    async read(path, limit) {
      // The parameters file is asked for first; what it imports and what stands beside it may be absent.
      first ??= path;
      const frozen = new SyncctlError('CONFIGURATION_FROZEN', `"${path}" cannot be read: permission denied`, {
        hint: 'systemd passes the file to the unit when it starts: restart the unit; its socket keeps accepting connections meanwhile',
      });
      const content = await io.read(path, limit).catch(() => Promise.reject(frozen));
      if (content === null && path === first && !isEnvPath(path)) throw frozen;
      return content;
    },
  };
}
