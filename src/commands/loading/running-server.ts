// The running server that belongs to a parameters file.

import { existsSync, statSync } from 'node:fs';
import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { type Found, findRunning, requireNothingHidden } from '../../control/find-running.js';
import { installedUnit } from '../../control/installed-unit.js';
import { listRunning } from '../../control/list-running.js';
import { isInstanceOf, type RunFiles, runFiles, runFilesOfOthers } from '../../control/run-directory.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { joinPath } from '../../core/path.js';
import { ENV_PLACES, findFolder, USUAL_PLACES } from '../../project/search.js';

/**
 * Null when there is none. The file of a running server need not exist any more. Rejects with a SyncctlError when there seems to be
 * a server that this user may not look at, or when nothing is running and the named file does not exist.
 */
export async function findServer(path: string | undefined): Promise<Found | null> {
  const named = requireName(path);
  const names = await namesOf(named);
  const candidates = names.flatMap((file) => runFiles(file, process.env));
  const others = names.flatMap((file) => runFilesOfOthers(file));
  const found = (await findRunning(candidates)) ?? (await findRunning(others));
  if (found !== null) return found;
  const [instance] = await instancesOf(names);
  if (instance !== undefined) return instance;
  requireNothingHidden([...candidates, ...others]);
  if (named !== undefined) requireFile(named);
  return null;
}

/** The same for all of them: a single server, or the instances of the file by their ports. */
export async function findServers(path: string | undefined): Promise<readonly Found[]> {
  const found = await findServer(path);
  const instances = await instancesOf(await namesOf(requireName(path)));
  const isInstance = instances.some(({ running }) => running.pid === found?.running.pid);
  return found === null || isInstance ? instances : [found, ...instances];
}

async function instancesOf(names: readonly string[]): Promise<readonly Found[]> {
  const { servers } = await listRunning(process.env);
  const portOf = ({ running }: Found): number => running.instance ?? 0;
  return servers
    .filter(({ running: { identity, instance = null } }) => {
      return instance !== null && names.some((name) => isInstanceOf(name, identity, instance));
    })
    .sort((one, other) => portOf(one) - portOf(other));
}

/** Where a server of the file would have its files, of this user and of the unit. */
export async function filesOfServer(path: string | undefined): Promise<readonly RunFiles[]> {
  return (await namesOf(path)).flatMap((file) => runFiles(file, process.env));
}

/** Which of two files that are there decided was a matter of the versions when the server was started. */
async function namesOf(path: string | undefined): Promise<readonly string[]> {
  return path === undefined ? await filesHere() : [path];
}

/** Nothing runs for a name that was mistyped. Throws a SyncctlError. */
function requireFile(path: string): void {
  const hint = 'to list the running servers, run: syncctl status';
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`, { hint });
  if (found.isDirectory()) throw new SyncctlError('FILE_UNREADABLE', `"${path}" is a directory`, { hint });
}

/**
 * What to do when nothing is running: `ofUnit` says it for a file with a systemd unit. Otherwise only for no file at all, as in the
 * wrong folder.
 */
export async function stoppedHint(
  file: string | undefined,
  ofUnit = (unit: string): string =>
    `its unit is ${unit}; to see what it does, run: systemctl status ${unit}`,
): Promise<{ readonly hint?: string }> {
  const unit = installedUnit((await filesOfServer(file)).map(({ identity }) => identity));
  if (unit !== null) return { hint: ofUnit(unit) };
  if (file !== undefined || (await isInApplication())) return {};
  return { hint: 'there are no parameters here; to list the running servers, run: syncctl status' };
}

/** Whether there is an application here, or in a folder above. */
export async function isInApplication(): Promise<boolean> {
  return (await findFolder(nodeIo)) !== null;
}

async function filesHere(): Promise<readonly string[]> {
  const folder = (await findFolder(nodeIo)) ?? '';
  const there = (places: readonly string[]): string[] =>
    places.map((place) => joinPath(folder, place)).filter((path) => existsSync(path));
  const [parameters = joinPath(folder, USUAL_PLACES[0])] = there(USUAL_PLACES);
  return [parameters, ...there(ENV_PLACES)];
}

/** A running server is known by its file, so that must have a name: throws SyncctlError (exit 2) for standard input. */
export function requireName(path: string | undefined): string | undefined {
  if (path !== '-') return path;
  throw new SyncctlError('NO_FILE', 'a server cannot read its parameters from standard input', {
    hint: 'pass a file: status, health and down find the server by its name',
    exit: EXIT.usage,
  });
}

/** Prints the same on standard error. */
export async function noteStopped(command: BaseCommand, file: string | undefined): Promise<void> {
  const { hint } = await stoppedHint(file);
  if (hint !== undefined) command.note(`${hint}\n`);
}
