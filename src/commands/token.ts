// syncctl token: makes a signed ticket, or explains one.

import { BaseCommand } from '../cli/base-command.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { formatTicket } from '../report/ticket-text.js';
import { fileArgument } from './loading/file-argument.js';
import { checkTicket } from './token/check-ticket.js';
import { makeTicket } from './token/make-ticket.js';
import { readTicketInput, refuseTicket } from './token/ticket-input.js';
import { ticketKeys } from './token/ticket-keys.js';
import { tokenFlags } from './token/token-flags.js';

export default class Token extends BaseCommand {
  static override summary = 'Make a signed ticket, or explain one.';
  static override description =
    `The ticket opens one connection: append it to the URL as ?ticket=…. It is signed with server.secret, just as the application would sign it.

With --check, the ticket is read from standard input, because other users on the machine can see arguments. Exits with code 1 if a
server would refuse it. The secret is never printed.`;
  static override examples = [
    '<%= config.bin %> token --user 7',
    '<%= config.bin %> token --user 7 --topics oro/ping,chat/{room} --lifetime 300',
    '<%= config.bin %> token --check < ticket.txt',
  ];
  static override args = { file: fileArgument };
  static override flags = tokenFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Token);
    refuseTicket(args.file);
    if (!flags.check) {
      this.print(`${await makeTicket(args.file, flags)}\n`);
      return EXIT.ok;
    }
    // Standard input is the ticket.
    const keys = await ticketKeys(args.file === '-' ? undefined : args.file, flags);
    const report = await checkTicket(await readTicketInput(), keys);
    const text = formatTicket(report, Date.now() / 1000, this.look('stdout'));
    this.print(flags.format === 'json' ? `${JSON.stringify(report)}\n` : text);
    return report.valid === false ? EXIT.findings : EXIT.ok;
  }
}
