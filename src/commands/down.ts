// syncctl down: ends the server of a parameters file, and only that.

import { BaseCommand } from '../cli/base-command.js';
import { stopRunning } from '../control/stop.js';
import { fileArgument } from './loading/flags.js';
import { findServer } from './loading/running-server.js';

export default class Down extends BaseCommand {
  static override summary = 'Stop the running websocket server.';
  static override description = 'When nothing runs there is nothing to do, and the exit code is 0.';
  static override examples = ['<%= config.bin %> down', '<%= config.bin %> down config/parameters.yml'];
  static override args = { file: fileArgument };

  async run(): Promise<void> {
    const { args } = await this.parse(Down);
    const running = findServer(args.file);
    if (!running) return this.print('nothing is running\n');
    await stopRunning(running);
    this.print(`stopped process ${running.pid}\n`);
  }
}
