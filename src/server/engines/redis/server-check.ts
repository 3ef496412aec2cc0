// Whether a Redis server can be used, from its own information.

import type { Send } from './connection.js';
import { Failure, reasonFor } from './refusal.js';

const OLDEST = 5;

/**
 * Rejects with a Failure if not. Resolves with whether it is certain that Redis keeps what is written: `INFO` may be denied or
 * leave that out.
 */
export async function checkServer(send: Send): Promise<boolean> {
  let text: string;
  try {
    text = String(await send(['INFO']));
  } catch (error) {
    if (reasonFor(error) === 'denied') return false;
    throw error;
  }
  const info = new Map(text.split('\r\n').map((line) => line.split(':', 2) as [string, string | undefined]));
  if (Number.parseInt(info.get('redis_version') ?? '', 10) < OLDEST) throw new Failure('version');
  if (info.get('loading') === '1') throw new Failure('loading');
  if (info.get('role') === 'slave') throw new Failure('not-writable');
  const policy = info.get('maxmemory_policy');
  const limited = Number(info.get('maxmemory')) > 0;
  if (limited && policy?.startsWith('allkeys-')) throw new Failure('eviction');
  return policy !== undefined;
}
