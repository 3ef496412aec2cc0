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

  /** Gives one back. */
  giveBack(name: string): void {
    const account = this.#accounts.get(name);
    if (account === undefined) return;
    account.left = Math.min(this.#perMinute, account.left + 1);
    if (account.left >= this.#perMinute) this.#accounts.delete(name);
  }

  #account(name: string): Account {
    const now = this.#clock();
    const known = this.#accounts.get(name);
    if (known !== undefined) {
      known.left = Math.min(this.#perMinute, known.left + ((now - known.at) * this.#perMinute) / 60_000);
      known.at = now;
      return known;
    }
    if (this.#accounts.size >= MAX_NAMES) this.#forgetOldest();
    const account = { left: this.#perMinute, at: now };
    this.#accounts.set(name, account);
    return account;
  }

  #forgetOldest(): void {
    for (const name of this.#accounts.keys()) {
      this.#accounts.delete(name);
      return;
    }
  }
}
