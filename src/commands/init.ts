// syncctl init: a parameters.yml and a syncctl.yml to begin with. Never writes over a file.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { safe } from '../core/printable.js';
import { reaches } from '../report/report.js';
import { initChoices, initFlags } from './init/init-choices.js';
import { judge, newFiles, writeNewFiles } from './init/new-files.js';
import { noteFindings } from './loading/findings.js';

export default class Init extends BaseCommand {
  static override summary = 'Create the websocket parameters and a syncctl.yml.';
  static override description =
    `Asks questions on a terminal. Use flags to answer them in advance and --yes to accept the defaults. Without a terminal,
--yes or --server-name is required.

Writes FILE, syncctl.yml, and JSON Schemas that let editors complete both. The default for FILE is config/parameters.yml
(app/config/parameters.yml before Oro 3.0). For Oro 5.1 and later it is .env-app.local, with the three DSNs.

Existing files are never overwritten. If FILE exists, its new content is printed instead.`;
  static override examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init --yes --oro 4.2 --server-name shop.example.com',
    '<%= config.bin %> init --yes --no-tls --bind-address 0.0.0.0 --bind-port 8080',
  ];
  static override args = { file: string({ description: 'File to create', ignoreStdin: true }) };
  static override flags = initFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Init);
    const choices = await initChoices(flags, '.');
    const files = newFiles(choices, args.file);
    const report = await judge(files, choices);
    noteFindings(this, report);
    if (reaches(report.diagnostics, 'error')) {
      this.note('nothing was written\n');
      return EXIT.findings;
    }
    const written = new Set(writeNewFiles(files));
    const [first] = files;
    for (const file of files) {
      if (!written.has(file)) this.note(`${safe(file.path)} already exists and was not changed\n`);
      else if (file.isSchema) this.print(`wrote ${safe(file.path)}\n`);
      else this.print(`wrote ${safe(file.path)}\n${file.text.replace(/^(?=.)/gm, '    ')}`);
    }
    if (!first || written.has(first)) return EXIT.ok;
    this.note(`add these lines to ${safe(first.path)}:\n`);
    this.print(first.text);
    return EXIT.ok;
  }
}
