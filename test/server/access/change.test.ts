// Another secret, other origins and other addresses for a server that runs.

import { expect, it } from 'vitest';
import type { AccessOptions } from '../../../src/server/access/options.js';
import { ACCESS, serverOptions } from '../run-server.js';
import { jwt, oroTicket, SECRET } from './mint.js';
import { answerTo, enter, identityOf, PROXIED, roleOf, runGuarded } from './visit.js';

const PAGE = 'Origin: https://shop.example.com';

/** What the server is told anew: all as it was but this. */
function told(
  access: Partial<AccessOptions>,
): Parameters<typeof serverOptions>[1] & { access: AccessOptions } {
  return { access: { ...ACCESS, secret: SECRET, ...access } };
}

it('takes tickets of the new secret alone', async () => {
  const { server, port } = await runGuarded();
  const before = jwt();
  server.change(serverOptions({}, told({ secret: 'another' })));
  expect(await answerTo(port, { ticket: before })).toBe('401 the ticket is not genuine');
  expect(await answerTo(port, { ticket: oroTicket() })).toBe('401 the ticket is not genuine');
  expect(await answerTo(port, { ticket: jwt({}, 'another') })).toBe('101');
  expect(await answerTo(port, { ticket: oroTicket({ secret: 'another' }) })).toBe('101');
});

it('remembers which tickets are spent', async () => {
  const { server, port } = await runGuarded();
  const ticket = jwt();
  await enter(port, { ticket });
  server.change(serverOptions({}, told({ audience: null })));
  expect(await answerTo(port, { ticket })).toBe('401 the ticket has been used before');
});

it('lets pages of the new origins in, and keeps open connections', async () => {
  const { server, port } = await runGuarded({ origins: ['old.example.com'] });
  const inside = await enter(port, { lines: [PROXIED, 'Origin: https://old.example.com'] });
  expect(await answerTo(port, { lines: [PROXIED, PAGE] })).toMatch(/^403 /);
  server.change(serverOptions({}, told({ origins: ['shop.example.com'] })));
  expect(await answerTo(port, { lines: [PROXIED, PAGE] })).toBe('101');
  expect(await answerTo(port, { lines: [PROXIED, 'Origin: https://old.example.com'] })).toMatch(/^403 /);
  expect(await identityOf(inside)).toMatchObject({ role: 'guest' });
});

it('keeps all of the old when the new is wrong', async () => {
  const { server, port } = await runGuarded({ origins: ['old.example.com'] });
  const wrong = serverOptions({ maxConnections: 0 }, told({ origins: ['a/b'], secret: 'another' }));
  expect(() => server.change(wrong)).toThrow('is not the origin of a page');
  expect(await answerTo(port, { ticket: jwt() })).toBe('101');
});

it('does not turn the public listener into one without the application', async () => {
  const { server, port } = await runGuarded();
  server.change(serverOptions({}, told({ backendListen: { address: '127.0.0.1', port: 1 } })));
  expect(await roleOf(port, { lines: [] })).toBe('backend');
});
