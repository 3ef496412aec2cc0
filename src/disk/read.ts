// How the disk is read to compare it with artifacts.

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { SyncctlError } from '../core/error.js';
import { codeOf } from '../core/system-error.js';
import { explain } from './failure.js';
import { resolveInside } from './inside.js';

interface FoundFile {
  readonly content: string;
}

/** What planning asks of the disk; null where there is no such file. */
export interface PlanIo {
  read(dir: string, path: string): Promise<FoundFile | null>;
}

/** The real disk. Symlinks that lead out of `dir` are refused. */
export const diskIo: PlanIo = {
  async read(dir, path) {
    const file = await resolveInside(dir, path);
    let handle: FileHandle | null = null;
    try {
      // Otherwise, opening a pipe would block until somebody writes to it.
      handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
      const stat = await handle.stat();
      // A folder fails to be read with a code of its own.
      if (stat.isFile() || stat.isDirectory()) {
        return { content: await handle.readFile('utf8') };
      }
      throw new SyncctlError('NOT_A_FILE', `cannot read "${file}": it is neither a file nor a folder`, {
        hint: 'remove it, or choose another folder with --out',
      });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw explain(error, `cannot read "${file}"`);
    } finally {
      await handle?.close();
    }
  },
};
