// Tickets of every kind, good and bad, as raw requests.

import { describe, expect, it } from 'vitest';
import { Digests, ONLY_CLAIM } from '../../../src/server/access/digest.js';
import { readTicket, ticketOf } from '../../../src/server/access/ticket-shape.js';
import { message } from '../raw-client.js';
import { iso, jwt, oroDigest, oroTicket } from './mint.js';
import { answerTo, enter, identityOf, knock, roleOf, runGuarded } from './visit.js';

describe("the digest of Oro's tickets", () => {
  const secret = 'ThisTokenIsNotSoSecretChangeIt';
  const created = '2018-06-01T12:00:00+00:00';

  it("equals Symfony's digest", async () => {
    const digests = new Digests();
    const digest = await digests.digest(`0123456789abcdef|${created}|${secret}`, secret, ONLY_CLAIM);
    expect(digest?.toString('base64')).toBe(
      'Dra3Kqixpwnp1EFe70FSN6Du/mNgLGSPF30uMkr6e/Ml0m/6Sv6N3qGRrm/tgjjdsQxaxn8EHwfGYDqIDGBYhA==',
    );
    expect(oroDigest(`0123456789abcdef|${created}|${secret}`, secret)).toBe(digest?.toString('base64'));
    digests.stop();
  });

  it('is not waited for any more when the server stops', async () => {
    const digests = new Digests();
    const digest = digests.digest('a', 'b', ONLY_CLAIM);
    digests.stop();
    await expect(digest).rejects.toThrow('stopping');
  });
});

describe('a ticket of Oro 3.0 and later', () => {
  it.each([
    ['made now', {}],
    ['made five minutes ago, almost', { age: 295 }],
    ['made by a clock that is half a minute ahead, almost', { age: -25 }],
  ])('that names nobody and was %s makes a guest', async (_name, options) => {
    const { port } = await runGuarded();
    expect(await roleOf(port, { ticket: oroTicket(options) })).toBe('guest');
  });

  it('may be used again while it lives', async () => {
    const { port } = await runGuarded();
    const ticket = oroTicket();
    expect(await roleOf(port, { ticket })).toBe('guest');
    expect(await roleOf(port, { ticket })).toBe('guest');
  });

  it.each([
    ['expired', oroTicket({ age: 310 }), '401 the ticket has expired'],
    ['years old', oroTicket({ created: '2018-06-01T12:00:00+00:00' }), '401 the ticket has expired'],
    ['from the future', oroTicket({ age: -40 }), '401 the ticket is from the future; check the clocks'],
    ['without a date', oroTicket({ created: 'yesterday' }), '401 the ticket is malformed'],
    ['with half a date', oroTicket({ created: '2026-13-45T00:00:00+00:00' }), '401 the ticket is malformed'],
    ['by another secret', oroTicket({ secret: 'another' }), '401 the ticket is not genuine'],
    ['by another password', oroTicket({ password: 'x' }), '401 the ticket is not genuine'],
    ['cut short', oroTicket().slice(0, 60), '401 the ticket is malformed'],
    ['cut by four characters', oroTicket().slice(0, -4), '401 the ticket is malformed'],
    ['that is nothing at all', 'abc', '401 the ticket is malformed'],
    ['that is binary', '\u0000\u0001\u0002', '401 the ticket is malformed'],
    ['that is endless', 'A'.repeat(9000), '401 the ticket is malformed'],
    [
      'with one part too many',
      Buffer.from(`${oroDigest('a', 'b')};;n;${iso(0)};x`).toString('base64'),
      '401 the ticket is malformed',
    ],
    ['with an empty digest', Buffer.from(`;;n;${iso(0)}`).toString('base64'), '401 the ticket is malformed'],
  ])('%s is refused before the 101', async (_name, ticket, answer) => {
    const { port } = await runGuarded();
    expect(await answerTo(port, { ticket })).toBe(answer);
  });

  it('is not looked at when the address says who it is', async () => {
    const { port } = await runGuarded();
    for (const ticket of [oroTicket(), oroTicket({ age: 4000 }), oroTicket({ secret: 'another' }), 'abc']) {
      expect(await roleOf(port, { ticket, lines: ['Origin: 127.0.0.1'] })).toBe('backend');
    }
  });

  it('is not looked at without a secret', async () => {
    const { port } = await runGuarded({ secret: null });
    for (const ticket of [oroTicket(), oroTicket({ age: 4000 }), 'abc']) {
      expect(await roleOf(port, { ticket })).toBe('guest');
    }
  });

  it('that names a user makes a guest while nobody can look the user up', async () => {
    const { port } = await runGuarded();
    expect(await roleOf(port, { ticket: oroTicket({ userName: 'admin', password: 'x' }) })).toBe('guest');
  });

  it('keeps its plus signs, encoded or not', () => {
    const ticket = oroTicket();
    expect(readTicket(ticketOf(`/?ticket=${ticket}`) ?? '').kind).toBe('oro3');
    expect(readTicket(ticketOf(`/?a=b&ticket=${encodeURIComponent(ticket)}#x`) ?? '').kind).toBe('oro3');
  });
});

describe('a user whom the operator can look up', () => {
  const people: Record<string, { id: number; name: string; passwordHash: string }> = {
    admin: { id: 1, name: 'admin', passwordHash: '$2y$13$hash' },
  };
  const authenticate = async (name: string) => people[name] ?? null;

  it('is the user of a genuine ticket', async () => {
    const { port } = await runGuarded({ authenticate });
    const client = await enter(port, { ticket: oroTicket({ userName: 'admin', password: '$2y$13$hash' }) });
    expect(await identityOf(client)).toMatchObject({ role: 'user', user: { id: '1', name: 'admin' } });
  });

  it.each([
    ['with the wrong hash', { userName: 'admin', password: 'other' }],
    ['with the secret for a password', { userName: 'admin' }],
    ['of nobody', { userName: 'nobody' }],
  ])('is refused %s', async (_name, options) => {
    const { port } = await runGuarded({ authenticate });
    expect(await answerTo(port, { ticket: oroTicket(options) })).toBe('401 the ticket is not genuine');
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no database'))],
    [
      'throws at once',
      () => {
        throw new Error('no database');
      },
    ],
    ['answers nonsense', () => ({ id: {}, name: 1 }) as never],
  ])('is told to come again when the look-up %s', async (_name, broken) => {
    const { port, logged } = await runGuarded({ authenticate: broken });
    const ticket = oroTicket({ userName: 'admin' });
    expect(await answerTo(port, { ticket })).toBe('503 the ticket could not be checked');
    expect(JSON.stringify(logged)).not.toContain(ticket);
    expect(await roleOf(port)).toBe('guest');
  });
});

describe('a ticket of Oro 2.6', () => {
  it('proves nothing', async () => {
    const { port } = await runGuarded();
    const ticket = '5b1a2c3d4e5f67.12345678;admin;MDEyMzQ1Njc4OWFiY2RlZg==;2018-06-01T12:00:00+00:00';
    expect(await roleOf(port, { ticket })).toBe('guest');
    expect(await roleOf(port, { ticket, lines: [] })).toBe('backend');
  });
});

describe('while a ticket is checked', () => {
  const early = [
    message([5, 'syncctl/probe/0123456789abcdef01234567']),
    message([7, 'syncctl/probe/0123456789abcdef01234567', 'early']),
  ];

  it('early frames wait, and 101 and WELCOME come in one piece', async () => {
    const { port } = await runGuarded();
    const client = await knock(port, { ticket: oroTicket() });
    client.send(...early);
    await client.until(() => client.chunks.length > 0, 'an answer');
    expect(client.chunks[0]?.toString('latin1')).toMatch(/^HTTP\/1\.1 101 .*\r\n\r\n\x81.\[0,[^\]]*\]/s);
    await client.head();
    await client.json();
    expect(await client.json()).toEqual([8, 'syncctl/probe/0123456789abcdef01234567', 'early']);
  });

  it('a client that has said all and ended its side is heard', async () => {
    const { port } = await runGuarded();
    const listener = await enter(port);
    listener.send(message([5, 't']));
    await identityOf(listener);
    const publisher = await knock(port, { ticket: jwt({ role: 'backend' }) });
    publisher.socket.end(message([7, 't', 'last words']));
    expect(await listener.json()).toEqual([8, 't', 'last words']);
  });

  it('a client that vanishes harms nobody', async () => {
    const { port, server } = await runGuarded();
    for (let count = 0; count < 10; count++) {
      (await knock(port, { ticket: oroTicket() })).socket.resetAndDestroy();
    }
    expect(await roleOf(port, { ticket: oroTicket() })).toBe('guest');
    while (server.status().connections > 1) await new Promise(setImmediate);
  });

  it('the server can stop', async () => {
    const { port, server } = await runGuarded();
    const clients = await Promise.all(Array.from({ length: 5 }, () => knock(port, { ticket: oroTicket() })));
    await server.stop();
    for (const client of clients) await client.end();
  });
});

describe('what tickets may cost', () => {
  it('stops looking at the tickets of an address that sent too many bad ones, and still looks at those of others', async () => {
    const { port } = await runGuarded({}, {}, { maxBadTickets: 3 });
    const lines = (address: string) => [`X-Forwarded-For: 127.0.0.1, ${address}`];
    const bad = (address: string) =>
      answerTo(port, { ticket: oroTicket({ secret: 'x' }), lines: lines(address) });
    for (let count = 0; count < 3; count++) expect(await bad('203.0.113.1')).toMatch(/^401/);
    expect(await bad('203.0.113.1')).toBe('429 too many bad tickets');
    expect(await bad('203.0.113.2')).toMatch(/^401/);
    for (let count = 0; count < 5; count++) {
      expect(await roleOf(port, { ticket: oroTicket(), lines: lines('203.0.113.3') })).toBe('guest');
    }
  });

  it('queues no more tickets than its limit, and still lets guests in', async () => {
    const { port } = await runGuarded({ authenticate: async () => null }, {}, { maxTicketsWaiting: 2 });
    const answers = (userName: string) =>
      Promise.all(
        Array.from({ length: 12 }, () => answerTo(port, { ticket: oroTicket({ secret: 'x', userName }) })),
      );
    const users = await answers('admin');
    expect(users).toContain('503 too many tickets at once');
    expect(users).toContain('401 the ticket is not genuine');
    const guests = new Set(await answers(''));
    expect(guests).toEqual(new Set(['101', '401 the ticket is not genuine']));
  });
});
