// The times and bounds of a session, completed once.

/** Times are milliseconds. */
export interface Limits {
  /** For the answer to a call; 10,000. */
  readonly callTimeout: number;
  /** For a connection to be there, its ticket and WELCOME included; 10,000. */
  readonly connectTimeout: number;
  /** The server's ping interval; 30,000. Twice as long without a byte, and the connection is lost. 0 never judges. */
  readonly pingInterval: number;
  /** The longest wait between two attempts; 30,000. */
  readonly maxDelay: number;
  /** Publishes that may wait for a connection; 100. */
  readonly queueLimit: number;
}

const DEFAULTS: Limits = {
  callTimeout: 10_000,
  connectTimeout: 10_000,
  pingInterval: 30_000,
  maxDelay: 30_000,
  queueLimit: 100,
};

/** What is absent is the default, and so is what is no number from 0 on, which a timer would take for 0. */
export function completeLimits(given: Partial<Limits>): Limits {
  const complete = ([name, value]: [string, number]): [string, number] => {
    const wanted = given[name as keyof Limits];
    return [name, typeof wanted === 'number' && wanted >= 0 ? wanted : value];
  };
  return Object.fromEntries(Object.entries(DEFAULTS).map(complete)) as unknown as Limits;
}
