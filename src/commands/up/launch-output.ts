// What `up` prints on the way.

import type { BaseCommand } from '../../cli/base-command.js';
import { safe } from '../../core/printable.js';
import type { LaunchEvents } from '../../run/launch-options.js';

/** Prints what is started, before anything else. */
export function printStart(command: BaseCommand, version: string, path: string): void {
  command.print(`Starting syncctl ${version} with ${safe(path)}\n`);
}

/** Prints each step as a line. */
export function launchOutput(command: BaseCommand, logging: LaunchEvents['logging']): LaunchEvents {
  const print = (text: string): void => command.print(text);
  return {
    logging,
    replaced: (pid) => print(`Stopped process ${pid}\n`),
    launching: (address) => print(`Launching WebSocket server on: ${address}\n`),
    healthy: (ms) =>
      print(`Healthy: handshake, WELCOME and publish → event in ${Math.max(1, Math.round(ms))} ms\n`),
    demo: (url) => print(`Demo: ${url ?? 'not available: server.admin must be an address with a port'}\n`),
    stopping: () => print('Stopping\n'),
  };
}
