// A clock that stands still, for promises about rates and ages: they hold however long a busy machine takes for the test.

import { onTestFinished, vi } from 'vitest';

/**
 * Stops `performance.now()` until the test is finished. Timers go on. To be called once the server has started. What it
 * returns moves the clock by so many milliseconds.
 */
export function freezeClock(): (milliseconds: number) => void {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  return (milliseconds) => void vi.advanceTimersByTime(milliseconds);
}
