// When to write what was published: at the end of the turn of the event loop or, on an idle server, as soon as the chunk of bytes that
// it came in is handled. An event that comes alone then does not wait for other sockets.

/** Milliseconds without a write after which a server counts as idle. Under load, everything of a turn goes out together. */
const IDLE = 1;

/** Returns a function that runs a flush at the right time. */
export function createEndOfTurn(): (flush: () => void) => void {
  let latest = Number.NEGATIVE_INFINITY;
  const run = (flush: () => void): void => {
    flush();
    latest = performance.now();
  };
  return (flush) => {
    if (performance.now() - latest > IDLE) process.nextTick(run, flush);
    else setImmediate(run, flush);
  };
}
