import { describe, expect, it } from 'vitest';
import { closeFrame, frame, join, message, settled } from '../raw-client.js';
import { sharedServer } from './shared-server.js';

const LIMIT = 70_000;
const shared = sharedServer({ maxMessageBytes: LIMIT });

const HELLO = '[7,"t","héllo"]';
const ECHO = '[8,"t","héllo"]';
const bytes = Buffer.from(HELLO);
const parts = (...cuts: number[]): Buffer => {
  const edges = [0, ...cuts, bytes.length];
  return Buffer.concat(
    edges.slice(1).map((end, index) =>
      frame(bytes.subarray(edges[index], end), {
        opcode: index === 0 ? 1 : 0,
        final: end === bytes.length && index === edges.length - 2,
      }),
    ),
  );
};
/** A frame whose length is written in more bytes than it needs. */
const wide = (text: string, form: 126 | 127): Buffer => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(form === 126 ? 2 : 8);
  if (form === 126) length.writeUInt16BE(body.length);
  else length.writeBigUInt64BE(BigInt(body.length));
  return Buffer.concat([Buffer.from([0x81, 0x80 | form]), length, Buffer.alloc(4), body]);
};

describe('a message arrives whole', () => {
  it.each([
    ['in one frame', frame(HELLO)],
    ['in a binary frame', frame(HELLO, { opcode: 2 })],
    ['in two frames', parts(5)],
    ['in two frames that part a character', parts(bytes.indexOf(0xc3) + 1)],
    ['in three frames, one of them empty', parts(4, 4)],
    ['behind an empty first frame', parts(0)],
    ['before an empty last frame', parts(bytes.length)],
    ['in a frame for each byte', parts(...Array.from({ length: bytes.length - 1 }, (_, index) => index + 1))],
    ['with a length in two bytes', wide(HELLO, 126)],
    ['with a length in eight bytes', wide(HELLO, 127)],
    ['behind blanks', frame(` \r\n\t${HELLO} `)],
    ['behind a pong', Buffer.concat([frame('x', { opcode: 10 }), frame(HELLO)])],
    ['behind a pong of 125 bytes', Buffer.concat([frame('x'.repeat(125), { opcode: 10 }), frame(HELLO)])],
    ['as long as the limit allows', frame(HELLO.padEnd(LIMIT - 1, ' '))],
  ])('%s', async (_name, sent) => {
    const { client } = await join(shared.port);
    client.send(message([5, 't']), sent);
    expect(await client.text()).toBe(ECHO);
  });

  it.each([0, 1, 2, 63, 124, 125])('a ping of %i bytes is answered by its bytes', async (size) => {
    const { client } = await join(shared.port);
    client.send(frame(Buffer.alloc(size, 0xfe), { opcode: 9 }));
    expect(await client.frame()).toMatchObject({
      opcode: 10,
      final: true,
      payload: Buffer.alloc(size, 0xfe),
    });
  });

  it.each([1, 3, 5, 7, 20])('a ping behind fragment %i is answered before the message', async (cut) => {
    const { client } = await join(shared.port);
    const [first, second] = [bytes.subarray(0, cut), bytes.subarray(cut)];
    client.send(message([5, 't']), frame(first, { final: false }), frame('p', { opcode: 9 }));
    client.send(frame(second, { opcode: 0 }));
    expect((await client.frame()).opcode).toBe(10);
    expect(await client.text()).toBe(ECHO);
  });
});

describe('what breaks the rules of frames closes the connection', () => {
  const control = [8, 9, 10];
  it.each<[string, Buffer, number]>([
    ...[0, 1, 2, 8, 9, 10].map((opcode): [string, Buffer, number] => [
      `opcode ${opcode} without a mask`,
      frame('', { opcode, masked: false }),
      1002,
    ]),
    ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode): [string, Buffer, number] => [
      `opcode ${opcode}`,
      frame('x', { opcode }),
      1002,
    ]),
    ...[0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70].flatMap((rsv): [string, Buffer, number][] => [
      [`reserved bits ${rsv.toString(16)} on text`, frame('[5,"t"]', { rsv }), 1002],
      [`reserved bits ${rsv.toString(16)} on a ping`, frame('', { opcode: 9, rsv }), 1002],
    ]),
    ...control.map((opcode): [string, Buffer, number] => [
      `a fragmented control frame ${opcode}`,
      frame('', { opcode, final: false }),
      1002,
    ]),
    ...control.map((opcode): [string, Buffer, number] => [
      `a control frame ${opcode} of 126 bytes`,
      frame('x'.repeat(126), { opcode }),
      1002,
    ]),
    ['a continuation of nothing', frame('x', { opcode: 0 }), 1002],
    ['a continuation of nothing, not the last', frame('x', { opcode: 0, final: false }), 1002],
    ['a continuation of what is complete', Buffer.concat([frame('5'), frame('x', { opcode: 0 })]), 1002],
    ['a text inside a text', Buffer.concat([frame('x', { final: false }), frame('x')]), 1002],
    [
      'a binary inside a text',
      Buffer.concat([frame('x', { final: false }), frame('x', { opcode: 2 })]),
      1002,
    ],
    ['a text inside a binary', Buffer.concat([frame('x', { opcode: 2, final: false }), frame('x')]), 1002],
    ['a close of one byte', frame('x', { opcode: 8 }), 1002],
    ...[0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535].map(
      (code): [string, Buffer, number] => [`close code ${code}`, closeFrame(code), 1002],
    ),
    ['a length with its top bit', Buffer.from('81ff80000000000000000000', 'hex'), 1009],
    ['a length of 2^53', Buffer.from('81ff002000000000000000000000', 'hex'), 1009],
    ['a length of 2^32', Buffer.from('81ff000000010000000000000000', 'hex'), 1009],
    ['a message one byte over the limit', frame('x'.repeat(LIMIT + 1)), 1009],
    [
      'fragments over the limit',
      Buffer.concat([frame('x'.repeat(LIMIT - 5), { final: false }), frame('x'.repeat(10), { opcode: 0 })]),
      1009,
    ],
    ...[
      'ff',
      'c0af',
      'c1bf',
      'e08080',
      'eda080',
      'edbfbf',
      'f08080af',
      'f4908080',
      'f5808080',
      'e282',
      '80',
    ].map((hex): [string, Buffer, number] => [
      `the text ${hex}`,
      frame(Buffer.concat([Buffer.from('[5,"'), Buffer.from(hex, 'hex'), Buffer.from('"]')])),
      1007,
    ]),
    ...['ff', 'c0af', 'eda080', 'f4908080', '80'].map((hex): [string, Buffer, number] => [
      `the binary ${hex}`,
      frame(Buffer.concat([Buffer.from('[5,"'), Buffer.from(hex, 'hex'), Buffer.from('"]')]), { opcode: 2 }),
      1007,
    ]),
    ['a close reason that is not UTF-8', frame(Buffer.from('03e8ff', 'hex'), { opcode: 8 }), 1007],
    ['a close reason cut in a character', frame(Buffer.from('03e8e282', 'hex'), { opcode: 8 }), 1007],
    [
      'fragments that are not UTF-8 together',
      Buffer.concat([frame(Buffer.from('c3', 'hex'), { final: false }), frame('x', { opcode: 0 })]),
      1007,
    ],
  ])('after %s', async (_name, sent, code) => {
    const { client } = await join(shared.port);
    client.send(sent);
    expect(await client.closeCode()).toBe(code);
    client.socket.end();
    await client.end();
  });
});

describe('a close frame is answered by', () => {
  it.each([1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999])(
    'the same code %i, and the end of the connection',
    async (code) => {
      const { client } = await join(shared.port);
      client.send(closeFrame(code), message([7, 't', 'late']), frame('x', { opcode: 9 }));
      expect(await client.closeCode()).toBe(code);
      expect(await client.end()).toBe('');
    },
  );

  it.each(['', 'bye', 'ä'.repeat(61)])('its code when its reason is "%s"', async (reason) => {
    const { client } = await join(shared.port);
    client.send(frame(Buffer.concat([Buffer.from('03e8', 'hex'), Buffer.from(reason)]), { opcode: 8 }));
    expect(await client.closeCode()).toBe(1000);
    expect(await client.end()).toBe('');
  });
});

it('what one connection breaks, another does not notice', async () => {
  const { client } = await join(shared.port);
  await settled(client);
  expect(shared.server.state).toBe('ready');
});
