// How often something may happen for each of many names, without remembering more names than a limit.

interface Account {
  left: number;
  /** When `left` was true, in milliseconds. */
  at: number;
}

/** Names that are remembered; those with their whole allowance left need not be. */
const MAX_NAMES = 10_000;

export class Allowance {
  readonly #perMinute: number;
  readonly #clock: () => number;
  readonly #accounts = new Map<string, Account>();

  /** Everybody may do it `perMinute` times at once, and gets that much back in a minute. `clock` gives milliseconds. */
  constructor(perMinute: number, clock: () => number) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Takes one; false when there is none left. */
  take(name: string): boolean {
    const account = this.#account(name);
    if (account.left < 1) return false;
    account.left--;
    return true;
  }

  /** Whether one is left. */
  has(name: string): boolean {
    const account = this.#accounts.get(name);
    return account === undefined || this.#refill(account) >= 1;
  }

  #account(name: string): Account {
    const known = this.#accounts.get(name);
    if (known !== undefined) {
      this.#refill(known);
      return known;
    }
    if (this.#accounts.size >= MAX_NAMES) this.#forgetOldest();
    const account = { left: this.#perMinute, at: this.#clock() };
    this.#accounts.set(name, account);
    return account;
  }

  /** What is left by now. */
  #refill(account: Account): number {
    const now = this.#clock();
    account.left = Math.min(this.#perMinute, account.left + ((now - account.at) * this.#perMinute) / 60_000);
    account.at = now;
    return account.left;
  }

  #forgetOldest(): void {
    for (const name of this.#accounts.keys()) {
      this.#accounts.delete(name);
      return;
    }
  }
}
