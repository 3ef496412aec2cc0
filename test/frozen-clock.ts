// A clock that stands still, for promises about rates: they hold however long a busy machine takes for the test.

import { onTestFinished, vi } from 'vitest';

/** Stops `performance.now()` until the test is finished. Timers go on. To be called once the server has started. */
export function freezeClock(): void {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
}
