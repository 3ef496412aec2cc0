// Reads what a server counts where an operator would: at its admin listener.

import type { ServerOptions } from '../../src/server/options.js';
import type { Running } from './run-server.js';

/** To be given to a server whose counters a test reads. */
export const COUNTED: Partial<ServerOptions> = { admin: { address: '127.0.0.1', port: 0 } };

/** The value of a metric, such as `refusals_total{reason="origin"}`. Throws when there is none. */
export async function counted({ server }: Pick<Running, 'server'>, name: string): Promise<number> {
  const { adminAddress } = server;
  if (adminAddress === null || !('port' in adminAddress)) throw new Error('the server is not COUNTED');
  const page = await (await fetch(`http://127.0.0.1:${adminAddress.port}/metrics`)).text();
  const line = page.split('\n').find((one) => one.startsWith(`syncctl_${name} `));
  if (line === undefined) throw new Error(`there is no metric syncctl_${name}`);
  return Number(line.split(' ')[1]);
}

/** How often something was refused for a reason. */
export function refused(running: Pick<Running, 'server'>, reason: string): Promise<number> {
  return counted(running, `refusals_total{reason="${reason}"}`);
}

/** How many connections were ended for a reason. */
export function dropped(running: Pick<Running, 'server'>, reason: string): Promise<number> {
  return counted(running, `dropped_connections_total{reason="${reason}"}`);
}
