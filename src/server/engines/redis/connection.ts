// One connection to a Redis server. The only file that knows the client library, so it is imported on first use.

import { createClient } from '@redis/client';
import type { Access, Address } from './options.js';

/** An answer in RESP 2. */
export type Reply = string | number | null | readonly Reply[];

/** Sends a command. Rejects with the server's answer if it is an error, or when the connection ends. It has no time limit. */
export type Send = (command: readonly string[]) => Promise<Reply>;

/** The number of commands that may wait for an answer. The engine stays far below. */
const MAX_COMMANDS = 10_000;

/**
 * Connects. The connection ends when `life` is aborted. It aborts `life` itself when it is lost, with the error as a reason.
 * A connection attempt takes at most `timeout` milliseconds until the server accepts.
 */
export async function connect(
  address: Address,
  { user, password, database, tls, ca }: Access,
  timeout: number,
  life: AbortController,
): Promise<Send> {
  const common = { connectTimeout: timeout, reconnectStrategy: false } as const;
  const client = createClient({
    RESP: 2,
    socket:
      'path' in address
        ? { ...common, path: address.path, tls: false }
        : tls
          ? { ...common, ...address, tls, ...serverName(address.host), ...(ca !== null && { ca }) }
          : { ...common, ...address },
    database,
    ...(user !== null && { username: user }),
    ...(password !== null && { password }),
    // The library's own time limit costs several times as much as the command, and would end a blocking read.
    commandOptions: { timeout: undefined },
    commandsQueueMaxLength: MAX_COMMANDS,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
  });
  client.on('error', (error) => life.abort(error));
  life.signal.addEventListener('abort', () => client.destroy(), { once: true });
  try {
    life.signal.throwIfAborted();
    await client.connect();
    life.signal.throwIfAborted();
  } catch (error) {
    // Also a client that was destroyed while it connected may have a connection in the end.
    client.destroy();
    throw error;
  }
  return (command) => client.sendCommand<Reply>(command);
}

/** A certificate for an address has no name to ask for. */
function serverName(host: string): { servername?: string } {
  return /^[\d.]+$|:/.test(host) ? {} : { servername: host };
}
