// The two connections of a lane, which live and die together: one to write, and one that waits for new entries.

import type { Send } from './connection.js';
import type { Locator } from './locate.js';
import type { Address, CompleteRedisOptions } from './options.js';
import type { Partition } from './partition.js';
import { checkServer } from './server-check.js';

export interface Link {
  /** Aborted when a connection is lost. */
  readonly life: AbortController;
  readonly address: Address;
  readonly write: Send;
  readonly read: Send;
  /** Whether Redis has said that it keeps what is written. */
  readonly evictionKnown: boolean;
}

/** Connects to the server of a partition and checks whether it can be used. `probeKey` is a key there that may be written. */
export async function openLink(
  { access, timing }: CompleteRedisOptions,
  locator: Locator,
  { index, stream }: Partition,
  probeKey: string,
  life: AbortController,
): Promise<Link> {
  const address = await locator.locate(index);
  const { connect } = await import('./connection.js');
  const dial = () => connect(address, access, timing.open, life);
  const [write, read] = await Promise.all([dial(), dial()]);
  const evictionKnown = await checkServer(write);
  // What is needed only later must be allowed from the start.
  await write(['SET', probeKey, '1', 'PX', '1']);
  await write(['XRANGE', stream, '+', '+', 'COUNT', '1']);
  return { life, address, write, read, evictionKnown };
}

export const sameAddress = (one: Address, other: Address): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
