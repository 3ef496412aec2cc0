// Clients that cannot ask for what they missed get it when they come back, on the wire.
import { expect, it } from 'vitest';
import { DEFAULT_HISTORY } from '../../../src/server/engines/history.js';
import { createMemoryEngine, createMemoryEngines } from '../../../src/server/engines/memory.js';
import { formatLog, type Handover, parseLog } from '../../../src/server/engines/saved-log.js';
import { defineTopic } from '../../../src/server/handlers/define.js';
import type { ServerOptions } from '../../../src/server/options.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { jwt } from '../access/mint.js';
import { enter } from '../access/visit.js';
import { closeFrame, frame, join, message, type RawClient, settled } from '../raw-client.js';
import { ACCESS, runServer } from '../run-server.js';

const SECRET = 'a secret of more than thirty-two characters';
const DATA = 'oro/data/update';
const MAINTENANCE = 'oro/maintenance';
const BROWSER = ['Sec-WebSocket-Protocol: wamp', 'User-Agent: Firefox', 'Origin: http://127.0.0.1'];

async function started(limits: Partial<Limits> = {}, over: Partial<ServerOptions> = {}) {
  const access = { ...ACCESS, secret: SECRET };
  const running = await runServer(limits, { engine: createMemoryEngine(), access, ...over });
  const { port, server } = running;
  const publisher = (await join(port)).client;
  const publish = async (...publications: readonly (readonly unknown[])[]) => {
    for (const publication of publications) publisher.send(message([7, ...publication]));
    await settled(publisher);
  };
  /** A page of a guest, on a machine that is not the backend's. */
  const page = async (lines: readonly string[], ...topics: readonly string[]) => {
    const { client } = await join(port, [...lines, 'X-Forwarded-For: 192.0.2.7']);
    if (topics.length > 0) client.send(...topics.map((topic) => message([5, topic])));
    await settled(client);
    return client;
  };
  const guest = (...topics: readonly string[]) => page(BROWSER, ...topics);
  const gone = (count: number) => expect.poll(() => server.status().connections).toBe(count);
  const lose = async (client: RawClient) => {
    const { connections } = server.status();
    client.socket.destroy();
    await gone(connections - 1);
  };
  return { ...running, publisher, publish, page, guest, gone, lose };
}

const event = (topic: string, payload: unknown) => [8, topic, payload];

it('a guest whose connection broke gets what came meanwhile, in order, before what is new', async () => {
  const { publish, guest, lose } = await started();
  await lose(await guest(DATA, MAINTENANCE));
  await publish([DATA, 1], [DATA, 2], [MAINTENANCE, 3], ['other', 4]);
  const back = await guest(DATA, MAINTENANCE);
  await publish([DATA, 5]);
  const got = [await back.json(), await back.json(), await back.json(), await back.json()];
  expect(got.filter((each) => (each as unknown[])[1] === DATA)).toEqual([1, 2, 5].map((n) => event(DATA, n)));
  expect(got).toContainEqual(event(MAINTENANCE, 3));
  await publish([DATA, 6]);
  expect(await back.json()).toEqual(event(DATA, 6));
});

it('is used once', async () => {
  const { publish, guest, lose } = await started();
  await lose(await guest(DATA));
  await publish([DATA, 1]);
  const back = await guest(DATA);
  expect(await back.json()).toEqual(event(DATA, 1));
  const another = await guest(DATA);
  await publish([DATA, 2]);
  expect(await another.json()).toEqual(event(DATA, 2));
});

it('a guest who has left, and opens the page anew, gets nothing old', async () => {
  const { publish, guest, gone } = await started();
  const page = await guest(DATA);
  page.send(closeFrame(1001));
  await page.closeCode();
  await gone(1);
  await publish([DATA, 1]);
  const anew = await guest(DATA);
  await publish([DATA, 2]);
  expect(await anew.json()).toEqual(event(DATA, 2));
});

it('another browser, another page or a guest with other topics gets nothing old, and misses nothing new', async () => {
  const { publish, guest, lose, page } = await started();
  await lose(await guest(DATA, MAINTENANCE));
  await publish([DATA, 1]);
  const others = [
    await page(
      ['Sec-WebSocket-Protocol: wamp', 'User-Agent: Chrome', 'Origin: http://127.0.0.1'],
      DATA,
      MAINTENANCE,
    ),
    await guest(DATA),
    await guest(DATA, MAINTENANCE, 'more'),
  ];
  await publish([DATA, 2]);
  for (const other of others) expect(await other.json()).toEqual(event(DATA, 2));
});

it('a user gets it from any address, also on topics that are not safe to repeat', async () => {
  const { port, publish, lose } = await started();
  const user = async (id: string, address: string) => {
    const lines = [`X-Forwarded-For: ${address}`];
    const client = await enter(port, { ticket: jwt({ sub: id, topics: ['chat'] }, SECRET), lines });
    client.send(message([5, 'chat']));
    return client;
  };
  const lost = await user('7', '192.0.2.1');
  await settled(lost);
  await lose(lost);
  await publish(['chat', 'missed']);
  const stranger = await user('8', '192.0.2.1');
  await settled(stranger);
  const back = await user('7', '192.0.2.2');
  expect(await back.json()).toEqual(event('chat', 'missed'));
  await publish(['chat', 'new']);
  expect(await back.json()).toEqual(event('chat', 'new'));
  expect(await stranger.json()).toEqual(event('chat', 'new'));
});

it('an event for certain sessions is not sent again', async () => {
  const { publish, guest, lose } = await started();
  await lose(await guest(DATA));
  await publish([DATA, 'for one', [], ['session']], [DATA, 'for all']);
  expect(await (await guest(DATA)).json()).toEqual(event(DATA, 'for all'));
});

it('what was certainly received is not sent again', async () => {
  const { publisher, guest, lose } = await started({ pingInterval: 1 });
  const page = await guest(DATA);
  publisher.send(message([7, DATA, 1]));
  // The event, and a ping after it.
  for (let got = false, pinged = false; !pinged; ) {
    const { opcode } = await page.frame();
    if (opcode === 1) got = true;
    if (opcode !== 9) continue;
    page.send(frame('', { opcode: 10 }));
    pinged = got;
  }
  // Whatever follows the pong is handled after it.
  page.send(message([2, 'c', 'unknown']));
  while (!(await page.frame()).payload.includes('unknown'));
  await lose(page);
  publisher.send(message([7, DATA, 2]));
  const back = await guest(DATA);
  expect(await back.json()).toEqual(event(DATA, 2));
});

it('is off with 0 seconds, and for guests with rewindGuests', async () => {
  for (const { publish, guest, lose } of [
    await started({ rewind: 0 }),
    await started({}, { access: { ...ACCESS, rewindGuests: false } }),
  ]) {
    await lose(await guest(DATA));
    await publish([DATA, 1]);
    const back = await guest(DATA);
    await publish([DATA, 2]);
    expect(await back.json()).toEqual(event(DATA, 2));
  }
});

it('a guest whose history is gone misses nothing that is published while it is recognized', async () => {
  const history = { ...DEFAULT_HISTORY, count: 3 };
  const engine = createMemoryEngine({ history, clock: () => 0, handover: null });
  const { publish, guest, lose } = await started({}, { engine });
  await lose(await guest(DATA));
  await publish([DATA, 1], [DATA, 2], [DATA, 3], [DATA, 4]);
  const back = await guest(DATA);
  await publish([DATA, 5]);
  expect(await back.json()).toEqual(event(DATA, 5));
});

it('a guest gets what is published only for it while it is recognized, and not what is not for it', async () => {
  const { publish, lose, port } = await started();
  const enterAs = async () => {
    const { client, session: id } = await join(port, [...BROWSER, 'X-Forwarded-For: 192.0.2.7']);
    client.send(message([5, DATA]));
    await settled(client);
    return { client, id };
  };
  await lose((await enterAs()).client);
  await publish([DATA, 1]);
  const { client, id } = await enterAs();
  await publish([DATA, 2, [id]], [DATA, 3, [], [id]], [DATA, 4, [], ['another']], [DATA, 5]);
  for (const number of [1, 3, 5]) expect(await client.json()).toEqual(event(DATA, number));
});

it('a user who is back gets what a handler publishes only for this session', async () => {
  const greet = defineTopic({
    pattern: 'chat',
    subscribe: ({ broadcast, client: { session } }) => {
      broadcast('welcome', { eligible: [session] });
      broadcast('somebody came', { exclude: [session] });
    },
  });
  const handlers = { topics: [greet], periodics: [] };
  const { port, publish, lose } = await started({}, { handlers });
  const user = async () => {
    const client = await enter(port, { ticket: jwt({ sub: '7', topics: ['chat'] }, SECRET) });
    client.send(message([5, 'chat']));
    expect(await client.json()).toEqual(event('chat', 'welcome'));
    return client;
  };
  const page = await user();
  await settled(page);
  await lose(page);
  const history = Array.from({ length: 101 }, (_, number) => ['chat', number]);
  await publish(...history);
  await settled(await user());
});

it('a topic without history keeps nobody waiting', async () => {
  const { publish, guest, lose } = await started(
    {},
    { engine: createMemoryEngine({ history: null, clock: () => 0, handover: null }) },
  );
  await lose(await guest(DATA));
  await publish([DATA, 1]);
  const back = await guest(DATA);
  await publish([DATA, 2]);
  expect(await back.json()).toEqual(event(DATA, 2));
});

it('a client that a stopping server sent away gets it from the next one, and only what it has not received', async () => {
  let text: string | null = null;
  const handover: Handover = {
    take: async () => (text === null ? null : parseLog(text)),
    leave: async (log) => {
      text = formatLog(log);
    },
  };
  const engine = () =>
    createMemoryEngine({ history: DEFAULT_HISTORY, clock: () => performance.now(), handover });
  const before = await started({}, { engine: engine() });
  const page = await before.guest(DATA, MAINTENANCE);
  await before.publish([DATA, 1]);
  expect(await page.json()).toEqual(event(DATA, 1));
  await before.server.stop();
  expect(await page.end()).toBe('');
  const after = await started({}, { engine: engine() });
  await after.publish([DATA, 2], [DATA, 3], [DATA, 4]);
  const back = await after.guest(DATA, MAINTENANCE);
  await after.publish([DATA, 5]);
  for (const number of [2, 3, 4, 5]) expect(await back.json()).toEqual(event(DATA, number));
});

it('a client gets it from whichever process it comes back to, and from one only', async () => {
  const engines = createMemoryEngines(3);
  const [one, two, three] = await Promise.all(engines.map((engine) => started({}, { engine })));
  if (!one || !two || !three) throw new Error('three servers were started');
  await one.lose(await one.guest(DATA));
  await one.publish([DATA, 1]);
  // Processes tell each other a moment later.
  await expect
    .poll(async () => {
      const back = await two.guest(DATA);
      await two.publish([DATA, 2]);
      return back.json();
    })
    .toEqual(event(DATA, 1));
  const another = await three.guest(DATA);
  await three.publish([DATA, 3]);
  expect(await another.json()).toEqual(event(DATA, 3));
});
