// Writes changes to disk, all of them or none. It must not know what the files are for.

import type { Change } from '../core/artifact.js';
import { EXIT, SyncctlError } from '../core/error.js';
import { explain } from '../disk/failure.js';
import { resolveInside } from '../disk/inside.js';
import { discard, type Staged, stage, swap, undo } from '../disk/staged.js';

/** Writes the changes under `dir`, as `replaceAll` does. */
export async function apply(changes: readonly Change[], dir: string): Promise<void> {
  const real: RealChange[] = [];
  for (const change of changes) {
    if (change.action !== 'keep') real.push({ change, file: await resolveInside(dir, change.artifact.path) });
  }
  replaceAll(real);
}

/** A change with the path of its file, free of symbolic links. */
export interface RealChange {
  readonly change: Change;
  readonly file: string;
}

/**
 * Every new content is complete on disk beside its file before the first file is replaced, so a full disk or a missing permission
 * changes nothing (exit 3). `verify` runs in between, and what it throws changes nothing either. If replacing itself fails,
 * replaced files are restored (exit 4).
 */
export function replaceAll(changes: readonly RealChange[], verify: () => void = () => {}): void {
  const staged: Staged[] = [];
  try {
    for (const { change, file } of changes) staged.push(stage(change, file));
    verify();
  } catch (error) {
    discard(staged);
    throw explain(error, 'nothing was written');
  }
  swapAll(staged);
}

function swapAll(staged: readonly Staged[]): void {
  const done: Staged[] = [];
  try {
    for (const one of staged) {
      swap(one);
      done.push(one);
    }
  } catch (error) {
    const cause = explain(error, 'cannot replace a file');
    for (const one of done.reverse()) undo(one);
    throw new SyncctlError(
      'PUT_BACK',
      `${cause.message}; all files that were already written have been restored`,
      {
        cause,
        exit: EXIT.rolledBack,
      },
    );
  } finally {
    discard(staged);
  }
}
