// How fast each address may send: as with a token bucket, but what is too much goes into debt, and is waited for.

import type { Counts } from '../engines/control-message.js';
import { largest } from './recent.js';

/** Maximum number of addresses that are remembered. */
const MAX_ADDRESSES = 10_000;

interface Account {
  /** Negative if the address is in debt. */
  credit: number;
  /** When `credit` was true, in milliseconds. */
  at: number;
  /** What was spent here since the last report. */
  recent: number;
}

export class Pace {
  readonly #accounts = new Map<string, Account>();

  /** Takes `cost` from an address's credit. `rate` is per second, `burst` the most it can save up, `now` in milliseconds. */
  spend(address: string, cost: number, rate: number, burst: number, now: number): void {
    const account = this.#account(address, rate, burst, now);
    account.credit -= cost;
    account.recent += cost;
  }

  /** Takes what an address has spent at another process. */
  charge(address: string, cost: number, rate: number, burst: number, now: number): void {
    this.#account(address, rate, burst, now).credit -= cost;
  }

  /** The largest amounts of at least `least` that were spent here since the last call. */
  takeRecent(least: number): Counts {
    const taken = largest(
      Array.from(this.#accounts, ([address, { recent }]) => [address, recent] as const),
      least,
    );
    for (const account of this.#accounts.values()) account.recent = 0;
    return taken;
  }

  /** The milliseconds until the address is out of debt; 0 if it is not in debt. */
  wait(address: string, rate: number, burst: number, now: number): number {
    const { credit } = this.#account(address, rate, burst, now);
    return credit >= 0 ? 0 : (-credit / rate) * 1000;
  }

  #account(address: string, rate: number, burst: number, now: number): Account {
    let account = this.#accounts.get(address);
    if (account === undefined) {
      if (this.#accounts.size >= MAX_ADDRESSES) this.#forgetOldest();
      account = { credit: burst, at: now, recent: 0 };
      this.#accounts.set(address, account);
    }
    account.credit = Math.min(burst, account.credit + ((now - account.at) / 1000) * rate);
    account.at = now;
    return account;
  }

  #forgetOldest(): void {
    for (const address of this.#accounts.keys()) {
      this.#accounts.delete(address);
      return;
    }
  }
}
