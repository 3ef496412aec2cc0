// Whether files may be looked for in the folder above another one: files that somebody else put there must not decide anything.

import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Not above the root of a Git repository, the home folder or a mount point, and not if another user except root owns the folder or
 * may write to it.
 */
export function mayLookAbove(folder: string): boolean {
  const here = resolve(folder);
  const above = dirname(here);
  if (above === here || existsSync(join(here, '.git'))) return false;
  const [own, next] = [statOf(here), statOf(above)];
  if (!own || !next || own.dev !== next.dev || isHome(own)) return false;
  return process.getuid === undefined || isSafe(next, process.getuid());
}

function isHome({ dev, ino }: Stats): boolean {
  const home = process.env.HOME ? statOf(process.env.HOME) : null;
  return home?.dev === dev && home.ino === ino;
}

/** A group with the number of the user holds nobody else: each user has a group of their own on most systems. */
function isSafe({ uid, gid, mode }: Stats, user: number): boolean {
  if (uid !== user && uid !== 0) return false;
  const byGroup = (mode & 0o020) !== 0 && gid !== user && gid !== 0;
  return !byGroup && (mode & 0o002) === 0;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
