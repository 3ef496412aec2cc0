// Numbers all publications, cuts connections at random, and checks what each session gets: nothing twice, nothing out of order,
// and nothing missing unless the session was told.

import { expect, it } from 'vitest';
import { createMemoryEngine, monotonic } from '../../src/server/engines/memory.js';
import { SEED } from '../length.js';
import { type Random, randomSource } from '../random.js';
import { runServer } from '../server/run-server.js';
import { handled, next, openConnected } from './sessions.js';
import { Traveller } from './traveller.js';

const TOPICS = ['orders', 'stock', 'prices'];
const SESSIONS = 6;
const STEPS = 250;
/** So few that some sessions miss more than is kept. */
const HISTORY = { count: 20, bytes: 1e6, seconds: 600, totalBytes: 1e6 };

interface Published {
  readonly number: number;
  /** The session that it is for, by its name; null for all. */
  readonly only: string | null;
  /** The session that it is not for. */
  readonly not: string | null;
}

/** A session, and what it must have got. */
class Subscriber {
  readonly name: string;
  readonly traveller: Traveller;
  readonly violations: string[] = [];
  away = true;
  told = 0;
  /** By topic: the number of the latest event, and whether it was told since that something is missing. */
  readonly latest = new Map<string, number>();
  readonly #gap = new Set<string>();
  readonly #published: ReadonlyMap<string, readonly Published[]>;

  constructor(name: string, url: string, published: ReadonlyMap<string, readonly Published[]>) {
    this.name = name;
    this.#published = published;
    this.traveller = new Traveller(url);
    for (const topic of TOPICS) {
      this.traveller.session.subscribe<Published>(topic, (event) => this.#got(topic, event), {
        onRecovered: (recovered) => {
          if (recovered === true) return;
          this.told++;
          this.#gap.add(topic);
        },
      });
    }
  }

  #got(topic: string, { number, only, not }: Published): void {
    const latest = this.latest.get(topic) ?? 0;
    const what = `${this.name} ${topic} ${number} after ${latest}`;
    if (number <= latest) this.violations.push(`twice or out of order: ${what}`);
    if ((only ?? this.name) !== this.name || not === this.name) this.violations.push(`not for it: ${what}`);
    const between = (this.#published.get(topic) ?? []).filter(
      (one) => one.number > latest && one.number < number && this.#isFor(one),
    );
    if (latest > 0 && between.length > 0 && !this.#gap.has(topic)) this.violations.push(`missing: ${what}`);
    this.#gap.delete(topic);
    this.latest.set(topic, Math.max(latest, number));
  }

  #isFor({ only, not }: Published): boolean {
    return (only === null || only === this.name) && not !== this.name;
  }
}

async function run(random: Random) {
  const engine = createMemoryEngine({ history: HISTORY, clock: monotonic, handover: null });
  const { port } = await runServer({}, { engine });
  const url = `ws://127.0.0.1:${port}/`;
  const publisher = await openConnected({ url });
  const published = new Map<string, Published[]>(TOPICS.map((topic) => [topic, []]));
  const subscribers = Array.from({ length: SESSIONS }, (_, at) => new Subscriber(`s${at}`, url, published));
  /** The latest session id of each, also while it is away. */
  const ids = new Map<string, string>();
  await Promise.all(subscribers.map(({ traveller }) => next(traveller.session, 'connection_established')));
  for (const one of subscribers) {
    await handled(one.traveller.session);
    one.away = false;
    ids.set(one.name, one.traveller.session.id ?? '');
  }

  function publish(topic: string, only: string | null, not: string | null): void {
    const list = published.get(topic) ?? [];
    const event: Published = { number: list.length + 1, only, not };
    list.push(event);
    publisher.publish(topic, event, {
      ...(only !== null && { eligible: [ids.get(only) ?? ''] }),
      ...(not !== null && { exclude: [ids.get(not) ?? ''] }),
    });
  }

  for (let step = 0; step < STEPS; step++) {
    const one = subscribers[random(SESSIONS)] as Subscriber;
    const topic = TOPICS[random(TOPICS.length)] ?? '';
    const choice = random(10);
    if (choice < 6) {
      const name = random(6) === 0 ? one.name : null;
      for (let count = random(5); count >= 0; count--) {
        if (random(2) === 0) publish(topic, name, null);
        else publish(topic, null, name);
      }
      if (random(2) === 0) await handled(publisher);
    } else if (!one.away) {
      await one.traveller.leave();
      one.away = true;
    } else {
      await handled(publisher);
      await one.traveller.comeBack();
      one.away = false;
      ids.set(one.name, one.traveller.session.id ?? '');
    }
  }
  await handled(publisher);
  for (const one of subscribers) if (one.away) await one.traveller.comeBack();
  for (const topic of TOPICS) publish(topic, null, null);
  await handled(publisher);
  for (const { traveller } of subscribers) await handled(traveller.session);
  return { subscribers, published };
}

it('every session gets everything once and in order, or is told', async () => {
  const { subscribers, published } = await run(randomSource(SEED));
  expect(subscribers.flatMap(({ violations }) => violations)).toEqual([]);
  for (const { latest } of subscribers) {
    for (const topic of TOPICS) expect(latest.get(topic)).toBe(published.get(topic)?.length);
  }
  // Otherwise the test would not show much.
  const told = subscribers.reduce((sum, one) => sum + one.told, 0);
  expect(told).toBeGreaterThan(0);
});
