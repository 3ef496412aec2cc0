import { describe, expect, it } from 'vitest';
import { resolveCurie } from '../../src/wamp/curie.js';
import { decodeClientMessage } from '../../src/wamp/decode-client-message.js';
import { decodeServerMessage } from '../../src/wamp/decode-server-message.js';
import {
  encodeCall,
  encodeCallError,
  encodeCallResult,
  encodeEventHead,
  encodeEventTail,
  encodePrefix,
  encodePublish,
  encodeSubscribe,
  encodeUnsubscribe,
  encodeWelcome,
} from '../../src/wamp/encode.js';

describe('what one side encodes the other decodes', () => {
  it.each([
    [encodeWelcome('id', 'syncctl/1'), { type: 'welcome', session: 'id', version: 1, ident: 'syncctl/1' }],
    [encodePrefix('p', 'u#'), { type: 'prefix', prefix: 'p', uri: 'u#' }],
    [encodeCallResult('"i"', [1]), { type: 'callResult', id: 'i', result: [1] }],
    [encodeCallResult('null', undefined), { type: 'callResult', id: null, result: null }],
    [
      encodeCallError('5', 'a/b', 'no', { rpc: 'a/b' }),
      { type: 'callError', id: 5, uri: 'a/b', description: 'no', details: { rpc: 'a/b' } },
    ],
    [encodeEventHead('"t"') + encodeEventTail('{"a":1.0}'), { type: 'event', topic: 't', payload: { a: 1 } }],
  ])('from the server: %s', (text, message) => {
    expect(decodeServerMessage(text)).toEqual(message);
  });

  it.each([
    [encodeCall('i', 'a/b', [1, 2]), { type: 'call', id: '"i"', procedure: 'a/b', params: [1, 2] }],
    [encodeSubscribe('t'), { type: 'subscribe', topic: 't' }],
    [encodeUnsubscribe('t'), { type: 'unsubscribe', topic: 't' }],
    [encodePublish('t', { a: 1 }, true), { type: 'publish', payload: '{"a":1}', excludeMe: true }],
    [encodePublish('t', undefined), { type: 'publish', payload: 'null', excludeMe: false }],
  ])('from the client: %s', (text, message) => {
    expect(decodeClientMessage(text)).toMatchObject(message);
  });

  it.each(['', 'You are not allowed', '[0]', '[0,5,1]', '[4,"i",5]', '[8,null]', '[5,"t"]', '[1,"p",null]'])(
    'a client takes %j for no message',
    (text) => {
      expect(decodeServerMessage(text)).toMatchObject({ type: 'invalid' });
    },
  );
});

describe('a CURIE', () => {
  const prefixes = new Map([
    ['ev', 'http://e.com/ev#'],
    ['', 'empty/'],
  ]);

  it.each([
    ['ev:one', 'http://e.com/ev#one'],
    ['ev:one:two', 'http://e.com/ev#one:two'],
    ['ev:', 'http://e.com/ev#'],
    [':x', 'empty/x'],
    ['ev', 'ev'],
    ['http://e.com/ev#one', 'http://e.com/ev#one'],
    ['constructor:x', 'constructor:x'],
    ['oro/ping', 'oro/ping'],
  ])('%s means %s', (name, uri) => {
    expect(resolveCurie(name, prefixes)).toBe(uri);
  });
});
