// The timeouts and limits of a session; defaults are filled in here.

/** All times are in milliseconds. */
export interface Limits {
  /** Time to wait for the answer to a call. Default: 10,000. */
  readonly callTimeout: number;
  /** Time to connect, including the ticket and WELCOME. Default: 10,000. */
  readonly connectTimeout: number;
  /** The server's ping interval. After twice this time without any data, the connection counts as lost; 0 turns this off. Default: 30,000. */
  readonly pingInterval: number;
  /** The longest delay between two attempts to reconnect. Default: 30,000. */
  readonly maxDelay: number;
  /** The number of events that may wait for a connection. Default: 100. */
  readonly queueLimit: number;
}

const DEFAULTS: Limits = {
  callTimeout: 10_000,
  connectTimeout: 10_000,
  pingInterval: 30_000,
  maxDelay: 30_000,
  queueLimit: 100,
};

/** Fills in defaults, also for values that are not numbers from 0, which a timer would treat as 0. */
export function completeLimits(given: Partial<Limits>): Limits {
  const complete = ([name, value]: [string, number]): [string, number] => {
    const wanted = given[name as keyof Limits];
    return [name, typeof wanted === 'number' && wanted >= 0 ? wanted : value];
  };
  return Object.fromEntries(Object.entries(DEFAULTS).map(complete)) as unknown as Limits;
}
