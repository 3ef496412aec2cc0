// syncctl status: what the running server says of itself, and which other servers there are.

import { BaseCommand } from '../cli/base-command.js';
import { boolean, string } from '../cli/flags.js';
import { clearScreen } from '../cli/output.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { formatStatus } from '../report/status-text.js';
import { fileArgument } from './loading/file-argument.js';
import { findServer, findServers, isInApplication, noteStopped } from './loading/running-server.js';
import { noteOthers, showAll, showSeveral } from './status/all-servers.js';
import { repeat } from './status/repeat.js';
import { statusOf } from './status/server-status.js';

export default class Status extends BaseCommand {
  static override summary = 'Show the running websocket server, or all of them.';
  static override description =
    `Includes the log, uptime, memory, connections and the busiest topics. Without FILE, shows the server of this application and names
all others of this user; outside of an application, lists all of them. Exits with code 1 if no server is running. With --watch,
SIGINT ends it with code 0.`;
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
    const show = (): Promise<ExitCode> => this.#show(args.file, flags.format === 'json', flags.watch);
    if (!flags.watch) return await show();
    // A mistyped file does not come to exist.
    await findServer(args.file);
    await repeat(show);
    return EXIT.ok;
  }

  async #show(file: string | undefined, asJson: boolean, isWatched: boolean): Promise<ExitCode> {
    const [found = null, ...others] = await findServers(file);
    if (isWatched && process.stdout.isTTY) clearScreen();
    if (found !== null && others.length > 0) return await showSeveral(this, [found, ...others], asJson);
    const status = found && (await statusOf(found));
    if (status === null && file === undefined && !(await isInApplication()))
      return await showAll(this, asJson);
    const text = status ? formatStatus(status, this.look('stdout')) : 'no server is running\n';
    this.print(asJson ? `${JSON.stringify(status ?? { state: 'stopped' })}\n` : text);
    if (status === null && !isWatched && !asJson) await noteStopped(this, file);
    if (file === undefined && !isWatched && !asJson) await noteOthers(this, status?.pid);
    return status === null ? EXIT.findings : EXIT.ok;
  }
}
