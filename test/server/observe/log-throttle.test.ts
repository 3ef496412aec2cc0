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

it('gives each address a third of the lines, and leaves a third to users and the application', () => {
  const logged: Logged[] = [];
  const throttle = new LogThrottle(serverOptions({}, {}, logged).log, 6, 10);
  const flood = (role: 'guest' | 'user' | 'backend', share: string | null) => {
    const before = logged.length;
    const client = { identity: { role }, share };
    for (let count = 0; count < 50; count++) throttle.write('warn', 'refused', 'a', {}, client);
    return logged.length - before;
  };
  expect(['203.0.113.7', '203.0.113.8', '203.0.113.9'].map((address) => flood('guest', address))).toEqual([
    2, 2, 0,
  ]);
  expect(flood('user', 'user 7')).toBe(2);
  expect(flood('backend', null)).toBe(0);
  expect(logged).toHaveLength(6);
});

it('gives the application all lines', () => {
  const logged: Logged[] = [];
  const throttle = new LogThrottle(serverOptions({}, {}, logged).log, 6, 10);
  const backend = { identity: { role: 'backend' }, share: null } as const;
  for (let count = 0; count < 50; count++) throttle.write('warn', 'refused', 'a', {}, backend);
  expect(logged).toHaveLength(6);
});
