// When to write what was published. Under load, everything of a turn of the event loop goes out together. An event that comes alone to
// an idle server does not wait for that.

/** Runs a flush. `few` says that it writes to few subscribers. */
export type Schedule = (flush: () => void, few: boolean) => void;

/** Milliseconds without a write after which a server counts as idle. */
const IDLE = 4;

/**
 * On an idle server, writes to few subscribers happen at once, because another write to them costs little, and writes to many as soon
 * as everything in the same chunk of bytes was handled. Otherwise, they happen at the end of the turn.
 */
export function createEndOfTurn(): Schedule {
  let latest = Number.NEGATIVE_INFINITY;
  const run = (flush: () => void): void => {
    flush();
    latest = performance.now();
  };
  return (flush, few) => {
    if (performance.now() - latest <= IDLE) setImmediate(run, flush);
    else if (few) run(flush);
    else process.nextTick(run, flush);
  };
}
