// How fast each address, or each user, may open connections. A client that is expelled and comes back at once costs a handshake each time.

import type { Limits } from '../../settings/generated/limits.js';
import { Pace } from './pace.js';

/** All connections of an address may come back at once, and again after so many seconds. */
const SECONDS = 60;
/** Even if an address may hold few connections, it may open this many at once, and this many per second. */
const MIN_BURST = 100;
const MIN_RATE = 10;
/** TCP connections per websocket. Those that never become one, such as refused handshakes, cost less. */
const SOCKETS = 4;

export class ConnectionRate {
  readonly #limits: Limits;
  readonly #websockets = new Pace();
  readonly #sockets = new Pace();

  /** `limits` may change later. */
  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Whether a client opens websockets too fast. Does not count this one. */
  isExceeded(share: string | null): boolean {
    const burst = this.#burst();
    if (share === null || burst === 0) return false;
    return this.#websockets.wait(share, rateOf(burst), burst, performance.now()) > 0;
  }

  /** Counts a websocket. */
  opened(share: string | null): void {
    const burst = this.#burst();
    if (share !== null && burst > 0)
      this.#websockets.spend(share, 1, rateOf(burst), burst, performance.now());
  }

  /** Counts a TCP connection that comes from a client directly. Returns false if they come too fast. */
  admits(address: string): boolean {
    const burst = this.#burst() * SOCKETS;
    if (burst === 0) return true;
    const now = performance.now();
    if (this.#sockets.wait(address, rateOf(burst), burst, now) > 0) return false;
    this.#sockets.spend(address, 1, rateOf(burst), burst, now);
    return true;
  }

  /** Websockets that an address may open at once; 0 if addresses have no share. */
  #burst(): number {
    const { maxConnectionsPerAddress } = this.#limits;
    return maxConnectionsPerAddress === 0 ? 0 : Math.max(MIN_BURST, maxConnectionsPerAddress);
  }
}

function rateOf(burst: number): number {
  return Math.max(MIN_RATE, burst / SECONDS);
}
