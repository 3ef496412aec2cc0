// Each attack: nobody else suffers, and an operator sees by a counter what it was.

import { describe, expect, it } from 'vitest';
import { COUNTED, counted, dropped, refused } from './counted.js';
import { expectFreed } from './garbage.js';
import { closeFrame, dial, frame, join, message, type RawClient, request, settled } from './raw-client.js';
import { type Running, runServer } from './run-server.js';

const MEGABYTE = 1024 * 1024;
/** BufferedPeer a proxy, so a guest. */
const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];

/** The server still does for another client what it is there for. */
async function stillServes({ server, port }: Running): Promise<void> {
  expect(server.state).toBe('ready');
  const { client } = await join(port);
  client.send(message([5, 'well']), message([7, 'well', 1]));
  expect(await client.text()).toBe('[8,"well",1]');
  client.socket.destroy();
}

/** Resolves when nobody is connected any more. */
async function deserted({ server }: Running): Promise<void> {
  while (server.status().connections > 0) await new Promise(setImmediate);
}

const DROPS = [
  'slow',
  'unanswered-pings',
  'bad-messages',
  'too-fast',
  'too-big',
  'fragments',
  'unfinished',
  'not-utf8',
  'bad-frame',
  'internal-error',
];

/** The server has ended no connection. */
async function nobodyDropped(running: Running): Promise<void> {
  for (const reason of DROPS) expect(await dropped(running, reason), reason).toBe(0);
}

/** Writes on and on; resolves when the server has cut the connection. */
async function flood({ socket }: RawClient, chunk: Buffer): Promise<void> {
  const cut = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
  const turn = () => new Promise<boolean>((resolve) => setImmediate(resolve, false));
  for (let ended = false; !ended; ended = await Promise.race([cut, turn()])) {
    if (socket.writable && !socket.writableNeedDrain) socket.write(chunk);
  }
}

describe('slow handshakes', () => {
  it('end when their time is over, however many there are and however they drip', async () => {
    const running = await runServer({ handshakeTimeout: 2 }, COUNTED);
    const silent = await Promise.all(Array.from({ length: 100 }, () => dial(running.port)));
    const dripping = await Promise.all(Array.from({ length: 20 }, () => dial(running.port)));
    const timer = setInterval(() => {
      for (const client of dripping) if (!client.ended) client.send('X');
    }, 20);
    for (const client of dripping) client.send('GET / HTTP/1.1\r\nX-Drip: ');
    await stillServes(running);
    for (const client of [...silent, ...dripping]) {
      expect(await client.end()).toMatch(/^HTTP\/1\.1 408 |^$/);
    }
    clearInterval(timer);
    expect(await refused(running, 'slow-handshake')).toBe(120);
    await stillServes(running);
  });
});

describe('messages without measure', () => {
  it('are refused at their header, before a byte of them is kept', async () => {
    const running = await runServer({ maxMessageBytes: 65_536 }, COUNTED);
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 50; count++) {
      const { client } = await join(running.port);
      client.send(Buffer.from('81ff0000000040000000', 'hex'), Buffer.alloc(4));
      expect(await client.closeCode()).toBe(1009);
      client.socket.destroy();
    }
    await expectFreed(before, 32 * MEGABYTE);
    expect(await dropped(running, 'too-big')).toBe(50);
    await stillServes(running);
  });

  it('end where the limit is when they come in endless fragments', async () => {
    const running = await runServer({ maxMessageBytes: 65_536 }, COUNTED);
    const { client } = await join(running.port);
    client.send(frame('[7,"t","', { final: false }));
    await flood(client, frame('x'.repeat(1000), { opcode: 0, final: false }));
    expect(await client.closeCode()).toBe(1009);
    expect(await dropped(running, 'too-big')).toBe(1);
    await deserted(running);
    await stillServes(running);
  });

  it('end also when their fragments are empty', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    client.send(frame('x', { final: false }));
    const empty = Buffer.concat(Array.from({ length: 1000 }, () => frame('', { opcode: 0, final: false })));
    await flood(client, empty);
    expect(await client.closeCode()).toBe(1008);
    expect(await dropped(running, 'fragments')).toBe(1);
    await deserted(running);
    await stillServes(running);
  });

  it('that never end delay nobody, and free their memory', async () => {
    const running = await runServer({ messageTimeout: 0.5 }, COUNTED);
    const before = process.memoryUsage().arrayBuffers;
    const open = await Promise.all(Array.from({ length: 50 }, () => join(running.port, GUEST)));
    // Each fragment comes in a piece of its own with much else, which it must not keep in memory for long.
    const ballast = Buffer.concat(Array.from({ length: 500 }, () => frame('p'.repeat(100), { opcode: 10 })));
    for (const { client } of open) {
      client.send(frame('[7,"t",', { final: false }));
      for (let count = 0; count < 15; count++) client.send(ballast, frame('1', { opcode: 0, final: false }));
    }
    await stillServes(running);
    for (const { client } of open) await client.end();
    await deserted(running);
    expect(await dropped(running, 'unfinished')).toBe(50);
    await expectFreed(before, 16 * MEGABYTE);
    await stillServes(running);
  });
});

describe('floods of control frames', () => {
  it('of pings are answered while the client reads', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    const pings = Array.from({ length: 5000 }, () => frame('p'.repeat(100), { opcode: 9 }));
    client.send(...pings);
    for (let count = 0; count < pings.length; count++) expect((await client.frame()).opcode).toBe(10);
    await nobodyDropped(running);
    await stillServes(running);
  });

  it('of pongs are counted and answered by nothing', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    const before = await counted(running, 'bytes_total{direction="sent"}');
    for (let count = 0; count < 20; count++) {
      client.send(...Array.from({ length: 1000 }, () => frame('p', { opcode: 10 })));
    }
    await settled(client);
    // Nothing but the pong that tells that all is read.
    expect(await counted(running, 'bytes_total{direction="sent"}')).toBe(before + 14);
    expect(await counted(running, 'bytes_total{direction="received"}')).toBe(20_012);
    await nobodyDropped(running);
    await stillServes(running);
  });

  it('of close frames close once', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    client.send(...Array.from({ length: 1000 }, () => closeFrame(1000)));
    expect(await client.closeCode()).toBe(1000);
    expect(await client.end()).toBe('');
    await deserted(running);
    await nobodyDropped(running);
    await stillServes(running);
  });

  it('that close and then go on talking change nothing', async () => {
    const running = await runServer({}, COUNTED);
    const listener = await join(running.port);
    listener.client.send(message([5, 't']));
    await settled(listener.client);
    const { client } = await join(running.port);
    client.send(closeFrame(1000), ...Array.from({ length: 500 }, () => message([7, 't', 'late'])));
    expect(await client.closeCode()).toBe(1000);
    await settled(listener.client);
    expect(await counted(running, 'messages_total{type="publish"}')).toBe(0);
    await stillServes(running);
  });

  it('that close a hundred connections at once leave nothing behind', async () => {
    const running = await runServer({}, COUNTED);
    const all = await Promise.all(Array.from({ length: 100 }, () => join(running.port)));
    for (const [index, { client }] of all.entries()) {
      client.send(message([5, `t${index % 7}`]), closeFrame(index % 2 ? 1000 : 4000));
      if (index % 3 === 0) client.socket.destroy();
      else client.socket.end();
    }
    await deserted(running);
    expect(running.server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
    await stillServes(running);
  });
});

describe('hostile messages', () => {
  const TOO_DEEP = 'bad_messages_total{reason="too-deep"}';
  const NOT_JSON = 'bad_messages_total{reason="not-json"}';
  const PUBLISHED = 'messages_total{type="publish"}';

  it.each([
    ['lists', TOO_DEEP, '['.repeat(500_000)],
    ['maps', TOO_DEEP, '{"a":'.repeat(100_000)],
    ['both', TOO_DEEP, '[{"a":'.repeat(100_000)],
    ['a payload', TOO_DEEP, `[7,"t",${'['.repeat(400_000)}${']'.repeat(400_000)}]`],
    ['arguments', TOO_DEEP, `[2,"id","a/b",${'['.repeat(400_000)}${']'.repeat(400_000)}]`],
    [
      'many keys',
      PUBLISHED,
      `[7,"t",{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":0`).join()}}]`,
    ],
    ['many elements', PUBLISHED, `[7,"t",0,[${'0,'.repeat(300_000)}0]]`],
    ['many backslashes', PUBLISHED, `[7,"t","${'\\\\'.repeat(400_000)}"]`],
    ['an endless string of backslashes', NOT_JSON, `[7,"t","${'\\'.repeat(800_001)}`],
    ['many escapes', PUBLISHED, `[7,"t","${'\\ud83d\\ude00'.repeat(60_000)}"]`],
    ['digits', PUBLISHED, `[7,"t",${'9'.repeat(900_000)}]`],
    ['blanks', PUBLISHED, `${' '.repeat(900_000)}[7,"t",1]`],
  ])('of %s are handled, and counted in %s', async (_name, counter, text) => {
    const running = await runServer({ maxBadMessages: 1000 }, COUNTED);
    const { client } = await join(running.port);
    for (let count = 0; count < 5; count++) client.send(frame(text));
    await settled(client);
    expect(await counted(running, counter)).toBe(5);
    await stillServes(running);
  });

  it('that name __proto__ reach no prototype', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    const bad = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    client.send(
      frame(`[5,"__proto__"]`),
      frame(`[1,"__proto__","constructor"]`),
      frame(`[7,"__proto__",${bad},${bad},${bad}]`),
      frame(`[2,"__proto__","__proto__/constructor",${bad}]`),
    );
    expect((await client.json()) as unknown[]).toHaveProperty('0', 4);
    await settled(client);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    for (const type of ['prefix', 'call', 'subscribe', 'publish']) {
      expect(await counted(running, `messages_total{type="${type}"}`), type).toBe(1);
    }
    await nobodyDropped(running);
    await stillServes(running);
  });
});

describe('topics without end', () => {
  it('stop at the limit of a connection, and go with it', async () => {
    const running = await runServer({ maxSubscriptions: 500 }, COUNTED);
    const { client } = await join(running.port);
    for (let block = 0; block < 20; block++) {
      client.send(...Array.from({ length: 1000 }, (_, index) => message([5, `topic/${block}/${index}`])));
      await settled(client);
    }
    expect(running.server.status()).toMatchObject({ subscriptions: 500, topicCount: 500 });
    expect(await refused(running, 'subscriptions')).toBe(19_500);
    client.socket.destroy();
    await deserted(running);
    expect(running.server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
    await stillServes(running);
  });

  it('that are only published to leave nothing', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    for (let block = 0; block < 20; block++) {
      client.send(...Array.from({ length: 1000 }, (_, index) => message([7, `topic/${block}/${index}`, 1])));
      await settled(client);
    }
    expect(running.server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
    expect(await counted(running, 'messages_total{type="publish"}')).toBe(20_000);
  });

  it('that are taken and left by turns leave nothing, and nothing out of order', async () => {
    const running = await runServer({}, COUNTED);
    const { client } = await join(running.port);
    for (let block = 0; block < 20; block++) {
      const churn = Array.from({ length: 500 }, (_, index) => [
        message([5, `t/${index % 50}`]),
        message([6, `t/${index % 50}`]),
      ]);
      client.send(...churn.flat(), message([5, 'end']), message([7, 'end', block]), message([6, 'end']));
      expect(await client.json()).toEqual([8, 'end', block]);
    }
    expect(running.server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
    expect(await counted(running, 'messages_total{type="unsubscribe"}')).toBe(10_020);
    await nobodyDropped(running);
  });
});

it('requests piled up behind one another are one websocket', async () => {
  const running = await runServer({}, COUNTED);
  const client = await dial(running.port);
  client.send(request(), request(), request());
  expect(await client.head()).toMatch(/^HTTP\/1\.1 101 /);
  await client.text();
  // The second request is read as a frame, and is none.
  expect(await client.closeCode()).toBe(1002);
  expect(await dropped(running, 'bad-frame')).toBe(1);
  await stillServes(running);
});
