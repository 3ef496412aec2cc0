// Everything that connected clients take from the server, by resource, with the bounds from the limits.

import type { Limits } from '../../settings/generated/limits.js';
import type { Drop, Refused } from '../observe/counters.js';
import { type Bounds, Quota, type Reasons } from './quota.js';

/** Open connections, subscriptions, bytes of stored names and of unfinished messages, and unfinished calls. */
export type Quotas = ReturnType<typeof createQuotas>;

/** If users can be known, guests leave them one in this many. */
const KEPT = 10;

/**
 * `limits` may change later. `knowsUsers` says whether clients can have tickets that make them users, `elsewhere` how many
 * connections an address has at other processes.
 */
export function createQuotas(
  limits: Limits,
  knowsUsers: () => boolean,
  elsewhere: (share: string) => number = () => 0,
) {
  const quota = <Reason>(reasons: Reasons<Reason>, total: () => number): Quota<Reason> =>
    new Quota(reasons, () => bounds(total()));

  /** Without a limit of connections for each address, all clients may share one, and no address has a share. */
  function bounds(total: number): Bounds {
    const share = limits.maxConnectionsPerAddress === 0 ? 0 : total;
    return { total, share, kept: forUsers(total), keptForBackend: 0 };
  }

  function forUsers(total: number): number {
    return knowsUsers() ? Math.floor(total / KEPT) : 0;
  }

  return {
    connections: new Quota<Refused>(
      { total: 'connections', share: 'connections-per-address' },
      () => {
        const { maxConnections: total, reservedConnections, maxConnectionsPerAddress: share } = limits;
        const keptForBackend = Math.min(reservedConnections, Math.floor(total / KEPT));
        return { total, share, kept: Math.max(keptForBackend, forUsers(total)), keptForBackend };
      },
      elsewhere,
    ),
    subscriptions: quota<Refused>(
      { total: 'total-subscriptions', share: 'subscriptions-per-address' },
      () => limits.maxTotalSubscriptions,
    ),
    storedBytes: quota<Refused>(
      { total: 'total-stored-bytes', share: 'stored-bytes-per-address' },
      () => limits.maxTotalStoredBytes,
    ),
    unfinishedBytes: quota<Drop>(
      { total: 'total-unfinished', share: 'unfinished-per-address' },
      () => limits.maxTotalUnfinishedBytes,
    ),
    calls: quota<Refused>({ total: 'total-calls', share: 'calls-per-address' }, () => limits.maxTotalCalls),
  };
}
