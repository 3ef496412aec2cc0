// Signed tickets: what they make of a client, for how long, and for which topics.

import { describe, expect, it } from 'vitest';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { message } from '../raw-client.js';
import { base64url, jwt, SECRET } from './mint.js';
import { answerTo, enter, identityOf, roleOf, runGuarded } from './visit.js';

const NOW = () => Math.floor(Date.now() / 1000);

describe('a signed ticket', () => {
  it('makes the user that it names', async () => {
    const { port } = await runGuarded();
    const client = await enter(port, { ticket: jwt({ sub: '42', org: 3 }) });
    expect(await identityOf(client)).toMatchObject({ role: 'user', user: { id: '42', org: 3 } });
  });

  it('makes a publisher elsewhere the backend', async () => {
    const { port } = await runGuarded();
    expect(await roleOf(port, { ticket: jwt({ role: 'backend', sub: undefined }) })).toBe('backend');
  });

  it('makes a user of a client that its address would make the backend', async () => {
    const { port } = await runGuarded();
    expect(await roleOf(port, { ticket: jwt(), lines: [] })).toBe('user');
  });

  it('is good for one connection', async () => {
    const { port } = await runGuarded();
    const ticket = jwt();
    expect(await roleOf(port, { ticket })).toBe('user');
    expect(await answerTo(port, { ticket })).toBe('401 the ticket has been used before');
    expect(await answerTo(port, { ticket, lines: [] })).toBe('401 the ticket has been used before');
  });

  it('is refused while nobody knows whether it was used, and stays good', async () => {
    const engine = createMemoryEngine();
    const { once } = engine;
    const { port, server, logged } = await runGuarded({}, { engine });
    const ticket = jwt();
    engine.once = () => Promise.reject(new Error('Redis cannot be reached'));
    expect(await answerTo(port, { ticket })).toBe('503 the ticket could not be checked');
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([
      {
        level: 'warn',
        event: 'connection-refused',
        fields: expect.objectContaining({ reason: 'ticket-not-checked', cause: 'Redis cannot be reached' }),
      },
    ]);
    engine.once = once;
    expect(await roleOf(port, { ticket })).toBe('user');
    expect(server.state).toBe('ready');
  });

  it('is good for one of many connections at once', async () => {
    const { port } = await runGuarded();
    const ticket = jwt();
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerTo(port, { ticket })));
    expect(answers.filter((answer) => answer === '101')).toHaveLength(1);
  });

  const forged = jwt().split('.');
  it.each([
    ['expired', jwt({ exp: NOW() - 1 }), '401 the ticket has expired'],
    ['without an end', jwt({ exp: undefined }), '401 the ticket is malformed'],
    ['that lives for a year', jwt({ exp: NOW() + 365 * 86_400 }), '401 the ticket is malformed'],
    ['without an id', jwt({ jti: undefined }), '401 the ticket is malformed'],
    ['with an endless id', jwt({ jti: 'x'.repeat(300) }), '401 the ticket is malformed'],
    ['not valid yet', jwt({ nbf: NOW() + 60 }), '401 the ticket is from the future; check the clocks'],
    ['made in the future', jwt({ iat: NOW() + 60 }), '401 the ticket is from the future; check the clocks'],
    ['by another secret', jwt({}, 'another'), '401 the ticket is not genuine'],
    [
      'with another body',
      `${forged[0]}.${base64url('{"sub":"1"}')}.${forged[2]}`,
      '401 the ticket is not genuine',
    ],
    ['cut short', jwt().slice(0, -7), '401 the ticket is not genuine'],
    ['without a signature', `${forged[0]}.${forged[1]}.`, '401 the ticket is not genuine'],
    [
      'that says it needs none',
      jwt({}, '', { alg: 'none' }),
      '401 the server has no key to check the ticket',
    ],
    [
      'by an algorithm that needs a key set',
      jwt({}, SECRET, { alg: 'RS256' }),
      '401 the server has no key to check the ticket',
    ],
    [
      'by a longer digest',
      jwt({}, SECRET, { alg: 'HS512' }),
      '401 the server has no key to check the ticket',
    ],
    ['with a head that is no JSON', 'a.b.c', '401 the ticket is malformed'],
    ['with topics that are no list', jwt({ topics: 'all' }), '401 the ticket is malformed'],
    ['with a user who is no text', jwt({ sub: { $ne: 1 } }), '401 the ticket is malformed'],
  ])('%s is refused before the 101', async (_name, ticket, answer) => {
    const { port } = await runGuarded();
    expect(await answerTo(port, { ticket })).toBe(answer);
    expect(await answerTo(port, { ticket, lines: [] })).toBe(answer);
  });

  it('opens the topics that it names, and only those', async () => {
    const { port } = await runGuarded({
      topics: [
        { pattern: 'private/{id}', requirements: {}, subscribe: 'nobody', publish: 'backend', ping: null },
      ],
    });
    const client = await enter(port, { ticket: jwt({ topics: ['private/7', 'chat/{room}'] }) });
    for (const topic of ['private/7', 'private/8', 'chat/a', 'chat/a/b', 'other'])
      client.send(message([5, topic]));
    await identityOf(client);
    const php = await enter(port, { lines: [] });
    for (const topic of ['private/8', 'chat/a/b', 'other', 'private/7', 'chat/a'])
      php.send(message([7, topic, 1]));
    expect(await client.json()).toEqual([8, 'private/7', 1]);
    expect(await client.json()).toEqual([8, 'chat/a', 1]);
  });

  it('lets a publisher elsewhere publish to the topics that it names, and only those', async () => {
    const { port } = await runGuarded();
    const page = await enter(port);
    for (const topic of ['a', 'b']) page.send(message([5, topic]));
    await identityOf(page);
    const elsewhere = await enter(port, { ticket: jwt({ role: 'backend', topics: ['b'] }) });
    elsewhere.send(message([7, 'a', 1]), message([7, 'b', 2]));
    expect(await page.json()).toEqual([8, 'b', 2]);
  });

  it('must name the audience, if one is asked for', async () => {
    const { port } = await runGuarded({ audience: 'websocket' });
    expect(await roleOf(port, { ticket: jwt({ aud: 'websocket' }) })).toBe('user');
    expect(await answerTo(port, { ticket: jwt({ aud: 'shop' }) })).toBe('401 the ticket is malformed');
    expect(await answerTo(port, { ticket: jwt() })).toBe('401 the ticket is malformed');
  });

  it('is in no line of the log', async () => {
    const { port, logged } = await runGuarded();
    const ticket = jwt({ exp: 1 });
    await answerTo(port, { ticket });
    expect(logged.some(({ event }) => event === 'connection-refused')).toBe(true);
    expect(JSON.stringify(logged)).not.toContain(ticket.slice(0, 20));
    expect(JSON.stringify(logged)).not.toContain(SECRET);
  });
});
