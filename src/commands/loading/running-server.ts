// The running server that belongs to a parameters file.

import { existsSync } from 'node:fs';
import { findRunning, type Running } from '../../control/pid-file.js';
import { runFiles } from '../../control/run-directory.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { ENV_PLACE, USUAL_PLACES } from '../../project/load.js';

/** Null when there is none. The file itself need not exist any more. */
export function findServer(path: string | undefined): Running | null {
  const named = requireName(path);
  // Which of two files that are there decided was a matter of the versions when the server was started.
  for (const file of named === undefined ? filesHere() : [named]) {
    const found = findRunning(runFiles(file, process.env));
    if (found) return found.running;
  }
  return null;
}

function filesHere(): readonly string[] {
  const there = USUAL_PLACES.find((place) => existsSync(place)) ?? USUAL_PLACES[0];
  return existsSync(ENV_PLACE) ? [there, ENV_PLACE] : [there];
}

/** A running server is known by its file, so that must have a name: throws SyncctlError (exit 2) for standard input. */
export function requireName(path: string | undefined): string | undefined {
  if (path !== '-') return path;
  throw new SyncctlError('NO_FILE', 'a server needs a parameters file with a name, not standard input', {
    hint: 'status, health and down find the server by the name of the file',
    exit: EXIT.usage,
  });
}
