import { describe, expect, it } from 'vitest';
import { closeFrame, dial, frame, join, message, type RawClient, request, settled } from './raw-client.js';
import { type Running, runServer } from './run-server.js';

const MEGABYTE = 1024 * 1024;

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
    const running = await runServer({ handshakeTimeout: 0.4 });
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
    await stillServes(running);
  });
});

describe('messages without measure', () => {
  it('are refused at their header, before a byte of them is kept', async () => {
    const running = await runServer({ maxMessageBytes: 65_536 });
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 50; count++) {
      const { client } = await join(running.port);
      client.send(Buffer.from('81ff0000000040000000', 'hex'), Buffer.alloc(4));
      expect(await client.closeCode()).toBe(1009);
      client.socket.destroy();
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MEGABYTE);
    await stillServes(running);
  });

  it('end where the limit is when they come in endless fragments', async () => {
    const running = await runServer({ maxMessageBytes: 65_536 });
    const { client } = await join(running.port);
    client.send(frame('[7,"t","', { final: false }));
    await flood(client, frame('x'.repeat(1000), { opcode: 0, final: false }));
    expect(await client.closeCode()).toBe(1009);
    await deserted(running);
    await stillServes(running);
  });

  it('end also when their fragments are empty', async () => {
    const running = await runServer();
    const { client } = await join(running.port);
    client.send(frame('x', { final: false }));
    const empty = Buffer.concat(Array.from({ length: 1000 }, () => frame('', { opcode: 0, final: false })));
    await flood(client, empty);
    expect(await client.closeCode()).toBe(1008);
    await deserted(running);
    await stillServes(running);
  });

  it('hold nobody up who never ends his own', async () => {
    const running = await runServer();
    const open = await Promise.all(Array.from({ length: 50 }, () => join(running.port)));
    for (const { client } of open) client.send(frame('[7,"t",', { final: false }));
    await stillServes(running);
    for (const { client } of open) client.socket.destroy();
    await deserted(running);
  });
});

describe('floods of control frames', () => {
  it('of pings are answered while the client reads', async () => {
    const running = await runServer();
    const { client } = await join(running.port);
    const pings = Array.from({ length: 5000 }, () => frame('p'.repeat(100), { opcode: 9 }));
    client.send(...pings);
    for (let count = 0; count < pings.length; count++) expect((await client.frame()).opcode).toBe(10);
    await stillServes(running);
  });

  it('of pongs cost nothing', async () => {
    const running = await runServer();
    const { client } = await join(running.port);
    for (let count = 0; count < 20; count++) {
      client.send(...Array.from({ length: 1000 }, () => frame('p', { opcode: 10 })));
    }
    await settled(client);
    await stillServes(running);
  });

  it('of close frames close once', async () => {
    const running = await runServer();
    const { client } = await join(running.port);
    client.send(...Array.from({ length: 1000 }, () => closeFrame(1000)));
    expect(await client.closeCode()).toBe(1000);
    expect(await client.end()).toBe('');
    await deserted(running);
    await stillServes(running);
  });

  it('that close and then go on talking change nothing', async () => {
    const running = await runServer();
    const listener = await join(running.port);
    listener.client.send(message([5, 't']));
    await settled(listener.client);
    const { client } = await join(running.port);
    client.send(closeFrame(1000), ...Array.from({ length: 500 }, () => message([7, 't', 'late'])));
    expect(await client.closeCode()).toBe(1000);
    await settled(listener.client);
    await stillServes(running);
  });

  it('that close a hundred connections at once leave nobody behind', async () => {
    const running = await runServer();
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
  it.each([
    ['lists', '['.repeat(500_000)],
    ['maps', '{"a":'.repeat(100_000)],
    ['both', '[{"a":'.repeat(100_000)],
    ['a payload', `[7,"t",${'['.repeat(400_000)}${']'.repeat(400_000)}]`],
    ['arguments', `[2,"id","a/b",${'['.repeat(400_000)}${']'.repeat(400_000)}]`],
    ['many keys', `[7,"t",{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":0`).join()}}]`],
    ['many elements', `[7,"t",0,[${'0,'.repeat(300_000)}0]]`],
    ['many backslashes', `[7,"t","${'\\\\'.repeat(400_000)}"]`],
    ['an endless string of backslashes', `[7,"t","${'\\'.repeat(800_001)}`],
    ['many escapes', `[7,"t","${'\\ud83d\\ude00'.repeat(60_000)}"]`],
    ['digits', `[7,"t",${'9'.repeat(900_000)}]`],
    ['blanks', `${' '.repeat(900_000)}[7,"t",1]`],
  ])('of %s are handled in good time', async (_name, text) => {
    const running = await runServer({ maxBadMessages: 1000 });
    const { client } = await join(running.port);
    const begin = performance.now();
    for (let count = 0; count < 5; count++) client.send(frame(text));
    await settled(client);
    expect(performance.now() - begin).toBeLessThan(5000);
    await stillServes(running);
  });

  it('that name __proto__ reach no prototype', async () => {
    const running = await runServer();
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
    await stillServes(running);
  });
});

describe('topics without end', () => {
  it('stop at the limit of a connection, and go with it', async () => {
    const running = await runServer({ maxSubscriptions: 500 });
    const { client } = await join(running.port);
    for (let block = 0; block < 20; block++) {
      client.send(...Array.from({ length: 1000 }, (_, index) => message([5, `topic/${block}/${index}`])));
      await settled(client);
    }
    expect(running.server.status()).toMatchObject({ subscriptions: 500, topicCount: 500 });
    client.socket.destroy();
    await deserted(running);
    expect(running.server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
    await stillServes(running);
  });

  it('that are only published to leave nothing', async () => {
    const running = await runServer();
    const { client } = await join(running.port);
    for (let block = 0; block < 20; block++) {
      client.send(...Array.from({ length: 1000 }, (_, index) => message([7, `topic/${block}/${index}`, 1])));
      await settled(client);
    }
    expect(running.server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
  });

  it('that are taken and left by turns leave nothing, and nothing out of order', async () => {
    const running = await runServer();
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
  });
});

it('requests piled up behind one another are one websocket', async () => {
  const running = await runServer();
  const client = await dial(running.port);
  client.send(request(), request(), request());
  expect(await client.head()).toMatch(/^HTTP\/1\.1 101 /);
  await client.text();
  // The second request is read as a frame, and is none.
  expect(await client.closeCode()).toBe(1002);
  await stillServes(running);
});
