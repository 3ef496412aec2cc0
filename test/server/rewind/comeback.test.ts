// How clients that cannot ask for what they missed are recognized.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TopicRules } from '../../../src/server/access/topic-rules.js';
import type { ControlMessage } from '../../../src/server/engines/control-message.js';
import type { Heads, Position } from '../../../src/server/engines/engine.js';
import { Comeback } from '../../../src/server/rewind/comeback.js';
import { browserOf, type Returning, Rewind } from '../../../src/server/rewind/rewind.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DATA = 'oro/data/update';
const MAINTENANCE = 'oro/maintenance';
const UNSAFE = 'chat';

const FIREFOX = browserOf('Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Firefox/115.0', 'https://shop.example');
const position = (offset: number): Position => ({ epoch: 'e', offset });
const headsAt = (offset: number): Heads => ({ at: offset, of: () => position(offset) });
const guest = (share = '192.0.2.1', browser = FIREFOX): Returning => ({
  identity: { role: 'guest', user: null, topics: null },
  share,
  browser,
});
const user = (id: string): Returning => ({
  identity: { role: 'user', user: { id }, topics: null },
  share: `user ${id}`,
  browser: 0,
});

function rewind({ seconds = 300, rewindGuests = true, tell = (_message: ControlMessage): void => {} } = {}) {
  const rules = new TopicRules([]);
  const all = new Rewind({
    limits: { rewind: seconds, maxConnectionsPerAddress: 10 },
    tell,
    access: () => ({ rules, rewindGuests }),
  });
  const lose = (client: Returning, topics: readonly string[], seen: number, joined = 0) =>
    all.remember(
      client,
      topics.map((topic) => [topic, headsAt(joined)] as const),
      headsAt(seen),
    );
  /** What each subscription of a client that comes back begins with; null for one that waits for good. */
  const comeBack = (client: Returning, topics: readonly string[]) => {
    const owner = all.ownerOf(client);
    const begun = new Map<string, unknown>();
    if (owner === null) return { begun };
    const waiting: string[] = [];
    const comeback = new Comeback(all, owner, client, (since) => {
      for (const topic of waiting) begun.set(topic, since.get(topic)?.offset ?? 'asked');
    });
    for (const topic of topics) {
      const next = comeback.next(topic);
      if (next === 'later') waiting.push(topic);
      else begun.set(topic, next === 'now' ? 'now' : next.offset);
    }
    vi.runAllTimers();
    return { begun: begun as ReadonlyMap<string, unknown> };
  };
  return { all, lose, comeBack };
}

it('a user gets what came since the connection was lost, on any address, once', () => {
  const { lose, comeBack } = rewind();
  lose(user('7'), [DATA, UNSAFE], 5);
  expect(comeBack(user('8'), [DATA]).begun.get(DATA)).toBe('now');
  expect([...comeBack(user('7'), [UNSAFE, DATA, 'new']).begun]).toEqual([
    [UNSAFE, 5],
    [DATA, 5],
    ['new', 'now'],
  ]);
  expect(comeBack(user('7'), [DATA]).begun.get(DATA)).toBe('now');
});

it('a subscription begins where the client asked for it, if that was later', () => {
  const { lose, comeBack } = rewind();
  lose(user('7'), [DATA], 5, 8);
  expect(comeBack(user('7'), [DATA]).begun.get(DATA)).toBe(8);
});

it('a guest is recognized by address, browser, origin and the exact topics', () => {
  const { lose, comeBack } = rewind();
  const lost = () => lose(guest(), [DATA, MAINTENANCE], 5);
  lost();
  const elsewhere = guest('192.0.2.2');
  const other = guest('192.0.2.1', browserOf('Mozilla/5.0 Firefox/115.0', 'https://other.example'));
  for (const stranger of [elsewhere, other, user('7')]) {
    expect(comeBack(stranger, [DATA, MAINTENANCE]).begun.get(DATA)).toBe('now');
  }
  expect(comeBack(guest(), [DATA, MAINTENANCE, 'more']).begun.get(DATA)).not.toBe(5);
  lost();
  expect([...comeBack(guest(), [MAINTENANCE, DATA]).begun]).toEqual([
    [MAINTENANCE, 5],
    [DATA, 5],
  ]);
});

it('a guest only gets events that do no harm to another one', () => {
  const { lose, comeBack } = rewind();
  lose(guest(), [DATA, UNSAFE], 5);
  expect([...comeBack(guest(), [DATA, UNSAFE]).begun]).toEqual([
    [DATA, 5],
    [UNSAFE, 'asked'],
  ]);
});

it('of two lost connections, a guest gets the one with all of its topics', () => {
  const { lose, comeBack } = rewind();
  lose(guest(), [DATA], 4);
  lose(guest(), [DATA, MAINTENANCE], 5);
  expect([...comeBack(guest(), [DATA, MAINTENANCE]).begun]).toEqual([
    [DATA, 5],
    [MAINTENANCE, 5],
  ]);
  expect(comeBack(guest(), [DATA]).begun.get(DATA)).toBe(4);
});

it('a client that leaves again before it is recognized takes nothing from others', () => {
  const { all, lose } = rewind();
  lose(guest(), [DATA], 5);
  const begin = vi.fn();
  const comeback = new Comeback(all, all.ownerOf(guest()) ?? '', guest(), begin);
  expect(comeback.next(DATA)).toBe('later');
  comeback.end();
  vi.runAllTimers();
  expect(begin.mock.calls).toEqual([[new Map()]]);
  expect(all.size).toBe(1);
});

it('nothing is remembered of the backend, of guests if that is off, or at all if it is off', () => {
  const backend: Returning = {
    identity: { role: 'backend', user: null, topics: null },
    share: null,
    browser: 0,
  };
  const off = rewind({ seconds: 0 });
  off.lose(user('7'), [DATA], 5);
  expect(off.all.size).toBe(0);
  const { all, lose } = rewind({ rewindGuests: false });
  lose(guest(), [DATA], 5);
  lose(backend, [DATA], 5);
  expect(all.size).toBe(0);
  lose(user('7'), [DATA], 5);
  expect(all.size).toBe(1);
});

it('a guest is not remembered without a topic whose events are safe to repeat', () => {
  const { all, lose } = rewind();
  lose(guest(), [UNSAFE, 'other'], 5);
  expect(all.size).toBe(0);
  lose(user('7'), [UNSAFE], 5);
  expect(all.size).toBe(1);
});

it('a topic without a position is not remembered', () => {
  const { all } = rewind();
  const unknown: Heads = { at: 9, of: () => null };
  all.remember(user('7'), [[DATA, unknown]], headsAt(5));
  expect(all.size).toBe(0);
});

it('other processes hear of many that are back in one message, and forget them in turn', () => {
  const told: ControlMessage[] = [];
  const one = rewind({ tell: (message) => told.push(message) });
  const other = rewind();
  const tell = () => {
    vi.runAllTimers();
    for (const message of told) other.all.hear(message);
    return told.splice(0).map(({ type }) => type);
  };
  const topics = Array.from({ length: 50 }, (_, number) => `topic ${number}`);
  for (const id of ['7', '8']) one.lose(user(id), topics, 5);
  one.lose(guest(), [DATA], 5);
  expect(tell()).toEqual(['lost']);
  expect(other.all.size).toBe(3);
  for (const id of ['7', '8']) for (const topic of topics) one.all.takeTopic(`user ${id}`, topic);
  one.all.takeGuest(one.all.ownerOf(guest()) ?? '', new Set([DATA]));
  expect(tell()).toEqual(['back']);
  expect(other.all.size).toBe(0);
  // Lost again before the others know that it was back.
  one.lose(user('7'), [DATA], 6);
  one.all.takeTopic('user 7', DATA);
  one.lose(user('7'), [DATA], 7);
  expect(tell()).toEqual(['lost', 'back', 'lost']);
  expect(other.comeBack(user('7'), [DATA]).begun.get(DATA)).toBe(7);
});
