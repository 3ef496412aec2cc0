import { expect, it } from 'vitest';
import { decodeClientMessage } from '../../src/wamp/decode-client-message.js';
import { decodeServerMessage } from '../../src/wamp/decode-server-message.js';

/** Numbers from 0 to below `limit`, the same in every run. */
function randomSource(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const PIECES = [
  ...'[]{},:"\\ \n0157.-e+tunéł\u0000',
  '[7,"t",',
  '{"0":5,"1":',
  '"\\u00',
  '\\ud83d',
  'null',
  'true',
  '"__proto__"',
  '1e999',
  '😀',
];

it('decoders answer any text and never throw', () => {
  const random = randomSource(7);
  for (let count = 0; count < 20_000; count++) {
    const text = Array.from({ length: random(25) }, () => PIECES[random(PIECES.length)]).join('');
    expect(decodeClientMessage(text)).toHaveProperty('type');
    expect(decodeServerMessage(text)).toHaveProperty('type');
  }
});

it('a payload cut out of a message is the JSON that the whole message holds', () => {
  const random = randomSource(11);
  const value = (depth: number): unknown => {
    switch (random(depth > 3 ? 4 : 6)) {
      case 0:
        return random(1000) / 8;
      case 1:
        return PIECES[random(PIECES.length)];
      case 2:
        return random(2) === 0;
      case 3:
        return null;
      case 4:
        return Array.from({ length: random(4) }, () => value(depth + 1));
      default:
        return Object.fromEntries(
          Array.from({ length: random(4) }, () => [PIECES[random(PIECES.length)], value(depth + 1)]),
        );
    }
  };
  for (let count = 0; count < 5000; count++) {
    const payload = JSON.stringify(value(0), null, random(3));
    for (const text of [`[7,"t",${payload},[],[]]`, `{"0": 7 ,"1":"t","2": ${payload} }`]) {
      expect(decodeClientMessage(text)).toMatchObject({ type: 'publish', payload });
    }
  }
});
