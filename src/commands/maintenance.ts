// syncctl maintenance: tells every open page that the site is, or is no longer, under maintenance.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { AS_BROWSER, publishEvent, publishFlags } from './terminal/publish-event.js';

export default class Maintenance extends BaseCommand {
  static override summary = 'Tell open pages that maintenance mode was switched on or off.';
  static override description =
    `Publishes the same event on oro/maintenance as Oro's own command. It does not switch the application itself.`;
  static override examples = ['<%= config.bin %> maintenance on', '<%= config.bin %> maintenance off'];
  static override args = {
    state: string({
      description: 'Whether maintenance starts or ends',
      options: ['on', 'off'],
      required: true,
      ignoreStdin: true,
    }),
    file: fileArgument,
  };
  static override flags = publishFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Maintenance);
    const payload = { isOn: args.state === 'on', userId: null };
    const choice = { ...flags, file: args.file ?? flags.file };
    await publishEvent(choice, { topic: 'oro/maintenance', payload, timeout: flags.timeout * 1000 });
    if (flags.as === 'frontend') this.note(AS_BROWSER);
    else this.print(`told all open pages that maintenance is ${args.state}\n`);
    return EXIT.ok;
  }
}
