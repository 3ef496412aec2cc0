// syncctl health: one line and an exit code, for HEALTHCHECK and probes.

import { BaseCommand } from '../cli/base-command.js';
import { integer } from '../cli/flags.js';
import { targetOf } from '../control/place.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { safe } from '../core/printable.js';
import { probeServer } from '../doctor/handshake.js';
import { fileArgument } from './loading/file-argument.js';
import { findServers, requireName } from './loading/running-server.js';

export default class Health extends BaseCommand {
  static override summary = 'Check whether the running websocket server answers.';
  static override description =
    `Prints one line, for health checks of containers and monitoring. Connects as a client and waits for an event that it published
itself. The exit code is 0 if the server is healthy and 1 otherwise.`;
  static override examples = [
    '<%= config.bin %> health',
    '<%= config.bin %> health --timeout 2 config/parameters.yml',
  ];
  static override args = { file: fileArgument };
  static override flags = {
    timeout: integer({
      description: 'Number of seconds to wait',
      helpValue: 'SECONDS',
      default: 5,
      min: 1,
      max: 300,
    }),
  };

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Health);
    const file = requireName(args.file);
    try {
      const servers = await findServers(file);
      if (servers.length === 0) throw new SyncctlError('NOT_RUNNING', 'no server is running');
      const timeout = flags.timeout * 1000;
      const probes = servers.map(({ running }) =>
        probeServer({ ...targetOf(running.listen), path: '', timeout, publish: true }),
      );
      const ms = Math.max(...(await Promise.all(probes)).map((probed) => probed.ms));
      const which = servers.length === 1 ? '' : ` at all ${servers.length} servers`;
      this.print(
        `healthy: handshake, WELCOME and publish → event in ${Math.max(1, Math.round(ms))} ms${which}\n`,
      );
      return EXIT.ok;
    } catch (error) {
      this.print(`unhealthy: ${safe(error instanceof Error ? error.message : String(error))}\n`);
      return EXIT.findings;
    }
  }
}
