// syncctl up: checks the parameters, starts the websocket server and proves that it answers.

import { BaseCommand } from '../cli/base-command.js';
import { endProcess } from '../cli/output.js';
import { EXIT } from '../core/error.js';
import { launch, launchOptions } from '../run/launch.js';
import { fileArgument } from './loading/file-argument.js';
import { requireName } from './loading/running-server.js';
import { launchOutput } from './up/launch-output.js';
import { launchProject } from './up/launch-project.js';
import { upFlags } from './up/up-flags.js';

export default class Up extends BaseCommand {
  static override summary = 'Start the websocket server and prove that it answers.';
  static override description =
    `Stops with exit code 1 when the file has errors. In the foreground the server runs until SIGINT or SIGTERM and
then drains; a second signal ends it at once. SIGHUP has it read its configuration again, unless it has a terminal.`;
  static override examples = ['<%= config.bin %> up', '<%= config.bin %> up --detach config/parameters.yml'];
  static override endless = true;
  static override args = { file: fileArgument };
  static override flags = upFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Up);
    const loaded = await launchProject(this, requireName(args.file), flags);
    if (!loaded) return;
    const { project, load } = loaded;
    const { version, root } = this.config;
    this.print(`Starting syncctl ${version} with ${project.path}\n`);
    const options = launchOptions(project.path, { version, root, argv: this.argv, load, ...flags });
    process.exitCode = await launch(project, options, launchOutput(this));
    if (!flags.detach && process.exitCode === EXIT.ok) this.print('Stopped\n');
  }

  /** Whatever a module of the operator's still holds open, such as a pool of database connections. */
  protected override async finally(): Promise<void> {
    await endProcess();
  }
}
