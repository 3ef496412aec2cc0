// Whatever strangers write into a request: it is read without an exception, and proves nothing.

import { isIP } from 'node:net';
import { expect, it } from 'vitest';
import { createAddressList, isForwarded } from '../../../src/server/access/backend-address.js';
import { clientAddress } from '../../../src/server/access/client-address.js';
import { createOriginRule } from '../../../src/server/access/origins.js';
import { checkDate } from '../../../src/server/access/oro-ticket.js';
import { readTicket, ticketOf } from '../../../src/server/access/ticket-shape.js';
import { expectLinear } from '../../growth.js';
import { jwt, oroTicket } from './mint.js';

const ROUNDS = 20_000;

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PIECES = [
  '?',
  'ticket=',
  '&',
  '#',
  '%',
  '%zz',
  '%00',
  ';',
  ';;;',
  '.',
  '..',
  '=',
  '+',
  ' ',
  'A',
  'é',
  '\u0000',
  '://',
  'null',
  '*',
  ',',
  '[',
  ']',
  ':',
  '::1',
  '127.0.0.1',
  'ws://h/',
  oroTicket(),
  jwt(),
  'https://a.example',
  'via',
  'X-Forwarded-For',
  '@',
  '/',
  '-',
];

/** Addresses of the machine itself, with whatever zone. */
const LOCAL = /^(127\.0\.0\.1|::1)$/;

it('a request of random pieces', () => {
  const next = random(42);
  const known = createAddressList([]);
  const rule = createOriginRule(['https://a.example', '*.b.example'], null);
  const seen = { allowed: 0, refused: 0, local: 0, forwarded: 0, direct: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const text = Array.from(
      { length: 1 + Math.floor(next() * 6) },
      () => PIECES[Math.floor(next() * PIECES.length)],
    ).join('');
    const ticket = ticketOf(text);
    const read = readTicket(ticket ?? text);
    if (read.kind === 'oro3') checkDate(read, Date.now());
    const allowed = rule({ origin: text, host: 'other', 'x-forwarded-host': text }, true);
    expect(allowed, text).toBe(
      text === '127.0.0.1' || (URL.canParse(text) && new URL(text).origin === 'https://a.example'),
    );
    seen[allowed ? 'allowed' : 'refused']++;
    const local = known(text);
    expect(local, text).toBe(LOCAL.test(text.includes(':') ? text.replace(/%.*$/, '') : text));
    if (local) seen.local++;
    const forwarded = isForwarded({ host: text, connection: text });
    expect(forwarded, text).toBe(text.split(',').some((name) => /^\s*(via|x-forwarded-.*)\s*$/i.test(name)));
    seen[forwarded ? 'forwarded' : 'direct']++;
    const client = clientAddress('127.0.0.1', { 'x-forwarded-for': text }, known);
    expect(isIP(client) === 4 || /^([0-9a-f]{1,4}:){4}:\/64$/.test(client), client).toBe(true);
  }
  // Every answer was given, or nothing is proved.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});

it.each(['a', ' ', ';', '.', '-', '=', '+', '{', '/'])(
  'a long run of "%s" takes time as its length',
  async (piece) => {
    await expectLinear(
      (length) => piece.repeat(length),
      (text) => {
        readTicket(text);
        ticketOf(`/?ticket=${text}`);
        createOriginRule(null, null)({ origin: text, host: text }, false);
      },
    );
  },
);
