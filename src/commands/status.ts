// syncctl status: what the running server says of itself.

import { BaseCommand } from '../cli/base-command.js';
import { EXIT } from '../core/error.js';
import { askStatus } from '../launch/ask-status.js';
import { formatStatus } from '../report/status-text.js';
import { fileArgument } from './shared/flags.js';
import { findServer } from './shared/running-server.js';

export default class Status extends BaseCommand {
  static override summary = 'Show the running websocket server.';
  static override description = 'Exits with 1 when nothing is running.';
  static override examples = ['<%= config.bin %> status', '<%= config.bin %> status config/parameters.yml'];
  static override args = { file: fileArgument };

  async run(): Promise<void> {
    const { args } = await this.parse(Status);
    const running = findServer(args.file);
    if (!running) {
      this.print('nothing is running\n');
      process.exitCode = EXIT.findings;
      return;
    }
    const status = running.admin ? await askStatus(running.admin) : {};
    this.print(formatStatus({ ...running, ...status }, this.look(process.stdout)));
  }
}
