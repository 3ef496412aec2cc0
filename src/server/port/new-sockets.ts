// Decides which TCP connections of strangers a listener takes, before their requests are read. Those of proxies and of the
// application are always taken: only the requests of proxies tell whose they are.

import type { Socket } from 'node:net';
import type { Limits } from '../../settings/generated/limits.js';
import type { Admission } from '../access/admission.js';
import type { Refused } from '../observe/counters.js';
import type { Refusals } from '../observe/refusals.js';
import type { ConnectionRate } from '../quota/connection-rate.js';
import { Quota } from '../quota/quota.js';

export interface NewSocketsContext {
  readonly limits: Limits;
  readonly admission: Admission;
  readonly connectionRate: ConnectionRate;
  readonly refusals: Refusals;
}

/** Strangers leave one in so many sockets: of the public listener to proxies, of the other to the application. */
const KEPT = 10;
const KEPT_FOR_BACKEND = 2;

export class NewSockets {
  readonly #context: NewSocketsContext;
  readonly #held: Quota<Refused>;

  /** `most` is the number of sockets that the listener takes. It may change later. */
  constructor(context: NewSocketsContext, toBackend: boolean, most: () => number) {
    this.#context = context;
    const part = toBackend ? KEPT_FOR_BACKEND : KEPT;
    this.#held = new Quota({ total: 'sockets', share: 'sockets-per-address' }, () => {
      const total = most();
      const share = context.limits.maxConnectionsPerAddress === 0 ? 0 : total;
      return { total, share, kept: Math.ceil(total / part), keptForBackend: 0 };
    });
  }

  /** Whether the listener takes a socket. If not, counts a refusal. */
  take(socket: Socket): boolean {
    const { admission, connectionRate, refusals } = this.#context;
    const { remoteAddress } = socket;
    if (!admission.isStranger(remoteAddress)) return true;
    const address = admission.clientAddress({ address: remoteAddress, headers: {} });
    const holder = { identity: { role: 'guest' }, share: address } as const;
    const reason = connectionRate.admits(address) ? this.#held.refusal(holder) : 'connection-rate';
    if (reason !== null) {
      refusals.noteAt(address, reason);
      return false;
    }
    this.#held.take(holder);
    socket.once('close', () => this.#held.give(holder));
    return true;
  }
}
