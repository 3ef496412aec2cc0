// syncctl init: a parameters.yml and a syncctl.yml to begin with. Never writes over a file.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { EXIT } from '../core/error.js';
import { reaches } from '../report/report.js';
import { formatText } from '../report/text.js';
import { initChoices, initFlags } from './init/init-choices.js';
import { judge, newFiles, writeNewFiles } from './init/new-files.js';

export default class Init extends BaseCommand {
  static override summary = 'Write the websocket parameters and a syncctl.yml to begin with.';
  static override description =
    `Asks at a terminal; --yes takes the defaults, and flags answer a question each. Without a terminal it wants --yes
or --server-name. Writes FILE, else config/parameters.yml (app/config before Oro 3.0), and beside it syncctl.yml and the
JSON Schemas by which an editor completes both. For Oro 5.1 and later FILE is .env-app.local with the three DSNs.
A file that is there stays as it is; what would have been in the first is printed instead.`;
  static override examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init --yes --oro 4.2 --server-name shop.example.com',
    '<%= config.bin %> init --yes --no-tls --bind-address 0.0.0.0 --frontend-port 8080 --frontend-path ""',
  ];
  static override args = { file: string({ description: 'the file to write', ignoreStdin: true }) };
  static override flags = initFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    const choices = await initChoices(flags, '.');
    const files = newFiles(choices, args.file);
    const report = await judge(files, choices);
    if (report.diagnostics.length > 0) this.note(formatText(report, this.look('stderr')));
    if (reaches(report.diagnostics, 'error')) {
      this.note('nothing was written\n');
      process.exitCode = EXIT.findings;
      return;
    }
    const written = new Set(writeNewFiles(files));
    const [first] = files;
    for (const file of files) {
      if (!written.has(file)) this.note(`${file.path} already exists and was not changed\n`);
      else if (file.isSchema) this.print(`wrote ${file.path}\n`);
      else this.print(`wrote ${file.path}\n${file.text.replace(/^(?=.)/gm, '    ')}`);
    }
    if (!first || written.has(first)) return;
    this.note(`add these lines to ${first.path}:\n`);
    this.print(first.text);
  }
}
