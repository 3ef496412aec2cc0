import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../../src/server/handlers/define.js';
import { frame, join, message, settled } from '../raw-client.js';
import { sharedServer } from './shared-server.js';

const procedures = new Map<string, Procedure>([['test/echo', (params) => params]]);
const lenient = sharedServer({}, { procedures });
const strict = sharedServer({ maxBadMessages: 0 }, { procedures });

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** What is no message: ignored while there are few of them, then a reason to close. */
const INVALID = [
  ...['', ' ', 'x', 'nul', 'NaN', 'Infinity', 'undefined', "'5'", '[5,t]', "[5,'t']", '[5,"t"', '5,"t"]'],
  ...[
    '[5,"t",]',
    '[,5,"t"]',
    '[5 "t"]',
    '[5,"t"]]',
    '[5,"t"][5,"t"]',
    '[5,"t"] x',
    '\ufeff[5,"t"]',
    '[5,"\t"]',
  ],
  ...['[5,"\\x41"]', '[5,"\\u12"]', '[5,"\\ud800"]', '[5,"\\udc00\\ud800"]', '[7,"t","\\ud83d"]', '[05,"t"]'],
  ...['[+5,"t"]', '[5.,"t"]', '[.5,"t"]', '[0x5,"t"]', '[5,"t" /* x */]', '// x\n[5,"t"]', '[5,"a\nb"]'],
  ...['null', 'true', 'false', '5', '-1', '"5"', '"[5,\\"t\\"]"', '{}', '[]', '{"a":1}', '{"type":5}'],
  ...['{"1":"t","0":5}', '{"0":5,"2":"t"}', '{"00":5,"1":"t"}', '{"length":2}', '{"__proto__":[5,"t"]}'],
  ...['[null,"t"]', '[false,"t"]', '[[],"t"]', '[{},"t"]', '[[5],"t"]', '["","t"]', '["subscribe","t"]'],
  ...[
    '[0,"t"]',
    '[0,"id",1,"x"]',
    '[3,"id",1]',
    '[4,"id","u","d"]',
    '[8,"t",1]',
    '[9,"t"]',
    '[10]',
    '[32,1,{},"t"]',
  ],
  ...['[-5,"t"]', '[-1]', '[5.5,"t"]', '[1e1,"t"]', '[1e999,"t"]', '["5x","t"]', '["0x5","t"]', '["-5","t"]'],
  ...['[5]', '[5,null]', '[5,true]', '[5,false]', '[5,[]]', '[5,["t"]]', '[5,{}]', '[5,{"uri":"t"}]'],
  ...['[6]', '[6,null]', '[6,true]', '[6,[]]', '[6,{}]'],
  ...['[7]', '[7,null,1]', '[7,true,1]', '[7,[],1]', '[7,{},1]', '[7,["t"],1]'],
  ...[
    '[1]',
    '[1,"p"]',
    '[1,"p",null]',
    '[1,null,"u"]',
    '[1,"p",[]]',
    '[1,{},"u"]',
    '[1,"realm1",{"roles":{}}]',
  ],
  ...[
    '[2]',
    '[2,"id"]',
    '[2,"id",null]',
    '[2,"id",[]]',
    '[2,"id",{}]',
    '[2,[],"p"]',
    '[2,{},"p"]',
    '[2,"id",true]',
  ],
  `[5,"${'x'.repeat(1025)}"]`,
  `[6,"${'x'.repeat(1025)}"]`,
  `[7,"${'ä'.repeat(513)}",1]`,
  `[1,"${'x'.repeat(1025)}","u"]`,
  `[1,"p","${'x'.repeat(1025)}"]`,
  `[2,"id","${'x'.repeat(1025)}"]`,
  `[7,"t",${deep(512)}]`,
  `[7,"t",${deep(20_000)}]`,
  `[7,"t",${'['.repeat(20_000)}`,
  `[7,"t",${'{"a":'.repeat(600)}1${'}'.repeat(600)}]`,
];

describe('what is not a message', () => {
  it.each(INVALID.map((text) => [shown(text), text]))('is ignored: %s', async (_name, text) => {
    const { client } = await join(lenient.port);
    client.send(frame(text), message([5, 't']), message([7, 't', 1]));
    expect(await client.text()).toBe('[8,"t",1]');
    await settled(client);
  });

  it.each(INVALID.map((text) => [shown(text), text]))(
    'closes with 1007 beyond the limit: %s',
    async (_name, text) => {
      const { client } = await join(strict.port);
      client.send(frame(text), message([7, 't', 'late']));
      expect(await client.closeCode()).toBe(1007);
    },
  );
});

/** What is sent, and every text that comes back. Nothing of it counts as invalid. */
const VALID: readonly (readonly [sent: readonly string[], answers: readonly string[]])[] = [
  [['[5,"t"]'], []],
  [['[5,""]', '[7,"",1]'], ['[8,"",1]']],
  [['[5,"t","extra",{}]', '[7,"t",1]'], ['[8,"t",1]']],
  [['["5","t"]', '["7","t",1]'], ['[8,"t",1]']],
  [['["05","t"]', '[7,"t",1]'], ['[8,"t",1]']],
  [['[5.0,"t"]', '[7.0,"t",1]'], ['[8,"t",1]']],
  [['[5e0,"t"]', '[70e-1,"t",1]'], ['[8,"t",1]']],
  [['{"0":5,"1":"t"}', '{"0":7,"1":"t","2":1}'], ['[8,"t",1]']],
  [['[5,123]', '[7,"123",1]'], ['[8,"123",1]']],
  [['[5,"123"]', '[7,123,1]'], ['[8,"123",1]']],
  [['[5,1.5]', '[7,"1.5",1]'], ['[8,"1.5",1]']],
  [['[5,-0]', '[7,"0",1]'], ['[8,"0",1]']],
  [['[5,9007199254740993]', '[7,"9007199254740993",1]'], ['[8,"9007199254740993",1]']],
  [['[5,"\\u0074"]', '[7,"t",1]'], ['[8,"t",1]']],
  [['[5,"\\ud83d\\ude00"]', '[7,"😀",1]'], ['[8,"😀",1]']],
  [['[5,"a\\/b"]', '[7,"a/b",1]'], ['[8,"a/b",1]']],
  [['[5,"a\\u0000b"]', '[7,"a\\u0000b",1]'], ['[8,"a\\u0000b",1]']],
  [['[5,"__proto__"]', '[7,"__proto__",1]'], ['[8,"__proto__",1]']],
  [['[5,"constructor"]', '[7,"constructor",1]'], ['[8,"constructor",1]']],
  [['[5,"hasOwnProperty"]', '[7,"toString",1]'], []],
  [['[5,"a"]', '[7,"A",1]', '[7,"a ",1]', '[7,"a/",1]', '[7,"*",1]'], []],
  [['[5,"*"]', '[7,"a",1]'], []],
  [['[6,"never"]', '[6,"never"]'], []],
  [['[5,"t"]', '[5,"t"]', '[7,"t",1]', '[6,"t"]', '[7,"t",2]'], ['[8,"t",1]']],
  [['[7,"nobody",1]'], []],
  [['[5,"t"]', '[7,"t"]'], ['[8,"t",null]']],
  [['[5,"t"]', '[7,"t",1,true]'], []],
  [['[5,"t"]', '[7,"t",1,1]'], []],
  [['[5,"t"]', '[7,"t",1,"yes"]'], []],
  [
    ['[5,"t"]', '[7,"t",1,false]', '[7,"t",2,0]', '[7,"t",3,""]', '[7,"t",4,"0"]', '[7,"t",5,null]'],
    [1, 2, 3, 4, 5].map((n) => `[8,"t",${n}]`),
  ],
  [
    ['[5,"t"]', '[7,"t",1,[],[]]', '[7,"t",2,{},{}]'],
    ['[8,"t",1]', '[8,"t",2]'],
  ],
  [
    ['[5,"t"]', '[7,"t",1,["x"],null]', '[7,"t",2,[],"x"]', '[7,"t",3,[],true]', '[7,"t",4,[],7]'],
    [1, 2, 3, 4].map((n) => `[8,"t",${n}]`),
  ],
  [['[5,"t"]', '[7,"t",1,[],["nobody"]]'], []],
  [['[5,"t"]', '[7,"t",1,[],[1,null,{},[]]]'], []],
  [['[5,"t"]', '[7,"t",1,[[["deep"]]],{"__proto__":1}]'], []],
  [['[5,"t"]', '[7,"t",{"__proto__":{"polluted":true}}]'], ['[8,"t",{"__proto__":{"polluted":true}}]']],
  [['[5,"t"]', `[7,"t",${deep(511)}]`], [`[8,"t",${deep(511)}]`]],
  ...[
    ...[
      '0',
      '-0',
      '1.0',
      '1e3',
      '1E-7',
      '1e999',
      '12345678901234567890',
      '9007199254740993',
      '0.1',
      'true',
      'null',
    ],
    ...[
      '""',
      '"\\u00e9"',
      '"é"',
      '"\\/"',
      '"\\"\\\\"',
      '"]["',
      '"\\u2028"',
      '"\\ud83d\\ude00"',
      '[]',
      '{}',
      '[[],{}]',
    ],
    ...['{"b":1,"a":2}', '{"a":1,"a":2}', '{"1":1,"0":0}', '[ 1 , 2 ]', '{ "a" : [ ] }', '"[8,\\"t\\",1]"'],
  ].map((payload) => [['[5,"t"]', `[7,"t",${payload}]`], [`[8,"t",${payload}]`]] as const),
  [['[1,"p","http://e.com/"]'], []],
  [['[1,"p","u/"]', '[5,"p:x"]', '[7,"u/x",1]'], ['[8,"p:x",1]']],
  [['[1,"p","u/"]', '[5,"u/x"]', '[7,"p:x",1]'], ['[8,"u/x",1]']],
  [['[1,"p","u/"]', '[5,"p:x:y"]', '[7,"u/x:y",1]'], ['[8,"p:x:y",1]']],
  [['[1,"p","u/"]', '[5,"p"]', '[7,"u/",1]', '[7,"p",2]'], ['[8,"p",2]']],
  [['[1,"p","u/"]', '[1,"p","v/"]', '[5,"p:x"]', '[7,"v/x",1]', '[7,"u/x",2]'], ['[8,"p:x",1]']],
  [['[1,"","u/"]', '[5,":x"]', '[7,"u/x",1]'], ['[8,":x",1]']],
  [['[1,"__proto__","u/"]', '[5,"__proto__:x"]', '[7,"u/x",1]'], ['[8,"__proto__:x",1]']],
  [['[5,"unknown:x"]', '[7,"unknown:x",1]'], ['[8,"unknown:x",1]']],
  [['[1,1,2]', '[5,"1:x"]', '[7,"2x",1]'], ['[8,"1:x",1]']],
  [['[2,"id","test/echo"]'], ['[3,"id",[]]']],
  [['[2,"id","test/echo",1,"2",null]'], ['[3,"id",[1,"2",null]]']],
  [['[2,"id","test/echo",[1,2]]'], ['[3,"id",[1,2]]']],
  [['[2,"id","test/echo",{"a":1}]'], ['[3,"id",{"a":1}]']],
  [['[2,"id","test/echo",{}]'], ['[3,"id",[]]']],
  [
    ['[2,7,"test/echo"]', '[2,"","test/echo"]', '[2,null,"test/echo"]'],
    ['[3,7,[]]', '[3,"",[]]', '[3,null,[]]'],
  ],
  [
    ['[2,"id","test/echo"]', '[2,"id","test/echo"]'],
    ['[3,"id",[]]', '[3,"id",[]]'],
  ],
  [['[1,"p","test/"]', '[2,"id","p:echo"]'], ['[3,"id",[]]']],
  [
    ['[2,"id","nowhere"]'],
    ['[4,"id","nowhere","Incorrectly formatted Topic name",{"topic_name":"nowhere"}]'],
  ],
  [['[2,"id",""]'], ['[4,"id","","Incorrectly formatted Topic name",{"topic_name":""}]']],
  [['[2,"id","a/b",1]'], ['[4,"id","a/b","Unable to find that command",{"rpc":"a/b"}]']],
  [
    ['[2,"id","test/echo/more"]'],
    ['[4,"id","test/echo/more","Unable to find that command",{"rpc":"test/echo/more"}]'],
  ],
  [
    ['[2,"id","__proto__/x"]'],
    ['[4,"id","__proto__/x","Unable to find that command",{"rpc":"__proto__/x"}]'],
  ],
  [
    ['[5,"t"]', '[7,"t",1]', '[2,"id","test/echo"]', '[7,"t",2]', '[6,"t"]', '[7,"t",3]'],
    ['[8,"t",1]', '[3,"id",[]]', '[8,"t",2]'],
  ],
];

describe('a conversation', () => {
  it.each(VALID.map(([sent, answers]) => [shown(sent.join(' ')), sent, answers] as const))(
    '%s',
    async (_name, sent, answers) => {
      const { client } = await join(strict.port);
      client.send(...sent.map((text) => frame(text)));
      for (const answer of answers) expect(await client.text()).toBe(answer);
      await settled(client);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});

/** Short enough for a title. */
function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text);
}
