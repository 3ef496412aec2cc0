// All servers that this user may see, whatever their parameters files.

import { readdirSync } from 'node:fs';
import { isAbsent } from '../core/system-error.js';
import { type Found, findRunning } from './find-running.js';
import { readPidFile } from './pid-file.js';
import { filesOfRecord, isTrusted, type Place, runPlaces } from './run-directory.js';

export interface Listed {
  /** Sorted by their files. */
  readonly servers: readonly Found[];
  /** Folders of servers that this user may not read. */
  readonly hidden: readonly string[];
}

/** Servers in the run directories of this user and of the unit; for root, of all users. */
export async function listRunning(env: Readonly<Record<string, string | undefined>>): Promise<Listed> {
  const servers = new Map<number, Found>();
  const hidden: string[] = [];
  for (const place of runPlaces(env)) {
    const names = pidFilesIn(place);
    if (names === null) hidden.push(place.directory);
    for (const name of names ?? []) {
      const found = await serverOf(place, name);
      if (found) servers.set(found.running.pid, found);
    }
  }
  const byFile = (one: Found, other: Found): number => (one.running.file < other.running.file ? -1 : 1);
  return { servers: [...servers.values()].sort(byFile), hidden };
}

/** Null when this user may not look; empty where nothing is, or what is there cannot be believed. */
function pidFilesIn(place: Place): string[] | null {
  try {
    const names = readdirSync(place.directory).filter((name) => name.endsWith('.pid'));
    return isTrusted(place) ? names : [];
  } catch (error) {
    return isAbsent(error) ? [] : null;
  }
}

async function serverOf(place: Place, name: string): Promise<Found | null> {
  const record = readPidFile(`${place.directory}/${name}`);
  if (record === null || record === 'hidden') return null;
  const files = filesOfRecord(place, record.running.identity, name);
  return files && (await findRunning([files]));
}
