// What a session takes for given: its limits, and a clock that nobody sets.

import { expect, it, onTestFinished, vi } from 'vitest';
import { completeEnvironment } from '../../src/client/environment.js';
import { completeLimits } from '../../src/client/limits.js';
import { FakeClock } from './fake-clock.js';
import { scriptedServer } from './scripted-server.js';
import { nodeWebSocket, openSession } from './sessions.js';

const DEFAULTS = {
  callTimeout: 10_000,
  connectTimeout: 10_000,
  pingInterval: 30_000,
  maxDelay: 30_000,
  queueLimit: 100,
};

it.each([undefined, null, Number.NaN, -1, '5000'])('a limit of %s is the default', (value) => {
  const given = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, value]));
  expect(completeLimits(given)).toEqual(DEFAULTS);
});

it('a limit that is given holds, and nothing else is taken', () => {
  const given = { callTimeout: 0, queueLimit: 7, maxDelay: Number.POSITIVE_INFINITY, port: 8080 };
  expect(completeLimits(given)).toEqual({
    ...DEFAULTS,
    callTimeout: 0,
    queueLimit: 7,
    maxDelay: Number.POSITIVE_INFINITY,
  });
});

it('the clock does not jump with that on the wall', () => {
  const { clock } = completeEnvironment({ WebSocket: nodeWebSocket });
  const before = clock.now();
  const wall = vi.spyOn(Date, 'now').mockReturnValue(0);
  onTestFinished(() => wall.mockRestore());
  expect(clock.now()).toBeGreaterThanOrEqual(before);
});

it('a timer that is longer than a timer can be is not due at once', async () => {
  const { clock } = completeEnvironment({ WebSocket: nodeWebSocket });
  let due = 0;
  const timers = [2 ** 31, 1e12, Number.POSITIVE_INFINITY].map((time) => clock.setTimeout(() => due++, time));
  await new Promise((done) => clock.setTimeout(() => done(null), 20));
  for (const timer of timers) clock.clearTimeout(timer);
  expect(due).toBe(0);
});

it.each([
  ['a function', () => 1, null],
  ['undefined', undefined, null],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['with holes', { a: undefined, b: [undefined] }, { b: [null] }],
])('a payload that is %s is the same whether it waited or not', async (_, payload, sent) => {
  const server = await scriptedServer('Ratchet/0.4.4');
  const session = openSession({ url: server.url, clock: new FakeClock() });
  session.publish('t', payload);
  await server.heard(1);
  session.publish('t', payload);
  await server.heard(2);
  expect(server.said).toEqual([
    [7, 't', sent],
    [7, 't', sent],
  ]);
});

it('what waits keeps the sessions it is for, and what cannot be sent is refused at once', async () => {
  const server = await scriptedServer('Ratchet/0.4.4');
  const session = openSession({ url: server.url, clock: new FakeClock() });
  const exclude = ['a'];
  session.publish('t', 1, { exclude });
  exclude.push('b');
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  expect(() => session.publish('t', cycle)).toThrow(TypeError);
  expect(() => session.publish('t', 1, { exclude: 5 as unknown as string[] })).toThrow(TypeError);
  await expect(session.call('a/b', 1n)).rejects.toThrow(TypeError);
  await server.heard(1);
  expect(server.said).toEqual([[7, 't', 1, ['a'], []]]);
});
