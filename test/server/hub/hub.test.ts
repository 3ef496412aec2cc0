import { describe, expect, it } from 'vitest';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Fanout } from '../../../src/server/hub/fanout.js';
import { frameText } from '../../../src/server/hub/frame.js';
import { Hub } from '../../../src/server/hub/hub.js';
import type { EventEncoder, Peer } from '../../../src/server/hub/topics.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { EVENTS } from './events.js';

/** A peer that remembers each write as the texts in it. */
class Listener implements Peer {
  readonly id: string;
  readonly protocol: EventEncoder;
  readonly writes: string[][] = [];
  readonly frames: Buffer[] = [];
  #waiting: Buffer[] = [];

  constructor(id: string, protocol = EVENTS) {
    this.id = id;
    this.protocol = protocol;
  }

  queue(frame: Buffer): boolean {
    this.#waiting.push(frame);
    this.frames.push(frame);
    return this.#waiting.length === 1;
  }

  flush(): void {
    // Short texts only: two bytes of header each.
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    const texts: string[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = at + 2 + (bytes[at + 1] ?? 0);
      texts.push(bytes.toString('utf8', at + 2, end));
      at = end;
    }
    this.writes.push(texts);
  }
}

async function started() {
  const turns: (() => void)[] = [];
  const counters = new Counters();
  const hub = new Hub(
    createMemoryEngine(),
    new Fanout((flush) => turns.push(flush), counters, { maxWaitingPublishes: 100 }),
  );
  await hub.start({ control() {} });
  const publish = (topic: string, payload: string, over = {}) =>
    hub.publish({ topic, payload, exclude: [], eligible: null, ...over });
  const endTurn = () => {
    for (const flush of turns.splice(0)) flush();
  };
  return { hub, publish, endTurn, counters, turns };
}

describe('fan-out', () => {
  it('writes what is published in one turn once to each subscriber, from one shared buffer', async () => {
    const { hub, publish, endTurn, counters, turns } = await started();
    const [a, b] = [new Listener('a'), new Listener('b')];
    hub.subscribe(a, 't', 't');
    hub.subscribe(b, 't', 't');
    for (let count = 0; count < 3; count++) publish('t', `${count}`);
    expect(turns).toHaveLength(1);
    endTurn();
    expect(a.writes).toEqual([['[8,"t",0]', '[8,"t",1]', '[8,"t",2]']]);
    expect(b.writes).toEqual(a.writes);
    expect(a.frames[0]).toBe(b.frames[0]);
    expect(counters.deliveries).toBe(6);
    publish('t', '3');
    endTurn();
    expect(a.writes[1]).toEqual(['[8,"t",3]']);
  });

  it('keeps the order across topics, answers and filters', async () => {
    const { hub, publish, endTurn } = await started();
    const peer = new Listener('a');
    hub.subscribe(peer, 't', 't');
    hub.subscribe(peer, 'u', 'u');
    publish('t', '1');
    publish('u', '2');
    publish('t', '3');
    hub.send(peer, frameText('answer'));
    publish('t', '4', { eligible: ['a'] });
    publish('t', '5', { exclude: ['a'] });
    publish('u', '6');
    endTurn();
    expect(peer.writes).toEqual([
      ['[8,"t",1]', '[8,"u",2]', '[8,"t",3]', 'answer', '[8,"t",4]', '[8,"u",6]'],
    ]);
  });

  it('shares frames among those for whom the same events are meant', async () => {
    const { hub, publish, endTurn, counters } = await started();
    const peers = ['a', 'b', 'c', 'd'].map((id) => new Listener(id));
    for (const peer of peers) hub.subscribe(peer, 't', 't');
    publish('t', '1', { exclude: ['a'] });
    publish('t', '2');
    publish('t', '3', { exclude: ['a'] });
    publish('t', '4', { exclude: ['b'] });
    publish('t', '5', { eligible: ['c', 'a'], exclude: ['c'] });
    endTurn();
    const [a, b, c, d] = peers.map(({ writes }) =>
      writes
        .flat()
        .map((text) => text.slice(7, -1))
        .join(''),
    );
    expect({ a, b, c, d }).toEqual({ a: '245', b: '123', c: '1234', d: '1234' });
    expect(peers.map(({ frames }) => frames.length)).toEqual([1, 1, 1, 1]);
    expect(peers[2]?.frames[0]).toBe(peers[3]?.frames[0]);
    expect(counters.deliveries).toBe(14);
  });

  it('keeps the order of events for more sets of receivers than share one batch', async () => {
    const { hub, publish, endTurn } = await started();
    const peers = Array.from({ length: 50 }, (_, index) => new Listener(`s${index}`));
    for (const peer of peers) hub.subscribe(peer, 't', 't');
    for (const { id } of peers) publish('t', JSON.stringify(id), { exclude: [id] });
    endTurn();
    for (const peer of peers) {
      const others = peers.filter((other) => other !== peer);
      expect(peer.writes).toEqual([others.map(({ id }) => `[8,"t","${id}"]`)]);
    }
  });

  it('brings a new subscriber nothing from before, and one that leaves everything until then', async () => {
    const { hub, publish, endTurn } = await started();
    const [early, late] = [new Listener('early'), new Listener('late')];
    const subscription = hub.subscribe(early, 't', 't');
    publish('t', '1');
    hub.subscribe(late, 't', 't');
    publish('t', '2');
    hub.unsubscribe(subscription);
    publish('t', '3');
    endTurn();
    expect(early.writes).toEqual([['[8,"t",1]', '[8,"t",2]']]);
    expect(late.writes).toEqual([['[8,"t",2]', '[8,"t",3]']]);
  });

  it('finds everyone among many who come and go', async () => {
    const { hub, publish, endTurn } = await started();
    const peers = Array.from({ length: 50 }, (_, index) => new Listener(`${index}`));
    const subscriptions = peers.map((peer, index) => hub.subscribe(peer, 't', index % 2 ? 'p:t' : 't'));
    for (const index of [0, 49, 7, 48, 8, 25]) {
      const subscription = subscriptions[index];
      if (subscription !== undefined) hub.unsubscribe(subscription);
    }
    publish('t', '1');
    endTurn();
    const reached = peers.filter(({ writes }) => writes.length === 1).map(({ id }) => Number(id));
    expect(reached).toHaveLength(44);
    expect(reached).not.toContain(25);
    for (const peer of peers.filter(({ writes }) => writes.length === 1)) {
      expect(peer.writes).toEqual([[Number(peer.id) % 2 ? '[8,"p:t",1]' : '[8,"t",1]']]);
    }
    expect(hub).toMatchObject({ topics: 1, subscriptions: 44 });
  });

  it('writes an event to each subscriber in its own protocol and under its own name', async () => {
    const { hub, publish, endTurn } = await started();
    const shouting: EventEncoder = {
      name: 'shout',
      eventHead: (topic) => `${topic}!`,
      eventTail: (payload) => payload,
      gap: () => null,
    };
    const [plain, curie, other] = [new Listener('a'), new Listener('b'), new Listener('c', shouting)];
    hub.subscribe(plain, 't', 't');
    hub.subscribe(curie, 't', 'p:t');
    const subscription = hub.subscribe(other, 't', 't');
    publish('t', '1');
    publish('t', '2', { exclude: ['a'] });
    hub.unsubscribe(subscription);
    publish('t', '3');
    endTurn();
    expect(plain.writes).toEqual([['[8,"t",1]', '[8,"t",3]']]);
    expect(curie.writes).toEqual([['[8,"p:t",1]', '[8,"p:t",2]', '[8,"p:t",3]']]);
    expect(other.writes).toEqual([['t!1', 't!2']]);
  });

  it('honours long lists of ids', async () => {
    const { hub, publish, endTurn } = await started();
    const peers = Array.from({ length: 30 }, (_, index) => new Listener(`${index}`));
    for (const peer of peers) hub.subscribe(peer, 't', 't');
    const ids = peers.map(({ id }) => id);
    publish('t', '1', { exclude: ids.slice(0, 20), eligible: ids.slice(10) });
    endTurn();
    expect(peers.filter(({ writes }) => writes.length > 0).map(({ id }) => id)).toEqual(ids.slice(20));
  });

  it('forgets a topic with its last subscriber', async () => {
    const { hub } = await started();
    const peer = new Listener('a');
    hub.unsubscribe(hub.subscribe(peer, 't', 't'));
    expect(hub).toMatchObject({ topics: 0, subscriptions: 0 });
  });
});
