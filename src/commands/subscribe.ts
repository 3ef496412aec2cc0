// syncctl subscribe: the events of topics, one line each.

import { several, string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import type { ExitCode } from '../core/error.js';
import { jsonLine, printable } from '../core/printable.js';
import { fileArgument } from './loading/file-argument.js';
import { subscribeFlags } from './subscribe/subscribe-flags.js';
import { streamEvents } from './terminal/event-stream.js';
import { splitFile } from './terminal/file-last.js';
import { openSession } from './terminal/terminal-session.js';

/** Seconds for the first connection. */
const CONNECT_TIMEOUT = 10;

export default class Subscribe extends BaseCommand {
  static override summary = 'Print the events of topics as they arrive, one per line.';
  static override description =
    `Connects the way the PHP application does, with the same parameters, and reconnects if the connection is lost. If the server
does not allow a subscription, it says nothing and no events arrive. If the last argument looks like a parameters file (*.yml,
.env*), it is FILE. Exits with code 1 if --timeout expires before --count events
have arrived.`;
  static override examples = [
    '<%= config.bin %> subscribe oro/data/update oro/maintenance',
    '<%= config.bin %> subscribe oro/data/update config/parameters.yml',
    '<%= config.bin %> subscribe oro/ping --count 1 --timeout 60 --format json',
  ];
  static override strict = false;
  static override endless = true;
  static override args = {
    topic: several(string({ description: 'Topics to subscribe to', required: true, ignoreStdin: true })),
    file: fileArgument,
  };
  static override flags = subscribeFlags;

  async run(): Promise<ExitCode> {
    const { argv, flags } = await this.parse(Subscribe);
    const { words, file = flags.file } = splitFile(argv as string[]);
    const json = flags.format === 'json';
    const patience = Math.min(CONNECT_TIMEOUT, flags.timeout ?? CONNECT_TIMEOUT);
    const { session } = await openSession({ ...flags, file }, patience * 1000);
    try {
      return await streamEvents(session, {
        topics: words,
        count: flags.count,
        timeout: flags.timeout,
        event: (topic, payload) => {
          const time = new Date().toISOString();
          const line = jsonLine(json ? { time, topic, payload } : payload);
          if (line === null) this.note(`${printable(topic)}: the event is nested too deeply to be shown\n`);
          else this.print(json ? `${line}\n` : `${printable(topic)} ${line}\n`);
        },
        note: (line) => this.note(`${line}\n`),
      });
    } finally {
      session.close();
    }
  }
}
