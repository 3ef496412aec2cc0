import { describe, expect, it } from 'vitest';
import { decodeClientMessage } from '../../src/wamp/decode-client-message.js';

const publish = (over: object) => ({
  type: 'publish',
  topic: 't',
  payload: '1',
  excludeMe: false,
  exclude: [],
  eligible: null,
  ...over,
});

describe('decoding what a client says', () => {
  it.each([
    ['[1,"ev","http://e.com/ev#"]', { type: 'prefix', prefix: 'ev', uri: 'http://e.com/ev#' }],
    ['[2,"7DK6","sample/add"]', { type: 'call', id: '"7DK6"', procedure: 'sample/add', params: [] }],
    ['[5,"oro/ping"]', { type: 'subscribe', topic: 'oro/ping' }],
    ['[5,""]', { type: 'subscribe', topic: '' }],
    ['[6,"oro/ping"]', { type: 'unsubscribe', topic: 'oro/ping' }],
    ['[7,"t",1]', publish({})],
    [' \r\n\t[ 5 , "a" ]\n', { type: 'subscribe', topic: 'a' }],
    ['[5,"a","x:1",{}]', { type: 'subscribe', topic: 'a', position: 'x:1' }],
    ['[5,"a",{"b":1}]', { type: 'subscribe', topic: 'a', position: { b: 1 } }],
    ['[6,"a","more",{}]', { type: 'unsubscribe', topic: 'a' }],
  ])('reads %s', (text, message) => {
    expect(decodeClientMessage(text)).toEqual(message);
  });

  it.each(['5', '5.0', '"5"', '"05"', '"5.0"', '5e0'])('takes %s for the type 5', (type) => {
    expect(decodeClientMessage(`[${type},"a"]`)).toEqual({ type: 'subscribe', topic: 'a' });
  });

  it('takes true for PREFIX', () => {
    expect(decodeClientMessage('[true,"p","u"]')).toMatchObject({ type: 'prefix' });
  });

  it.each([
    ['{"0":5,"1":"a"}', { type: 'subscribe', topic: 'a' }],
    ['{ "0" : 7 , "1" : "t" , "2" : {"b":1,"a":2} }', publish({ payload: '{"b":1,"a":2}' })],
    ['{"0":5,"1":"a","1":"b"}', { type: 'subscribe', topic: 'b' }],
    ['{"\\u0030":5,"1":"a"}', { type: 'subscribe', topic: 'a' }],
  ])('takes a map with the keys of a list for a list: %s', (text, message) => {
    expect(decodeClientMessage(text)).toEqual(message);
  });

  it.each(['{"1":"a","0":5}', '{"0":5,"2":"a"}', '{"00":5,"1":"a"}', '{"0":5,"__proto__":[]}', '{"-1":5}'])(
    'takes no other map for a list: %s',
    (text) => {
      expect(decodeClientMessage(text)).toEqual({ type: 'invalid', reason: 'not-a-list' });
    },
  );

  it.each([
    ['123', '123'],
    ['-5', '-5'],
    ['0', '0'],
    ['-0', '0'],
    ['1.0', '1'],
    ['1.5', '1.5'],
    ['9007199254740993', '9007199254740993'],
  ])('takes the number %s for the topic "%s"', (source, topic) => {
    expect(decodeClientMessage(`[5,${source}]`)).toEqual({ type: 'subscribe', topic });
  });

  it.each([
    ['', 'not-json'],
    ['not json', 'not-json'],
    ['\ufeff[5,"a"]', 'not-json'],
    ['[5,"a",]', 'not-json'],
    ['[5,"a"][5,"b"]', 'not-json'],
    ['[NaN]', 'not-json'],
    ['[7,"t","\\ud800"]', 'not-json'],
    ['[7,"t","\\ud83dx\\ude00"]', 'not-json'],
    ['null', 'not-a-list'],
    ['5', 'not-a-list'],
    ['"5"', 'not-a-list'],
    ['true', 'not-a-list'],
    ['[]', 'not-a-list'],
    ['{}', 'not-a-list'],
    ['{"a":1}', 'not-a-list'],
    ['[0,"x",1,"y"]', 'unknown-type'],
    ['[3,"x",1]', 'unknown-type'],
    ['[8,"t",1]', 'unknown-type'],
    ['[9]', 'unknown-type'],
    ['[-5,"a"]', 'unknown-type'],
    ['[5.5,"a"]', 'unknown-type'],
    ['["word","a"]', 'unknown-type'],
    ['[null]', 'unknown-type'],
    ['[[5],"a"]', 'unknown-type'],
    ['[false,"a"]', 'unknown-type'],
    ['[5]', 'wrong-field'],
    ['[5,null]', 'wrong-field'],
    ['[5,true]', 'wrong-field'],
    ['[5,["a"]]', 'wrong-field'],
    ['[5,{"a":1}]', 'wrong-field'],
    ['[7]', 'wrong-field'],
    ['[7,{},1]', 'wrong-field'],
    ['[1,"p"]', 'wrong-field'],
    ['[1,"realm1",{"roles":{}}]', 'wrong-field'],
    ['[2]', 'wrong-field'],
    ['[2,"id"]', 'wrong-field'],
    ['[2,"id",null]', 'wrong-field'],
    ['[2,["id"],"p"]', 'wrong-field'],
    ['[2,{},"p"]', 'wrong-field'],
  ])('calls %j invalid: %s', (text, reason) => {
    expect(decodeClientMessage(text)).toEqual({ type: 'invalid', reason });
  });

  it('takes nesting of 512 levels and no more', () => {
    const nested = (levels: number) => `[7,"t",${'['.repeat(levels)}${']'.repeat(levels)}]`;
    expect(decodeClientMessage(nested(511))).toMatchObject({ type: 'publish' });
    expect(decodeClientMessage(nested(512))).toEqual({ type: 'invalid', reason: 'too-deep' });
    expect(decodeClientMessage('['.repeat(5_000_000))).toEqual({ type: 'invalid', reason: 'too-deep' });
    expect(decodeClientMessage(`[7,"t","${'[{'.repeat(2000)}"]`)).toMatchObject({ type: 'publish' });
  });

  it('survives keys that JavaScript treats specially', () => {
    const message = decodeClientMessage('[2,"1","a/b",{"__proto__":{"x":1},"constructor":2}]');
    expect(message).toMatchObject({ type: 'call' });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('the payload of PUBLISH', () => {
  it.each([
    '{"b":1,"a":{"2":0,"1":0}}',
    '12345678901234567890',
    '1.0',
    '-0',
    '1E+2',
    '"\\u00e9\\/\\\\"',
    '"é 😀 \\ud83d\\ude00"',
    '"a\\\\\\"]}"',
    '"\\\\ud800"',
    '[ 1 , 2 ]',
    '[[[]],{"]":"}"}]',
    '{"a":1,"a":2}',
    'null',
    'true',
    '""',
  ])('is the exact source text: %s', (payload) => {
    expect(decodeClientMessage(`[7,"t",${payload}]`)).toEqual(publish({ payload }));
    expect(decodeClientMessage(` [7, "t" , ${payload} , [] , [] ] `)).toEqual(publish({ payload }));
  });

  it('is null when it is missing', () => {
    expect(decodeClientMessage('[7,"t"]')).toEqual(publish({ payload: 'null' }));
  });

  it('is found at once in a large message', () => {
    const payload = JSON.stringify({ text: 'x"\\'.repeat(300_000), list: Array(50_000).fill([{}]) });
    expect(decodeClientMessage(`[7,"t",${payload}]`)).toMatchObject({ payload });
  });
});

describe('exclude and eligible of PUBLISH', () => {
  it.each([
    ['true', { excludeMe: true }],
    ['1', { excludeMe: true }],
    ['"x"', { excludeMe: true }],
    ['false', {}],
    ['0', {}],
    ['""', {}],
    ['"0"', {}],
    ['null', {}],
    ['[]', {}],
    ['{}', {}],
    ['["a","b"]', { exclude: ['a', 'b'] }],
    ['{"x":"a"}', { exclude: ['a'] }],
    ['[1,null,["a"],"b"]', { exclude: ['b'] }],
  ])('reads %s as the fourth element', (fourth, over) => {
    expect(decodeClientMessage(`[7,"t",1,${fourth}]`)).toEqual(publish(over));
  });

  it.each([
    ['[]', null],
    ['{}', null],
    ['null', null],
    ['true', null],
    ['"a"', null],
    ['5', null],
    ['["a"]', ['a']],
    ['{"x":"a"}', ['a']],
    ['[true]', []],
  ])('reads %s as the fifth element', (fifth, eligible) => {
    expect(decodeClientMessage(`[7,"t",1,[],${fifth},9]`)).toEqual(publish({ eligible }));
  });
});

describe('a CALL', () => {
  it.each([
    ['[2,"i","p",1,2]', [1, 2]],
    ['[2,"i","p",[1,2]]', [1, 2]],
    ['[2,"i","p",{"a":1}]', { a: 1 }],
    ['[2,"i","p",{}]', []],
    ['[2,"i","p",[1],[2]]', [[1], [2]]],
    ['[2,"i","p",null]', [null]],
    ['[2,"i","p","x"]', ['x']],
  ])('reads the parameters of %s', (text, params) => {
    expect(decodeClientMessage(text)).toMatchObject({ params });
  });

  it.each(['"0.4x7"', '""', 'null', '5', '9007199254740993', '1.0', '"\\u00e9"'])('keeps the id %s', (id) => {
    expect(decodeClientMessage(`[2,${id},"p"]`)).toMatchObject({ id });
  });
});
