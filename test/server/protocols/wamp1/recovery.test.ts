// Positions and recovery on the wire, for clients that offer `syncctl.v1`.

import { describe, expect, it } from 'vitest';
import type { Engine, Receiver } from '../../../../src/server/engines/engine.js';
import { DEFAULT_HISTORY } from '../../../../src/server/engines/history.js';
import { createMemoryEngine, monotonic } from '../../../../src/server/engines/memory.js';
import { formatLog, type Handover, parseLog } from '../../../../src/server/engines/saved-log.js';
import type { ServerOptions } from '../../../../src/server/options.js';
import type { Limits } from '../../../../src/settings/generated/limits.js';
import { closeFrame, join, message, type RawClient, settled } from '../../raw-client.js';
import { ACCESS, runServer, serverOptions } from '../../run-server.js';

const OWN = ['Sec-WebSocket-Protocol: wamp, syncctl.v1'];

interface Told {
  readonly topic: string;
  readonly position: string | null;
  readonly recovered?: boolean;
  readonly resume?: string;
}

/** Takes what the server says about a subscription. */
async function told(client: RawClient): Promise<Told> {
  const [type, topic, payload] = (await client.json()) as [number, string, Told];
  expect([type, topic]).toEqual([8, 'syncctl/recovery']);
  return payload;
}

async function started(limits: Partial<Limits> = {}, over: Partial<ServerOptions> = {}) {
  const { port, server } = await runServer(limits, over);
  const own = async () => join(port, OWN);
  const publisher = (await join(port)).client;
  const publish = async (...publications: readonly unknown[][]) => {
    for (const publication of publications) publisher.send(message([7, ...publication]));
    await settled(publisher);
  };
  /** Subscribes, and leaves again with the position and the token. */
  const visit = async (topic = 't') => {
    const { client, session } = await own();
    client.send(message([5, topic]));
    const { position, resume } = await told(client);
    return { client, session, position, resume };
  };
  const leave = async (client: RawClient) => {
    client.send(closeFrame(1000));
    await client.closeCode();
  };
  return { port, server, own, publish, visit, leave };
}

describe('positions', () => {
  it('come with each event, for clients that know them', async () => {
    const { port, publish, visit } = await started();
    const old = (await join(port)).client;
    old.send(message([5, 't']));
    await settled(old);
    const { client, position } = await visit();
    await publish(['t', 1], ['t', { a: '2' }]);
    const [first, second] = [await client.json(), await client.json()] as [unknown[], unknown[]];
    expect(first.slice(0, 3)).toEqual([8, 't', 1]);
    expect(second.slice(0, 3)).toEqual([8, 't', { a: '2' }]);
    expect(new Set([position, first[3], second[3]]).size).toBe(3);
    expect(await old.text()).toBe('[8,"t",1]');
    expect(await old.text()).toBe('[8,"t",{"a":"2"}]');
  });

  it('are not taken from clients that do not know them', async () => {
    const { port, publish, visit } = await started();
    const { position } = await visit();
    await publish(['t', 1]);
    const { client } = await join(port);
    client.send(message([5, 't', position]), message([2, 'c', 'syncctl/resume', 'x']));
    expect(((await client.json()) as unknown[]).slice(0, 2)).toEqual([4, 'c']);
    await settled(client);
  });
});

describe('recovery', () => {
  it('brings everything since a position, in order, before what is new', async () => {
    const { own, publish, visit, leave } = await started();
    const { client, position } = await visit();
    await leave(client);
    await publish(['t', 1], ['u', 'other'], ['t', 2]);
    const back = (await own()).client;
    back.send(message([5, 't', position]), message([7, 't', 3]));
    const events = [await back.json(), await back.json()] as unknown[][];
    expect(events.map(([, , payload]) => payload)).toEqual([1, 2]);
    expect(await told(back)).toMatchObject({ topic: 't', position: events[1]?.[3], recovered: true });
    expect(((await back.json()) as unknown[])[2]).toBe(3);
  });

  it('says so when nothing was missed', async () => {
    const { own, visit } = await started();
    const { position } = await visit();
    const { client } = await own();
    client.send(message([5, 't', position]));
    expect(await told(client)).toMatchObject({ position, recovered: true });
  });

  it.each([
    null,
    0,
    true,
    '',
    'x',
    ':',
    '0123456789abcdef:1',
    '0123456789abcdef/1',
    '__proto__:1',
    `${'a'.repeat(65)}:1`,
    [],
    {},
    [['x']],
    { epoch: 'x', offset: 1 },
    'x'.repeat(10_000),
  ])('answers the position %j with no event, and that it is not recovered', async (position) => {
    const { own, publish } = await started();
    await publish(['t', 1]);
    const { client } = await own();
    client.send(message([5, 't', position]));
    expect(await told(client)).toMatchObject({ topic: 't', recovered: false });
    await settled(client);
  });

  it.each(['-1', '1e3', '01', '1.5', '999999999999999', '9999999999999999', ' 1', '1 '])(
    'takes no offset %j that it has not issued',
    async (offset) => {
      const { own, publish, visit } = await started();
      const { position } = await visit();
      await publish(['t', 1]);
      const { client } = await own();
      client.send(message([5, 't', `${position?.split(':')[0]}:${offset}`]));
      expect(await told(client)).toMatchObject({ recovered: false });
      await settled(client);
    },
  );

  it('brings no part when something is gone', async () => {
    const { own, publish, visit } = await started();
    const { position } = await visit('many');
    await publish(...Array.from({ length: 101 }, (_, index) => ['many', index]));
    const { client } = await own();
    client.send(message([5, 'many', position]));
    expect(await told(client)).toMatchObject({ recovered: false });
    await settled(client);
  });

  it('keeps of a topic what its rule says, also when the rule changes', async () => {
    const rule = { pattern: 't', requirements: {}, subscribe: 'anyone', publish: 'backend', ping: null };
    const { server, port, own, publish, visit } = await started(
      {},
      { access: { topics: [{ ...rule, history: { count: 1 } }] } },
    );
    const { position } = await visit();
    await publish(['t', 1], ['t', 2]);
    const { client } = await own();
    client.send(message([5, 't', position]));
    expect(await told(client)).toMatchObject({ recovered: false });
    server.change(serverOptions({}, { access: { ...ACCESS, topics: [rule] } }));
    const before = server.position('t');
    await publish(['t', 3], ['t', 4]);
    const back = (await join(port, OWN)).client;
    back.send(message([5, 't', before]));
    expect([((await back.json()) as unknown[])[2], ((await back.json()) as unknown[])[2]]).toEqual([3, 4]);
  });

  it('brings no more than may be buffered', async () => {
    const { own, publish, visit } = await started({ maxBufferedBytes: 65_536 });
    const { position } = await visit();
    await publish(['t', 'x'.repeat(40_000)]);
    const { client } = await own();
    client.send(message([5, 't', position]));
    await client.json();
    expect(await told(client)).toMatchObject({ recovered: true });
    // Not again and again on one connection either.
    client.send(message([6, 't']), message([5, 't', position]));
    expect(await told(client)).toMatchObject({ recovered: false });
    await publish(['t', 'x'.repeat(40_000)]);
    await client.json();
    const next = (await own()).client;
    next.send(message([5, 't', position]));
    expect(await told(next)).toMatchObject({ recovered: false });
    await settled(next);
  });

  it('asks the rules and the handlers first', async () => {
    const handled: string[] = [];
    const { own, publish, visit } = await started(
      {},
      {
        access: {
          topics: [
            { pattern: 'closed', requirements: {}, subscribe: 'backend', publish: 'backend', ping: null },
          ],
        },
        handlers: {
          periodics: [],
          topics: [
            {
              pattern: 'asked/{how}',
              subscribe: async ({ params, broadcast, subscribers, topic, client }) => {
                handled.push(`${params.how} ${subscribers(topic).length}`);
                if (params.how === 'later') await new Promise((resolve) => setImmediate(resolve));
                if (params.how === 'no') throw new Error('no');
                broadcast(`hello ${client.number}`, { eligible: [client.session] });
              },
            },
            {
              pattern: 'now',
              subscribe: ({ broadcast, subscribers, topic }) => {
                handled.push(`now ${subscribers(topic).length}`);
                broadcast('hello');
              },
            },
          ],
        },
      },
    );
    const { position } = await visit();
    await publish(['asked/later', 1], ['asked/no', 2], ['now', 3]);
    const { client } = await own();
    client.send(message([5, 'asked/no', position]), message([5, 'now', position]));
    expect(((await client.json()) as unknown[])[2]).toBe(3);
    expect(((await client.json()) as unknown[])[2]).toBe('hello');
    expect(await told(client)).toMatchObject({ topic: 'now', recovered: true });
    client.send(message([5, 'asked/later', position]));
    expect(((await client.json()) as unknown[])[2]).toBe(1);
    expect(((await client.json()) as unknown[])[2]).toMatch('hello');
    expect(await told(client)).toMatchObject({ topic: 'asked/later', recovered: true });
    await publish(['asked/no', 'live'], ['now', 'live']);
    expect(((await client.json()) as unknown[]).slice(0, 3)).toEqual([8, 'now', 'live']);
    expect(handled).toEqual(['no 1', 'now 1', 'later 1']);
  });
});

describe('an event with a list of sessions', () => {
  it('reaches one of them that comes back with its token, once', async () => {
    const { own, publish, visit, leave } = await started();
    const { client, session, position, resume } = await visit();
    client.socket.end();
    await client.end();
    await publish(['t', 'for it', [], [session]], ['t', 'not for it', [session], []], ['t', 'all']);
    await publish(['t', 'for others', [], ['other']]);
    const back = (await own()).client;
    back.send(message([2, 'r', 'syncctl/resume', resume]), message([5, 't', position]));
    expect(await back.json()).toEqual([3, 'r', true]);
    expect(((await back.json()) as unknown[])[2]).toBe('for it');
    expect(((await back.json()) as unknown[])[2]).toBe('all');
    const after = await told(back);
    expect(after.recovered).toBe(true);
    await leave(back);
    // The next session has the ids of both; a used token proves nothing.
    const thief = (await own()).client;
    thief.send(message([2, 'r', 'syncctl/resume', resume]), message([5, 't', position]));
    expect(await thief.json()).toEqual([3, 'r', false]);
    expect(await told(thief)).toMatchObject({ recovered: false });
    await settled(thief);
    const third = (await own()).client;
    third.send(message([2, 'r', 'syncctl/resume', after.resume]), message([5, 't', position]));
    expect(await third.json()).toEqual([3, 'r', true]);
    expect(((await third.json()) as unknown[])[2]).toBe('for it');
  });

  it('is not for a session that had no other, whatever it names', async () => {
    const { own, publish, visit } = await started();
    const { session, position } = await visit();
    await publish(['t', 'secret', [], [session]], ['t', 'not for it', [session], []]);
    const { client } = await own();
    client.send(message([5, 't', position]));
    expect(((await client.json()) as unknown[])[2]).toBe('not for it');
    expect(await told(client)).toMatchObject({ recovered: true });
  });

  it.each([undefined, null, 5, '', 'x', [], {}])('is not sent for the token %j', async (token) => {
    const { own, publish, visit } = await started();
    const { session, position } = await visit();
    await publish(['t', 'secret', [], [session]]);
    const { client } = await own();
    client.send(message([2, 'r', 'syncctl/resume', token, 'more']), message([5, 't', position]));
    expect(await client.json()).toEqual([3, 'r', false]);
    expect(await told(client)).toMatchObject({ recovered: false });
    await settled(client);
  });

  it('reaches one of them that comes back before its old connection is missed', async () => {
    const { own, publish, visit, leave } = await started();
    const { client, session, position, resume } = await visit();
    await publish(['t', 'for it', [], [session]]);
    const back = (await own()).client;
    back.send(message([2, 'r', 'syncctl/resume', resume]), message([5, 't', position]));
    expect(await back.json()).toEqual([3, 'r', true]);
    expect(((await back.json()) as unknown[])[2]).toBe('for it');
    expect(await told(back)).toMatchObject({ recovered: true });
    await client.json();
    await leave(client);
    const thief = (await own()).client;
    thief.send(message([2, 'r', 'syncctl/resume', resume]));
    expect(await thief.json()).toEqual([3, 'r', false]);
  });
});

describe('a clean restart', () => {
  it('is no gap, also for events with a list of sessions', async () => {
    let text: string | null = null;
    const handover: Handover = {
      take: async () => (text === null ? null : parseLog(text)),
      leave: async (log) => {
        text = formatLog(log);
      },
    };
    const engine = () => createMemoryEngine({ history: DEFAULT_HISTORY, clock: monotonic, handover });
    const before = await started({}, { engine: engine() });
    const { client, session, position, resume } = await before.visit();
    await before.publish(['t', 1, [], [session]]);
    await client.json();
    await before.server.stop();
    const after = await started({}, { engine: engine() });
    await after.publish(['t', 2]);
    const back = (await after.own()).client;
    back.send(message([2, 'r', 'syncctl/resume', resume]), message([5, 't', position]));
    expect(await back.json()).toEqual([3, 'r', true]);
    expect([((await back.json()) as unknown[])[2], ((await back.json()) as unknown[])[2]]).toEqual([1, 2]);
    expect(await told(back)).toMatchObject({ recovered: true });
  });
});

describe('a gap', () => {
  it('is told at once to all with a topic in it, and to nobody else', async () => {
    let receiver: Receiver | null = null;
    const inner = createMemoryEngine();
    const engine: Engine = {
      ...inner,
      start(own) {
        receiver = own;
        return inner.start(own);
      },
    };
    const { port, publish, visit } = await started({}, { engine });
    const [a, b] = [await visit('a/1'), await visit('b')];
    const old = (await join(port)).client;
    old.send(message([5, 'a/1']));
    await settled(old);
    a.client.send(message([5, 'a/2']));
    await told(a.client);
    (receiver as Receiver | null)?.gap?.((topic) => topic.startsWith('a/'));
    expect([await told(a.client), await told(a.client)]).toEqual([
      { topic: 'a/1', position: null, recovered: false },
      { topic: 'a/2', position: null, recovered: false },
    ]);
    await publish(['a/1', 1]);
    expect(((await a.client.json()) as unknown[])[2]).toBe(1);
    expect(((await old.json()) as unknown[])[2]).toBe(1);
    await settled(b.client);
  });

  it('is between events without a position and those before', async () => {
    let receiver: Receiver | null = null;
    const inner = createMemoryEngine();
    const engine: Engine = {
      ...inner,
      start(own) {
        receiver = own;
        return inner.start(own);
      },
    };
    const { port, visit } = await started({}, { engine });
    const { client } = await visit();
    const old = (await join(port)).client;
    old.send(message([5, 't']));
    await settled(old);
    const publication = { topic: 't', payload: '1', exclude: [], eligible: null };
    (receiver as Receiver | null)?.deliver(publication, null);
    expect(await client.text()).toBe('[8,"t",1,null]');
    expect(await old.text()).toBe('[8,"t",1]');
  });
});
