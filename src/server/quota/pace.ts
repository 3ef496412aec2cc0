// How fast each address may send: as with a token bucket, but what is too much goes into debt, and is waited for.

/** Maximum number of addresses that are remembered. */
const MAX_ADDRESSES = 10_000;

interface Account {
  /** Negative if the address is in debt. */
  credit: number;
  /** When `credit` was true, in milliseconds. */
  at: number;
}

export class Pace {
  readonly #accounts = new Map<string, Account>();

  /** Takes `cost` from an address's credit. `rate` is per second, `burst` the most it can save up, `now` in milliseconds. */
  spend(address: string, cost: number, rate: number, burst: number, now: number): void {
    this.#account(address, rate, burst, now).credit -= cost;
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
      account = { credit: burst, at: now };
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
