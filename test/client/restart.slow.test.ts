// A crowd of clients and a server that is started anew: all come back, and not all at once.

import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/client/connect.js';
import type { Session } from '../../src/client/session.js';
import { reservePort } from '../port.js';
import { runServer } from '../server/run-server.js';
import { next, nodeWebSocket } from './sessions.js';

const CLIENTS = 1000;
/** Seconds that the server has for its stop, and the clients to be back. */
const DRAIN = 10;
const BACK = 30;
/** Handshakes in any one second. */
const MOST = 250;

test('1,000 clients are back within 30 s of a restart, at most 250 in any second', async () => {
  const limits = { maxConnections: 2 * CLIENTS, drain: DRAIN };
  const listen = { address: '127.0.0.1', port: await reservePort() };
  const first = await runServer(limits, { listen });
  const sessions: Session[] = [];
  onTestFinished(() => {
    for (const session of sessions) session.close();
  });
  for (let n = 0; n < CLIENTS; n++) {
    const session = connect({ url: `ws://127.0.0.1:${first.port}/`, WebSocket: nodeWebSocket, page: null });
    sessions.push(session);
    if (n % 50 === 49) await next(session, 'connection_established');
  }
  const away = sessions.filter(({ state }) => state !== 'connected');
  await Promise.all(away.map((session) => next(session, 'connection_established')));

  const began = performance.now();
  const times: number[] = [];
  const back = sessions.map(async (session) => {
    await next(session, 'connection_established');
    times.push(performance.now() - began);
  });
  await first.server.stop();
  await runServer(limits, { listen });
  await Promise.all(back);

  times.sort((a, b) => a - b);
  expect(times.at(-1)).toBeLessThan(BACK * 1000);
  // The busiest second, wherever it begins.
  const busiest = Math.max(
    ...times.map((from) => times.filter((to) => to >= from && to < from + 1000).length),
  );
  expect(busiest).toBeLessThanOrEqual(MOST);
});
