// syncctl reload: has the running server read its configuration again.

import { BaseCommand } from '../cli/base-command.js';
import { askReload } from '../control/ask-reload.js';
import type { Reloaded } from '../core/admin.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { findServer, stoppedHint } from './loading/running-server.js';

export default class Reload extends BaseCommand {
  static override summary = 'Make the running websocket server reload its configuration.';
  static override description =
    `Lists the settings that changed and those that need a restart. If the files have errors, the server keeps its configuration and
reload exits with code 1.`;
  static override examples = ['<%= config.bin %> reload', '<%= config.bin %> reload config/parameters.yml'];
  static override args = { file: fileArgument };

  async run(): Promise<ExitCode> {
    const { args } = await this.parse(Reload);
    const found = await findServer(args.file);
    if (!found) {
      const options = { exit: EXIT.findings, ...(await stoppedHint(args.file)) };
      throw new SyncctlError('NOT_RUNNING', 'no server is running', options);
    }
    this.print(formatReloaded(await askReload(found)));
    return EXIT.ok;
  }
}

/** One line for each kind of change; a sentence when nothing changed. */
function formatReloaded({ applied, restart }: Reloaded): string {
  const lines = [
    applied.length > 0 ? `changed: ${applied.join(', ')}\n` : '',
    restart.length > 0 ? `restart needed for: ${restart.join(', ')}\n` : '',
  ].join('');
  return lines || 'nothing changed\n';
}
