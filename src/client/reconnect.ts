// When a lost connection is tried again. Pure: told the time and the dice.

/** Milliseconds below which the first attempt happens; each later bound is twice the one before. */
const FIRST_WINDOW = 1000;
/** How many times longer than the server's delay its clients spread their return, and the most, in milliseconds. */
const SPREAD = 4;
const MAX_SPREAD = 8000;
/** The longest window of a restart, so that who was unlucky while the server was away is back within half a minute. */
const RESTART_WINDOW = 20_000;

/**
 * Milliseconds until the next attempt: anywhere (full jitter) in a window that doubles with each attempt in vain, up
 * to `most`. After a restart that asked for `restart` milliseconds, the window is wider from the start, so that a server
 * that is up again does not see all its clients in one second.
 */
export function nextDelay(attempts: number, restart: number, most: number, random: () => number): number {
  const window = Math.min(most, restart > 0 ? RESTART_WINDOW : most, FIRST_WINDOW * 2 ** attempts);
  return Math.round(random() * Math.max(window, Math.min(MAX_SPREAD, restart * SPREAD)));
}
