// A crowd that sends at once gets its answers, and nobody else has to wait for all of it.

import { expect, it } from 'vitest';
import { Turns, type Waiter } from '../../../src/server/connection/turns.js';
import { freezeClock } from '../../frozen-clock.js';
import { COUNTED, counted, dropped } from '../counted.js';
import { frame, join, message } from '../raw-client.js';
import { runServer } from '../run-server.js';

const from = (address: string): string[] => ['Sec-WebSocket-Protocol: wamp', `X-Forwarded-For: ${address}`];

/** A server with a procedure that keeps it busy for five milliseconds. */
async function runBusy() {
  const state = { done: 0 };
  const busy = (): number => {
    for (const end = performance.now() + 5; performance.now() < end; );
    return ++state.done;
  };
  const procedures = new Map<string, () => unknown>([
    ['busy', busy],
    ['quick', () => state.done],
  ]);
  return { state, running: await runServer({}, { procedures, ...COUNTED }) };
}

it('a message of another address is handled before the rest of the crowd', async () => {
  const { running } = await runBusy();
  const crowd = await Promise.all(Array.from({ length: 10 }, () => join(running.port, from('203.0.113.7'))));
  const { client: other } = await join(running.port, from('203.0.113.8'));
  const calls = Array.from({ length: 20 }, (_, id) => message([2, id, 'busy']));
  for (const { client } of crowd) client.send(...calls);
  other.send(message([2, 'a', 'quick']));
  const [, , done] = (await other.json()) as [number, string, number];
  expect(done).toBeLessThan(50);
  // All others are answered as well, each in its order.
  for (const { client } of crowd) {
    for (let id = 0; id < 20; id++) expect(await client.json()).toEqual([3, id, expect.any(Number)]);
  }
});

it('what a client sent before it hung up is handled, and what is invalid ends it, also when it had to wait', async () => {
  const { running, state } = await runBusy();
  const { client: first } = await join(running.port, from('203.0.113.7'));
  const { client: second } = await join(running.port, from('203.0.113.7'));
  const calls = Array.from({ length: 20 }, (_, id) => message([2, id, 'busy']));
  first.send(...calls);
  first.socket.end();
  second.send(...calls, frame('', { opcode: 3 }), message([2, 'late', 'busy']));
  for (let id = 0; id < 20; id++) expect(await second.json()).toEqual([3, id, expect.any(Number)]);
  expect(await second.closeCode()).toBe(1002);
  expect(await dropped(running, 'bad-frame')).toBe(1);
  await first.end();
  expect(state.done).toBe(40);
});

it('an address in debt is read no further, not even what has arrived', async () => {
  const running = await runServer({ maxMessageRate: 20, maxConnectionsPerAddress: 500 }, COUNTED);
  const clients = await Promise.all(
    Array.from({ length: 30 }, () => join(running.port, from('203.0.113.7'))),
  );
  freezeClock();
  for (const { client } of clients) {
    client.send(...Array.from({ length: 190 }, (_, at) => message([at % 2 ? 6 : 5, 't'])));
  }
  const { client: other } = await join(running.port, from('203.0.113.8'));
  const handled = async (): Promise<number> =>
    (await counted(running, 'messages_total{type="subscribe"}')) +
    (await counted(running, 'messages_total{type="unsubscribe"}'));
  await expect.poll(handled).toBeGreaterThan(3900);
  other.send(message([2, 'a', 'no/such']));
  await other.json();
  // Twenty connections' worth of ten seconds, and one more message of each connection.
  expect(await handled()).toBeLessThan(4000 + 31);
});

it('addresses take turns, and users have half of the time', async () => {
  const turns = new Turns();
  const pass = freezeClock();
  expect(turns.mayGoOn(performance.now())).toBe(true);
  pass(9);
  expect(turns.mayGoOn(performance.now())).toBe(false);
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    const wait = (role: 'guest' | 'user', share: string, name: string): void => {
      const waiter: Waiter = {
        identity: { role },
        share,
        goOn() {
          order.push(name);
          pass(1);
          if (order.length === 8) resolve();
        },
      };
      turns.wait(waiter);
    };
    for (let count = 1; count <= 4; count++) wait('guest', '203.0.113.7', `a${count}`);
    wait('guest', '203.0.113.8', 'b1');
    for (let count = 1; count <= 3; count++) wait('user', 'user 7', `u${count}`);
  });
  expect(order).toEqual(['a1', 'u1', 'b1', 'u2', 'a2', 'u3', 'a3', 'a4']);
});
