// syncctl restart: a detached server stops and is started again in the same way.

import { BaseCommand } from '../cli/base-command.js';
import { boolean } from '../cli/flags.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { findServer, findServers, stoppedHint } from './loading/running-server.js';
import { requireLaunch } from './restart/require-launch.js';
import { startAgain } from './restart/start-again.js';
import { requireSingle } from './restart/ways.js';

export default class Restart extends BaseCommand {
  static override summary = 'Restart a detached websocket server.';
  static override description =
    `Starts the server again with the command line, folder and environment of the running one, and waits until it is healthy. Files
with errors leave the running server alone. For a server under systemd or in a container, says which command restarts it. With
--rolling, restarts all servers of the file, also those of systemd if this user may. If one is not ready within 60 seconds, names
the others, leaves them alone and exits with code 1.`;
  static override examples = [
    '<%= config.bin %> restart',
    '<%= config.bin %> restart --rolling config/parameters.yml',
  ];
  static override args = { file: fileArgument };
  static override flags = {
    rolling: boolean({
      default: false,
      description: 'Restart all servers of the file one after the other, each when the one before is ready',
    }),
  };

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Restart);
    const servers = await findServers(args.file);
    const [found] = servers;
    if (!found) {
      throw new SyncctlError('NOT_RUNNING', 'no server is running', {
        hint: 'to start one, run: syncctl up --detach',
        exit: EXIT.findings,
        ...(await stoppedHint(args.file, (unit) => `run: systemctl restart ${unit}`)),
      });
    }
    if (flags.rolling) {
      const { restartInTurn } = await import('./restart/rolling.js');
      return await restartInTurn(this, servers, this.config.root);
    }
    requireSingle(servers);
    const exit = await startAgain(requireLaunch(found), found.running, this.config.root);
    if (exit === EXIT.ok) return exit;
    const still = await findServer(found.running.file);
    const isOld = still?.running.pid === found.running.pid;
    this.note(
      isOld ? `process ${found.running.pid} is still running as before\n` : 'no server is running now\n',
    );
    return exit;
  }
}
