// The table of a running server.

import { expect, it } from 'vitest';
import { formatStatus } from '../../src/report/status-text.js';

it('tells the address of a listener from its port, also with IPv6', () => {
  const text = formatStatus(
    {
      pid: 1,
      file: '/srv/app/config/parameters.yml',
      listen: { address: '::1', port: 8080 },
      admin: { address: '127.0.0.1', port: 9180 },
    },
    { colour: false },
  );
  expect(text).toMatch(/^listens on +\[::1\]:8080$/m);
  expect(text).toMatch(/^admin on +127\.0\.0\.1:9180$/m);
});

it('counts the events that wait for Redis', () => {
  const engine = {
    name: 'redis',
    state: 'degraded',
    reason: 'unreachable',
    lag: 0,
    waitingBytes: 9,
    gaps: 0,
  } as const;
  const text = formatStatus(
    {
      pid: 1,
      file: 'parameters.yml',
      listen: { path: '/run/ws.sock' },
      admin: null,
      engine: { ...engine, waiting: 1, dropped: 2 },
    },
    { colour: false },
  );
  expect(text).toMatch(/^engine +redis, degraded, 1 event waiting, 2 events dropped$/m);
});
