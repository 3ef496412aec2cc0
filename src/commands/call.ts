// syncctl call: one procedure of the server, its result printed.

import { several, string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { integer } from '../cli/flags.js';
import { CallError } from '../client/calls.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { jsonLine, printable } from '../core/printable.js';
import { fileArgument } from './loading/file-argument.js';
import { splitFile } from './terminal/file-last.js';
import { readJson } from './terminal/json-argument.js';
import { openSession, sessionFlags } from './terminal/terminal-session.js';

export default class Call extends BaseCommand {
  static override summary = 'Call a procedure on the server and print the result as JSON.';
  static override description =
    `Each argument is JSON. A single array or object is passed as the list of arguments. If the last argument looks like a parameters
file (*.yml, .env*), it is FILE. Exits with code 3 if the server answers with an error or does not answer.`;
  static override examples = ['<%= config.bin %> call sample/add_func 2 5 config/parameters.yml'];
  static override strict = false;
  static override args = {
    name: string({ description: 'Procedure to call', required: true, ignoreStdin: true }),
    argument: several(string({ description: 'JSON', ignoreStdin: true })),
    file: fileArgument,
  };
  static override flags = {
    ...sessionFlags,
    timeout: integer({
      description: 'Number of seconds to wait for the answer',
      helpValue: 'SECONDS',
      default: 10,
      min: 1,
      max: 3600,
    }),
  };

  async run(): Promise<ExitCode> {
    const { argv, flags } = await this.parse(Call);
    const { words, file = flags.file } = splitFile(argv as string[]);
    const [name = '', ...rest] = words;
    const args = rest.map((text) => readJson(text));
    const { session } = await openSession({ ...flags, file }, flags.timeout * 1000);
    try {
      const result = jsonLine(await session.call(name, ...args));
      if (result === null)
        throw new SyncctlError('CALL_FAILED', `the result of ${name} is nested too deeply to be printed`);
      this.print(`${result}\n`);
      return EXIT.ok;
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      const details = cause.details === null ? '' : ` ${jsonLine(cause.details) ?? ''}`;
      throw new SyncctlError('CALL_FAILED', `${printable(cause.message)}${details}`, { cause });
    } finally {
      session.close();
    }
  }
}
