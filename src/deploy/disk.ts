// How the disk is read to compare it with artifacts.

import { readFile, stat } from 'node:fs/promises';
import { codeOf, explain } from './failure.js';
import { resolveInside } from './inside.js';

/** A file as found; `mode` holds the permission bits alone. */
interface FoundFile {
  readonly content: string;
  readonly mode: number;
}

/** What planning asks of the disk; null where there is no such file. */
export interface PlanIo {
  read(dir: string, path: string): Promise<FoundFile | null>;
}

const PERMISSIONS = 0o7777;

/** The real disk. Symlinks that lead out of `dir` are refused. */
export const diskIo: PlanIo = {
  async read(dir, path) {
    const file = await resolveInside(dir, path);
    try {
      return { content: await readFile(file, 'utf8'), mode: (await stat(file)).mode & PERMISSIONS };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw explain(error, `cannot read "${file}"`);
    }
  },
};
