// Comes to a server in some way and tells as whom it was let in.

import type { AccessOptions } from '../../../src/server/access/options.js';
import type { Client } from '../../../src/server/handlers/define.js';
import type { ServerOptions } from '../../../src/server/options.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { dial, message, type RawClient, request } from '../raw-client.js';
import { ACCESS, type Running, runServer } from '../run-server.js';
import { SECRET } from './mint.js';

/** A visitor behind a proxy: nothing but a ticket can make him more than a guest. */
export const PROXIED = 'X-Forwarded-For: 203.0.113.9';

/** A server with a secret and the procedure `test/who`, which answers who called. */
export function runGuarded(
  access: Partial<AccessOptions> = {},
  over: Partial<ServerOptions> = {},
  limits: Partial<Limits> = {},
): Promise<Running> {
  const procedures = new Map([['test/who', (_params: unknown, client: Client) => client]]);
  return runServer(limits, { access: { ...ACCESS, secret: SECRET, ...access }, procedures, ...over });
}

export interface Visit {
  readonly ticket?: string;
  readonly lines?: readonly string[];
}

/** Sends the handshake; the head of the answer is still to be read. */
export async function knock(port: number, { ticket, lines = [PROXIED] }: Visit = {}): Promise<RawClient> {
  const client = await dial(port);
  const target = ticket === undefined ? '/' : `/?ticket=${encodeURIComponent(ticket)}`;
  client.send(request(['Sec-WebSocket-Protocol: wamp', ...lines], target));
  return client;
}

/** Lets itself in and takes WELCOME. */
export async function enter(port: number, visit: Visit = {}): Promise<RawClient> {
  const client = await knock(port, visit);
  const head = await client.head();
  if (!head.startsWith('HTTP/1.1 101 ')) throw new Error(`not let in: ${head}${await client.end()}`);
  await client.json();
  return client;
}

/** The status of the answer and, of a refusal, its sentence. */
export async function answerTo(port: number, visit: Visit = {}): Promise<string> {
  const client = await knock(port, visit);
  const status = (await client.head()).split(' ')[1] ?? '';
  if (status === '101') return status;
  return `${status} ${(await client.end()).trim()}`;
}

/** Who a connection is to the server. */
export async function identityOf(client: RawClient): Promise<Client> {
  client.send(message([2, 'who', 'test/who']));
  const [, , who] = (await client.json()) as [number, string, Client];
  return who;
}

/** As whom a visit is let in. */
export async function roleOf(port: number, visit: Visit = {}): Promise<string> {
  return (await identityOf(await enter(port, visit))).role;
}
