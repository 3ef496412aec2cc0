// The status of all servers that this user may see, for whoever is in no application.

import type { BaseCommand } from '../../cli/base-command.js';
import type { Found } from '../../control/find-running.js';
import { type Listed, listRunning } from '../../control/list-running.js';
import { EXIT, type ExitCode } from '../../core/error.js';
import { safe } from '../../core/printable.js';
import { formatServers } from '../../report/server-list.js';
import { listedStatusOf } from './server-status.js';

/** Prints a line for each server, and what may be hidden. */
export async function showAll(command: BaseCommand, asJson: boolean): Promise<ExitCode> {
  const listed = await listRunning(process.env);
  const exit = await showSeveral(command, listed.servers, asJson);
  noteHidden(command, listed);
  return exit;
}

/** Prints a line for each of these servers. */
export async function showSeveral(
  command: BaseCommand,
  found: readonly Found[],
  asJson: boolean,
): Promise<ExitCode> {
  const servers = await Promise.all(found.map(listedStatusOf));
  if (asJson) command.print(`${JSON.stringify({ servers })}\n`);
  else
    command.print(
      servers.length === 0 ? 'no server is running\n' : formatServers(servers, command.look('stdout')),
    );
  return servers.length === 0 ? EXIT.findings : EXIT.ok;
}

/** Names the servers of other files, for whoever looks at one. */
export async function noteOthers(command: BaseCommand, pid: number | undefined): Promise<void> {
  const listed = await listRunning(process.env);
  for (const { running } of listed.servers.filter((one) => one.running.pid !== pid)) {
    command.note(`also running: process ${running.pid} for ${safe(running.file)}\n`);
  }
  noteHidden(command, listed);
}

function noteHidden(command: BaseCommand, { hidden }: Listed): void {
  for (const directory of hidden) {
    command.note(`servers in ${directory} are not listed: this user may not read it\n`);
  }
}
