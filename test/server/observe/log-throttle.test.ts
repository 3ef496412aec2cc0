// What is logged when something happens again and again.

import { expect, it, vi } from 'vitest';
import { LogThrottle } from '../../../src/server/observe/log-throttle.js';
import type { Logged } from '../run-server.js';
import { serverOptions } from '../run-server.js';

it('logs a few lines a minute for each key, and how many it left out', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const logged: Logged[] = [];
  const throttle = new LogThrottle(serverOptions({}, {}, logged).log, 2, 10);
  const write = (key: string) => throttle.write('warn', 'refused', key, { key });
  for (let count = 0; count < 5; count++) write('a');
  write('b');
  vi.advanceTimersByTime(60_001);
  write('a');
  write('a');
  vi.useRealTimers();
  expect(logged.map(({ fields }) => fields)).toEqual([
    { key: 'a' },
    { key: 'a' },
    { key: 'b' },
    { key: 'a', suppressed: 3 },
    { key: 'a' },
  ]);
});

it('forgets its keys when there are too many', () => {
  const logged: Logged[] = [];
  const throttle = new LogThrottle(serverOptions({}, {}, logged).log, 1, 3);
  for (const key of ['a', 'a', 'b', 'c', 'd', 'a']) throttle.write('error', 'handler-failed', key, {});
  expect(logged).toHaveLength(5);
});
