// syncctl subscribe: the events of topics, one line each.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { boolean, integer } from '../cli/flags.js';
import { jsonLine, printable } from '../core/printable.js';
import { streamEvents } from './terminal/event-stream.js';
import { openSession, sessionFlags } from './terminal/terminal-session.js';

/** Seconds for the first connection. */
const CONNECT_TIMEOUT = 10;

export default class Subscribe extends BaseCommand {
  static override summary = 'Show the events of topics as they come, one line each.';
  static override description =
    `Connects as the PHP application does, by the same parameters. A connection that is lost comes back by itself.
A server that does not let a client listen to a topic says nothing. Ends with exit code 1 when --timeout is over before --count events came.`;
  static override examples = [
    '<%= config.bin %> subscribe oro/data/update oro/maintenance',
    '<%= config.bin %> subscribe oro/ping --count 1 --timeout 60 --json',
  ];
  static override strict = false;
  static override endless = true;
  static override args = { topic: string({ description: 'topics', required: true, ignoreStdin: true }) };
  static override flags = {
    ...sessionFlags,
    count: integer({ description: 'end after so many events', min: 1 }),
    timeout: integer({ description: 'end after so many seconds', min: 1, max: 86_400 }),
    json: boolean({ default: false, description: 'a JSON object a line: time, topic, payload' }),
  };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Subscribe);
    const patience = Math.min(CONNECT_TIMEOUT, flags.timeout ?? CONNECT_TIMEOUT);
    const { session } = await openSession(flags, patience * 1000);
    try {
      process.exitCode = await streamEvents(session, {
        topics: argv as string[],
        count: flags.count,
        timeout: flags.timeout,
        event: (topic, payload) => {
          const time = new Date().toISOString();
          const line = jsonLine(flags.json ? { time, topic, payload } : payload);
          if (line === null) this.note(`${printable(topic)}: the event is nested too deeply to be shown\n`);
          else this.print(flags.json ? `${line}\n` : `${printable(topic)} ${line}\n`);
        },
        note: (line) => this.note(`${line}\n`),
      });
    } finally {
      session.close();
    }
  }
}
