import { afterEach, expect, it, vi } from 'vitest';
import type { TopicRule } from '../../../src/server/access/topic-rule.js';
import { TopicRules } from '../../../src/server/access/topic-rules.js';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Fanout } from '../../../src/server/hub/fanout.js';
import { Hub } from '../../../src/server/hub/hub.js';
import { startTopicPings } from '../../../src/server/hub/topic-pings.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { EVENTS } from './events.js';

afterEach(() => {
  vi.useRealTimers();
});

const rule = (pattern: string, ping: number | null): TopicRule => ({
  pattern,
  requirements: {},
  subscribe: 'anyone',
  publish: 'backend',
  ping,
});

/** How many events a subscriber of `oro/ping` gets in two minutes. */
async function eventsOf(rules: readonly TopicRule[]): Promise<number> {
  vi.useFakeTimers();
  const counters = new Counters();
  const hub = new Hub(createMemoryEngine(), new Fanout(() => {}, counters, { maxWaitingPublishes: 1 }));
  await hub.start({ control() {} });
  hub.subscribe({ id: 'one', protocol: EVENTS, queue: () => true, flush: () => {} }, 'oro/ping', 'oro/ping');
  const end = startTopicPings(hub, new TopicRules(rules));
  vi.advanceTimersByTime(120_000);
  end();
  await hub.stop();
  return counters.deliveries;
}

it.each([
  ['one rule', [rule('oro/ping', 45)]],
  ['two rules with the same interval', [rule('oro/ping', 45), rule('oro/ping', 45)]],
  ['a rule and a pattern with the same interval', [rule('oro/ping', 45), rule('oro/{topic}', 45)]],
  ['a pattern that stands before the rule', [rule('oro/{topic}', 45), rule('oro/ping', 45)]],
  ['another interval in a rule that comes later', [rule('oro/ping', 45), rule('oro/ping', 10)]],
])('tells a subscriber once every interval with %s', async (_name, rules) => {
  expect(await eventsOf(rules)).toBe(2);
});

it('tells nobody where the first rule has no interval', async () => {
  expect(await eventsOf([rule('oro/ping', null), rule('oro/ping', 45)])).toBe(0);
});
