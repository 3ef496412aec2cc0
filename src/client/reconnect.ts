// When to reconnect. Pure: time and random numbers are passed in.

/** The first attempt happens within this many milliseconds; each later window is twice as long. */
const FIRST_WINDOW = 1000;
/** Clients spread their return over this multiple of the server's delay, up to this many milliseconds. */
const SPREAD = 4;
const MAX_SPREAD = 8000;
/** The longest window after a restart, so that every client is back within half a minute. */
const RESTART_WINDOW = 20_000;

/**
 * Milliseconds until the next attempt: anywhere (full jitter) in a window that doubles with each failed attempt, up
 * to `most`. After a restart that asked for `restart` milliseconds, the window is wider from the start, so that a server
 * that is up again does not see all its clients in one second.
 */
export function nextDelay(attempts: number, restart: number, most: number, random: () => number): number {
  const window = Math.min(most, restart > 0 ? RESTART_WINDOW : most, FIRST_WINDOW * 2 ** attempts);
  return Math.round(random() * Math.max(window, Math.min(MAX_SPREAD, restart * SPREAD)));
}
