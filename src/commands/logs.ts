// syncctl logs: the log of a detached server, or where else to look for it.

import { BaseCommand } from '../cli/base-command.js';
import { followLog, readLogEnd } from '../control/log-file.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { safe } from '../core/printable.js';
import { createPrettifier } from '../run/pretty-log.js';
import { fileArgument } from './loading/file-argument.js';
import { findLog } from './logs/find-log.js';
import { logsFlags } from './logs/logs-flags.js';

export default class Logs extends BaseCommand {
  static override summary = "Print the websocket server's log.";
  static override description =
    `Prints the log of a server that was started with up --detach, or whose standard error is a file. If no server is running, prints
the last one's log. For a server under systemd or in a container, says which command prints its log. With --follow, SIGINT ends it
with code 0.`;
  static override examples = [
    '<%= config.bin %> logs',
    '<%= config.bin %> logs -f -n 20 config/parameters.yml',
  ];
  static override endless = true;
  static override args = { file: fileArgument };
  static override flags = logsFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Logs);
    const { path, isOld } = await findLog(args.file);
    const { lines, position } = readLogEnd(path, flags.lines);
    const format = flags.format ?? (process.stdout.isTTY ? 'text' : 'json');
    const shown = format === 'text' ? await createPrettifier(this.look('stdout').colour) : safe;
    const print = (line: string): void => this.print(`${shown(line)}\n`);
    if (isOld) this.note("no server is running; this is the last one's log\n");
    if (lines.length === 0 && flags.lines > 0) this.note('nothing has been logged\n');
    for (const line of lines) print(line);
    if (!flags.follow) return EXIT.ok;
    const enough = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => enough.abort());
    await followLog(path, position, { line: print, signal: enough.signal });
    return EXIT.ok;
  }
}
