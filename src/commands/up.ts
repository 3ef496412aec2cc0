// syncctl up: checks the parameters, starts the websocket server and proves that it answers.

import { BaseCommand } from '../cli/base-command.js';
import { endProcess } from '../cli/output.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { linePrefix, prefixLines } from '../run/journal.js';
import { launch, launchOptions } from '../run/launch.js';
import { exitOf, withPermanentExit } from '../run/permanent.js';
import { settleFailure } from '../run/restart-delay.js';
import { fileArgument } from './loading/file-argument.js';
import { requireName } from './loading/running-server.js';
import { launchOutput } from './up/launch-output.js';
import { launchProject } from './up/launch-project.js';
import { upFlags } from './up/up-flags.js';

export default class Up extends BaseCommand {
  static override summary = 'Start the websocket server and check that it answers.';
  static override description =
    `Exits with code 78 if only a person can fix the cause, such as errors in the files. The server runs in the foreground until
SIGINT or SIGTERM. It then lets clients leave before it stops. A second signal stops it at once. SIGHUP reloads the configuration,
unless the server runs on a terminal.`;
  static override examples = ['<%= config.bin %> up', '<%= config.bin %> up --detach config/parameters.yml'];
  static override endless = true;
  static override args = { file: fileArgument };
  static override flags = upFlags;

  #failure: ExitCode | null = null;

  async run(): Promise<void> {
    try {
      await this.#launch();
    } catch (error) {
      const failure = withPermanentExit(error);
      this.#failure = exitOf(failure);
      throw failure;
    }
  }

  async #launch(): Promise<void> {
    const { args, flags } = await this.parse(Up);
    const { project, load } = await launchProject(this, requireName(args.file), flags);
    const { version, root } = this.config;
    this.print(`Starting syncctl ${version} with ${project.path}\n`);
    const options = launchOptions(project.path, { version, root, argv: this.argv, load, ...flags });
    const exit = await launch(project, options, launchOutput(this));
    process.exitCode = exit;
    if (exit !== EXIT.ok) this.#failure = exit;
    else if (!flags.detach) this.print('Stopped\n');
  }

  override note = (text: string): void => super.note(prefixLines(text, linePrefix('warn')));
  protected override failurePrefix = (): string => linePrefix('error');

  /** Whatever a module of the operator's still holds open, such as a pool of database connections. */
  protected override async finally(): Promise<void> {
    if (this.#failure !== null) await settleFailure(this.#failure, process.env, this.note);
    await endProcess();
  }
}
