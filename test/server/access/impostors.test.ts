// Clients that claim to be another: by a used or bad ticket, by the page of another site, on the application's own listener.

import { describe, expect, it } from 'vitest';
import { COUNTED, refused } from '../counted.js';
import { join, message, settled } from '../raw-client.js';
import type { Running } from '../run-server.js';
import { iso, jwt, oroTicket } from './mint.js';
import { answerTo, enter, identityOf, PROXIED, runGuarded } from './visit.js';

/** The server still does for another client what it is there for. */
async function stillServes({ server, port }: Running): Promise<void> {
  expect(server.state).toBe('ready');
  const { client } = await join(port);
  client.send(message([5, 'well']), message([7, 'well', 1]));
  expect(await client.text()).toBe('[8,"well",1]');
  client.socket.destroy();
}

describe('a client that claims to be another', () => {
  it.each([
    ['ticket-forged', oroTicket({ secret: 'another' })],
    ['ticket-forged', jwt({}, 'another')],
    ['ticket-expired', oroTicket({ age: 310 })],
    ['ticket-expired', jwt({ exp: Math.floor(Date.now() / 1000) - 5 })],
    ['ticket-future', oroTicket({ age: -600 })],
    ['ticket-malformed', oroTicket().slice(0, 60)],
    ['ticket-malformed', 'A'.repeat(9000)],
    ['ticket-without-key', jwt({}, '', { alg: 'none' })],
  ])('by a ticket is refused and counted as %s', async (reason, ticket) => {
    const running = await runGuarded({}, COUNTED);
    expect(await answerTo(running.port, { ticket })).toMatch(/^401 /);
    expect(await refused(running, reason)).toBe(1);
    await stillServes(running);
  });

  it('by a ticket that was used is refused and counted', async () => {
    const running = await runGuarded({}, COUNTED);
    const ticket = jwt({ role: 'backend' });
    await enter(running.port, { ticket });
    for (let count = 0; count < 5; count++) expect(await answerTo(running.port, { ticket })).toMatch(/^401 /);
    expect(await refused(running, 'ticket-replayed')).toBe(5);
  });

  it('by one bad ticket after the other is not listened to any more, and counted', async () => {
    const running = await runGuarded({}, COUNTED, { maxBadTickets: 3 });
    const ticket = Buffer.from(`${Buffer.alloc(64).toString('base64')};;n;${iso(0)}`).toString('base64');
    for (let count = 0; count < 8; count++) await answerTo(running.port, { ticket });
    expect(await refused(running, 'ticket-forged')).toBe(3);
    expect(await refused(running, 'ticket-rate')).toBe(5);
  });

  it('from a page of another site is refused and counted', async () => {
    const running = await runGuarded({ origins: ['shop.example.com'] }, COUNTED);
    for (const origin of ['https://evil.example', 'https://shop.example.com.evil.example', 'null']) {
      expect(await answerTo(running.port, { lines: [`Origin: ${origin}`] })).toMatch(/^403 /);
    }
    expect(await refused(running, 'origin')).toBe(3);
  });

  it.each([
    ['a browser', ['Host: 127.0.0.1', 'Origin: http://127.0.0.1']],
    ['a visitor behind a proxy', [PROXIED]],
    ['a header that names this machine', ['X-Forwarded-For: 127.0.0.1']],
    ['a header that names nobody', ['X-Forwarded-For:']],
    ['a header in other letters', ['x-FORWARDED-for: ::1']],
    ['a header that has the proxy drop the others', ['Connection: x-forwarded-for, Upgrade']],
  ])('as %s publishes to nobody, and is counted', async (_name, lines) => {
    const running = await runGuarded({}, COUNTED);
    const { client: listener } = await join(running.port);
    listener.send(message([5, 'oro/maintenance']));
    await settled(listener);
    const client = await enter(running.port, { lines });
    client.send(message([7, 'oro/maintenance', { isOn: true }]));
    await identityOf(client);
    await settled(listener);
    expect(await refused(running, 'publish')).toBe(1);
  });

  it('and listens for what belongs to a user is told nothing, and counted', async () => {
    const running = await runGuarded({}, COUNTED);
    const client = await enter(running.port);
    client.send(message([5, 'oro/email_event/7/1']), message([5, 'oro/email_event/7/*']));
    await identityOf(client);
    expect(running.server.status().subscriptions).toBe(0);
    expect(await refused(running, 'subscribe')).toBe(2);
  });

  it('on the listener of the application is refused and counted', async () => {
    const listen = { address: '127.0.0.1', port: 0 };
    const running = await runGuarded({ backendListen: listen }, COUNTED);
    expect(await answerTo(running.backendPort)).toMatch(/^403 /);
    expect(await refused(running, 'not-the-backend')).toBe(1);
  });
});
