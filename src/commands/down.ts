// syncctl down: ends the server of a parameters file, and only that.

import { BaseCommand } from '../cli/base-command.js';
import type { Found } from '../control/find-running.js';
import type { Supervisor } from '../control/pid-file.js';
import { stopRunning } from '../control/stop.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { findServers, noteStopped } from './loading/running-server.js';

export default class Down extends BaseCommand {
  static override summary = 'Stop the running websocket server.';
  static override description =
    `Asks the server to stop, and sends SIGTERM if it does not answer within five seconds. Exits with code 0 if no server is running,
and with code 3 if the server seems to belong to another user.`;
  static override examples = ['<%= config.bin %> down', '<%= config.bin %> down config/parameters.yml'];
  static override args = { file: fileArgument };

  async run(): Promise<ExitCode> {
    const { args } = await this.parse(Down);
    const servers = await findServers(args.file);
    if (servers.length === 0) {
      this.print('no server is running\n');
      await noteStopped(this, args.file);
      return EXIT.ok;
    }
    await Promise.all(servers.map((found) => this.#stop(found)));
    return EXIT.ok;
  }

  async #stop(found: Found): Promise<void> {
    const { pid, supervisor } = found.running;
    await stopRunning(found);
    this.print(`${supervisor?.kind === 'container' ? 'stopping' : 'stopped'} process ${pid}\n`);
    if (supervisor) this.note(restartNote(supervisor));
  }
}

/** Who starts the server again, and what to call so that it stays stopped. */
function restartNote(supervisor: Supervisor): string {
  if (supervisor.kind === 'container') {
    return 'The container ends with it, and its restart policy may start it again. To keep it stopped, stop the container.\n';
  }
  const { unit, sockets } = supervisor;
  // The unit that instances belong to stops all of them.
  const units = [...sockets, unit.replace(/@.*(?=\.service$)/, '')];
  return `systemd will start it again. To keep it stopped, run: systemctl stop ${units.join(' ')}\n`;
}
