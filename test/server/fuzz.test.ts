import { expect, it } from 'vitest';
import type { Procedure } from '../../src/server/handlers/define.js';
import { scaled } from '../length.js';
import { fuzz, type Random } from '../random.js';
import { collectGarbage } from './garbage.js';
import { dial, frame, join, message, request, settled } from './raw-client.js';
import { runServer } from './run-server.js';

/** Connections of the fuzzer for each layer. */
const ROUNDS = scaled(300, 20_000);
/** Bytes of heap by which a server may grow that serves the fuzzer. */
const GROWTH = 32 * 1024 * 1024;

const WORDS = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '"',
    '\\',
    '\\u',
    'd800',
    'null',
    'true',
    '-',
    '1e9',
    '0',
    '7',
    '5',
    ' ',
    '\n',
    'é',
    '😀',
  ],
  ...[
    '[5,"t"]',
    '[7,"t",',
    '[6,"t"]',
    '[1,"p","u"]',
    '[2,"id","test/echo",',
    '{"0":5,"1":',
    '"__proto__"',
    '[[[[[[',
    '"p:x"',
  ],
];

const procedures = new Map<string, Procedure>([['test/echo', (params) => params]]);

function text(random: Random): string {
  return Array.from({ length: random(12) }, () => WORDS[random(WORDS.length)]).join('');
}

function noise(random: Random, limit: number): Buffer {
  return Buffer.from(Array.from({ length: random(limit) }, () => random(256)));
}

/** A frame that is mostly right, or nearly, or not at all. */
function anyFrame(random: Random): Buffer {
  switch (random(8)) {
    case 0:
      return noise(random, 40);
    case 1: {
      const damaged = frame(text(random));
      damaged[random(damaged.length)] = random(256);
      return damaged;
    }
    case 2:
      return frame(noise(random, 200), { opcode: random(16), final: random(4) > 0 });
    case 3:
      return frame(text(random), { masked: random(10) > 0, rsv: random(10) > 0 ? 0 : random(8) << 4 });
    case 4: {
      const whole = Buffer.from(text(random));
      const cut = random(whole.length + 1);
      return Buffer.concat([
        frame(whole.subarray(0, cut), { final: false }),
        frame(whole.subarray(cut), { opcode: 0 }),
      ]);
    }
    default:
      return frame(text(random), { opcode: 1 + random(2) });
  }
}

/** Runs `attempt` again and again against a server that must be well afterwards. */
async function fuzzServer(attempt: (port: number, random: Random) => Promise<void>): Promise<void> {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on('uncaughtExceptionMonitor', note);
  try {
    const { server, port, logged } = await runServer({ maxMessageBytes: 4096 }, { procedures });
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    await fuzz(ROUNDS, (random) => attempt(port, random));
    const { client } = await join(port);
    client.send(message([5, 'alive']), message([7, 'alive', 1]));
    expect(await client.text()).toBe('[8,"alive",1]');
    client.socket.destroy();
    while (server.status().connections > 0) await new Promise(setImmediate);
    expect(server.status()).toMatchObject({
      state: 'ready',
      subscriptions: 0,
      topicCount: 0,
    });
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(GROWTH);
    expect(uncaught).toEqual([]);
  } finally {
    process.off('uncaughtExceptionMonitor', note);
  }
}

it('survives random requests', async () => {
  await fuzzServer(async (port, random) => {
    const client = await dial(port);
    const bytes = Buffer.from(request());
    for (let flaws = random(6); flaws > 0; flaws--) bytes[random(bytes.length)] = random(256);
    client.send(random(4) === 0 ? noise(random, 300) : bytes, random(2) === 0 ? anyFrame(random) : '');
    await new Promise((resolve) => client.socket.write('\r\n\r\n', resolve));
    client.socket.destroy();
  });
});

it('survives random frames', async () => {
  await fuzzServer(async (port, random) => {
    const { client } = await join(port);
    const frames = Array.from({ length: 1 + random(20) }, () => anyFrame(random));
    await new Promise((resolve) => client.socket.write(Buffer.concat(frames), resolve));
    if (random(2) === 0) client.socket.end();
    // Sometimes the server has a turn or two before the connection is lost.
    for (let turns = random(4); turns > 0; turns--) await new Promise(setImmediate);
    client.socket.destroy();
  });
});

it('answers everybody in order behind random messages', async () => {
  await fuzzServer(async (port, random) => {
    const { client } = await join(port);
    const sent = Array.from({ length: 1 + random(80) }, () => frame(text(random)));
    client.send(...sent, message([6, 't']), message([2, 'end', 'test/echo']));
    for (;;) {
      const answer = await client.text();
      expect(JSON.parse(answer)).toBeInstanceOf(Array);
      if (answer === '[3,"end",[]]') break;
    }
    await settled(client);
    client.socket.destroy();
  });
});
