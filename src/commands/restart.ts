// syncctl restart: a detached server stops and is started again in the same way.

import { BaseCommand } from '../cli/base-command.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { elsewhereHint, findServer } from './loading/running-server.js';
import { requireLaunch } from './restart/require-launch.js';
import { startAgain } from './restart/start-again.js';

export default class Restart extends BaseCommand {
  static override summary = 'Restart a detached websocket server.';
  static override description =
    `Starts the server again with the command line, folder and environment of the running one, and waits until it is healthy. Files
with errors leave the running server alone. For a server under systemd or in a container, says which command restarts it.`;
  static override examples = ['<%= config.bin %> restart', '<%= config.bin %> restart config/parameters.yml'];
  static override args = { file: fileArgument };

  async run(): Promise<ExitCode> {
    const { args } = await this.parse(Restart);
    const found = await findServer(args.file);
    if (!found) {
      throw new SyncctlError('NOT_RUNNING', 'no server is running', {
        hint: 'to start one, run: syncctl up --detach',
        exit: EXIT.findings,
        ...(await elsewhereHint(args.file)),
      });
    }
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
