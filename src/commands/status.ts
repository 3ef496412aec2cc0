// syncctl status: what the running server says of itself.

import { BaseCommand } from '../cli/base-command.js';
import { boolean, string } from '../cli/flags.js';
import { askAdmin } from '../control/ask-admin.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { formatStatus, type RunningStatus } from '../report/status-text.js';
import { fileArgument } from './loading/file-argument.js';
import { findServer } from './loading/running-server.js';
import { repeat } from './status/repeat.js';

export default class Status extends BaseCommand {
  static override summary = 'Show the state of the running websocket server.';
  static override description =
    `Includes the number of connections and the busiest topics. Exits with code 1 if no server is running. With --watch, SIGINT
ends it with code 0.`;
  static override examples = [
    '<%= config.bin %> status',
    '<%= config.bin %> status --watch config/parameters.yml',
  ];
  static override endless = true;
  static override args = { file: fileArgument };
  static override flags = {
    watch: boolean({
      default: false,
      char: 'w',
      description: 'Refresh every two seconds until SIGINT',
    }),
    format: string({ description: 'Output format', options: ['text', 'json'], default: 'text' }),
  };

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Status);
    const show = async (): Promise<ExitCode> => {
      const status = await read(args.file);
      const json = `${JSON.stringify(status ?? { state: 'stopped' })}\n`;
      const text = status ? formatStatus(status, this.look('stdout')) : 'no server is running\n';
      const clear = flags.watch && process.stdout.isTTY ? '\x1b[H\x1b[2J' : '';
      this.print(`${clear}${flags.format === 'json' ? json : text}`);
      return status === null ? EXIT.findings : EXIT.ok;
    };
    if (!flags.watch) return await show();
    await repeat(show);
    return EXIT.ok;
  }
}

/** Null when nothing is running. */
async function read(file: string | undefined): Promise<RunningStatus | null> {
  const found = await findServer(file);
  if (found === null) return null;
  const { running } = found;
  const answer = running.admin ? await askAdmin(running.admin, 'GET /status') : null;
  return { ...running, ...answer?.body };
}
