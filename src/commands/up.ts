// syncctl up: checks the parameters, starts the websocket server and proves that it answers.

import { BaseCommand, type Note } from '../cli/base-command.js';
import { endProcess } from '../cli/output.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { linePrefix, prefixLines } from '../run/journal.js';
import { launch, launchOptions } from '../run/launch.js';
import type { RunLog } from '../run/log.js';
import { settleFailure } from '../run/restart-delay.js';
import { fileArgument } from './loading/file-argument.js';
import { requireName } from './loading/running-server.js';
import { tellFailure } from './up/failed-start.js';
import { launchOutput, printStart } from './up/launch-output.js';
import { launchProject } from './up/launch-project.js';
import { upFlags } from './up/up-flags.js';

export default class Up extends BaseCommand {
  static override summary = 'Start the websocket server and check that it answers.';
  static override description =
    `Exits with code 78 if only a person can fix the cause, such as errors in the files. The server runs in the foreground until
SIGINT or SIGTERM. It then lets clients leave before it stops. A second signal stops it immediately. SIGHUP reloads the configuration,
unless the server runs on a terminal.`;
  static override examples = ['<%= config.bin %> up', '<%= config.bin %> up --detach config/parameters.yml'];
  static override endless = true;
  static override args = { file: fileArgument };
  static override flags = upFlags;

  #log: RunLog | null = null;

  async run(): Promise<ExitCode> {
    return await this.#launch().catch((error: unknown) => tellFailure(error, this.#log));
  }

  async #launch(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Up);
    const { project, load } = await launchProject(this, requireName(args.file), flags);
    const { version, root } = this.config;
    printStart(this, version, project.path);
    const options = launchOptions(project.path, { version, root, argv: this.argv, load, ...flags });
    const exit = await launch(
      project,
      options,
      launchOutput(this, (log) => {
        this.#log = log;
      }),
    );
    if (!flags.detach && exit === EXIT.ok) this.print('Stopped\n');
    return exit;
  }

  override note: Note = (text, level = 'warn') => super.note(prefixLines(text, linePrefix(level)));
  protected override failurePrefix = (): string => linePrefix('error');

  /** Whatever a module of the operator's still holds open, such as a pool of database connections. */
  protected override async finally(exit: ExitCode): Promise<void> {
    if (exit !== EXIT.ok) await settleFailure(exit, process.env, (text) => this.note(text));
    await endProcess(exit);
  }
}
