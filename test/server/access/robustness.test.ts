// Whatever strangers write into a request: it is read without an exception, and proves nothing.

import { expect, it } from 'vitest';
import { createAddressList, isForwarded } from '../../../src/server/access/backend-address.js';
import { clientAddress } from '../../../src/server/access/client-address.js';
import { createOriginRule } from '../../../src/server/access/origins.js';
import { checkDate } from '../../../src/server/access/oro-ticket.js';
import { readTicket, ticketOf } from '../../../src/server/access/ticket-shape.js';
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
  '@',
  '/',
  '-',
];

it('a request of random pieces', () => {
  const next = random(42);
  const known = createAddressList([]);
  const rule = createOriginRule(['https://a.example', '*.b.example'], null);
  for (let round = 0; round < ROUNDS; round++) {
    const text = Array.from(
      { length: 1 + Math.floor(next() * 6) },
      () => PIECES[Math.floor(next() * PIECES.length)],
    ).join('');
    const ticket = ticketOf(text);
    const read = readTicket(ticket ?? text);
    if (read.kind === 'oro3') checkDate(read, Date.now());
    const headers = {
      origin: text,
      host: text,
      'x-forwarded-for': text,
      'x-forwarded-host': text,
      connection: text,
    };
    expect(typeof rule(headers)).toBe('boolean');
    expect(isForwarded(headers)).toBe(true);
    expect(typeof known(text)).toBe('boolean');
    expect(typeof clientAddress('127.0.0.1', headers, known)).toBe('string');
  }
});

it.each(['a', ' ', ';', '.', '-', '=', '+', '{', '/'])('an endless run of "%s" takes no time', (piece) => {
  const text = piece.repeat(16_000);
  const began = performance.now();
  for (let round = 0; round < 20; round++) {
    readTicket(text);
    ticketOf(`/?ticket=${text}`);
    createOriginRule(null, null)({ origin: text, host: text });
  }
  expect(performance.now() - began).toBeLessThan(1000);
});
