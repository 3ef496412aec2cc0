// The bounds of what is remembered, and that nothing is ever given in part.

import { describe, expect, it } from 'vitest';
import type { TopicHistories } from '../../../src/server/engines/engine.js';
import { History, type HistoryLimits, ONE_PARTITION } from '../../../src/server/engines/history.js';
import { fuzz } from '../../random.js';

const AMPLE: HistoryLimits = { count: 1000, bytes: 1e9, seconds: 1e6, totalBytes: 1e9 };

function created(limits: Partial<HistoryLimits> = {}, rules: () => TopicHistories | null = () => null) {
  const clock = { now: 0 };
  const history = new History({ ...AMPLE, ...limits }, () => clock.now, ONE_PARTITION, rules);
  let last = 0;
  const record = (topic: string, payload = '1') =>
    history.record({ topic, payload, exclude: [], eligible: null }, ++last);
  const since = (topic: string, offset: number) =>
    history.since(topic, offset)?.map((event) => event.offset) ?? null;
  return { history, clock, record, since };
}

describe('history', () => {
  it('gives the events of a topic after an offset, whole and in order', () => {
    const { history } = created();
    const first = { topic: 't', payload: '{"a":1.0}', exclude: ['x'], eligible: ['y'] };
    history.record(first, 1);
    history.record({ ...first, topic: 'u' }, 2);
    history.record({ ...first, payload: '2' }, 3);
    expect(history.since('t', 0)).toEqual([
      { publication: first, offset: 1 },
      { publication: { ...first, payload: '2' }, offset: 3 },
    ]);
    expect(history.since('t', 1)?.map(({ offset }) => offset)).toEqual([3]);
    expect(history.since('t', 3)).toEqual([]);
    expect(history.since('never', 0)).toEqual([]);
  });

  it('keeps so many events of a topic, and knows that the others are gone', () => {
    const { record, since } = created({ count: 2 });
    for (let count = 0; count < 4; count++) record('t');
    record('quiet');
    expect([since('t', 1), since('t', 2), since('t', 3)]).toEqual([null, [3, 4], [4]]);
    expect(since('quiet', 0)).toEqual([5]);
  });

  it('keeps so many bytes of a topic', () => {
    const { record, since } = created({ bytes: 3000 });
    for (let count = 0; count < 4; count++) record('t', 'x'.repeat(1000));
    expect([since('t', 1), since('t', 2)]).toEqual([null, [3, 4]]);
    record('t', 'x'.repeat(4000));
    expect([since('t', 4), since('t', 5)]).toEqual([null, []]);
  });

  it('forgets events in time, also without new ones', () => {
    const { record, since, clock } = created({ seconds: 10 });
    record('t');
    clock.now = 6000;
    record('t');
    clock.now = 10_001;
    expect([since('t', 0), since('t', 1)]).toEqual([null, [2]]);
    clock.now = 20_000;
    expect([since('t', 1), since('t', 2)]).toEqual([null, []]);
  });

  it('forgets the oldest events of all topics when there are too many bytes', () => {
    const { history, record, since } = created({ totalBytes: 10_000 });
    for (let count = 0; count < 20; count++) record(`t${count}`, 'x'.repeat(1000));
    expect(history.bytes).toBeLessThanOrEqual(10_000);
    expect(history.bytes).toBeGreaterThan(8000);
    expect([since('t0', 0), since('t19', 0)]).toEqual([null, [20]]);
  });

  it('remembers of topics without events what they have lost, and doubts the rest when there are too many', () => {
    const { history, record, since } = created({ count: 0 });
    record('early');
    expect([since('early', 0), since('early', 1), since('other', 0)]).toEqual([null, [], []]);
    for (let count = 0; count < 20_000; count++) record(`t${count}`);
    expect([since('early', 1), since('other', 0)]).toEqual([null, null]);
    expect(since('t19999', 20_001)).toEqual([]);
    expect(history.bytes).toBe(0);
  });

  it('forgets a partition up to an offset, and nothing of the others', () => {
    const clock = { now: 0 };
    const partitions = { count: 2, of: (topic: string) => Number(topic[0]), start: '' };
    const history = new History({ ...AMPLE, count: 2 }, () => clock.now, partitions);
    const event = { payload: '1', exclude: [], eligible: null };
    for (const offset of ['a', 'b', 'c']) {
      for (const topic of ['0', '1']) history.record({ topic, ...event }, offset);
    }
    const since = (topic: string, offset: string) =>
      history.since(topic, offset)?.map((recorded) => recorded.offset) ?? null;
    expect([since('0', ''), since('0', 'a'), since('0x', '')]).toEqual([null, ['b', 'c'], []]);
    history.forget(0, 'd');
    expect([since('0', 'c'), since('0', 'd'), since('0x', 'c')]).toEqual([null, [], null]);
    expect([since('1', 'a'), since('1x', '')]).toEqual([['b', 'c'], []]);
  });

  it('never leaves anything out, whatever is published', async () => {
    const { history, clock, record, since } = created({
      count: 5,
      bytes: 4000,
      seconds: 2,
      totalBytes: 20_000,
    });
    const published = new Map<string, number[]>();
    let offset = 0;
    await fuzz(5000, (random) => {
      const topic = `t${random(12)}`;
      clock.now += random(200);
      record(topic, 'x'.repeat(random(2000)));
      published.set(topic, [...(published.get(topic) ?? []), ++offset]);
      expect(history.bytes).toBeLessThanOrEqual(20_000);
      const asked = `t${random(12)}`;
      const from = Math.max(0, offset - random(60));
      const events = since(asked, from);
      const after = (published.get(asked) ?? []).filter((one) => one > from);
      if (events !== null) expect(events).toEqual(after);
      else expect(after).not.toEqual([]);
    });
  });
});

describe('single topics', () => {
  const histories = (own: Record<string, ReturnType<TopicHistories['historyOf']>>): TopicHistories => ({
    historyOf: (topic) => own[topic] ?? null,
  });

  it('keep more, or less, or nothing', () => {
    const rules = histories({ long: { count: 4 }, short: { count: 1 }, none: false, brief: { seconds: 1 } });
    const { record, since, clock, history } = created({ count: 2, seconds: 10 }, () => rules);
    for (const topic of ['long', 'short', 'none', 'other', 'brief']) {
      for (let count = 0; count < 3; count++) record(topic);
    }
    expect([since('long', 0), since('short', 4), since('short', 5)]).toEqual([[1, 2, 3], null, [6]]);
    expect([since('none', 8), since('none', 9), since('other', 10)]).toEqual([null, [], [11, 12]]);
    clock.now = 1001;
    expect([since('brief', 12), since('brief', 15), since('long', 0)]).toEqual([null, [], [1, 2, 3]]);
    clock.now = 10_001;
    expect([since('long', 0), since('other', 10)]).toEqual([null, null]);
    expect(history.bytes).toBe(0);
  });

  it('are kept as the configuration says when it changes', () => {
    let rules = histories({ a: { count: 5 } });
    const { record, since } = created({ count: 2 }, () => rules);
    for (let count = 0; count < 4; count++) record('a');
    rules = histories({});
    record('a');
    expect([since('a', 2), since('a', 3)]).toEqual([null, [4, 5]]);
    rules = histories({ a: false });
    record('a');
    expect([since('a', 5), since('a', 6)]).toEqual([null, []]);
    rules = histories({ a: { seconds: 3 } });
    record('a');
    expect([since('a', 5), since('a', 6)]).toEqual([null, [7]]);
  });

  it('make room for each other, the oldest events first', () => {
    const rules = histories({ long: { seconds: 1e5 } });
    const { record, since, clock, history } = created({ totalBytes: 10_000 }, () => rules);
    for (let count = 0; count < 20; count++) {
      clock.now++;
      record(count % 2 ? 'long' : 'short', 'x'.repeat(1000));
    }
    expect(history.bytes).toBeLessThanOrEqual(10_000);
    const kept = [...(since('long', 14) ?? []), ...(since('short', 14) ?? [])].sort((a, b) => a - b);
    expect(kept).toEqual([15, 16, 17, 18, 19, 20]);
  });

  it('come back in their order when a history is restored', () => {
    const rules = histories({ long: { seconds: 1e5 } });
    const { record, history, clock } = created({}, () => rules);
    for (let count = 0; count < 6; count++) {
      clock.now += 5;
      record(count % 3 ? 'long' : 'short');
    }
    const saved = history.save();
    expect(saved.events.map(({ offset }) => offset)).toEqual([1, 2, 3, 4, 5, 6]);
    const next = created({}, () => rules);
    next.history.restore(saved, 0);
    expect([next.since('long', 0), next.since('short', 0)]).toEqual([
      [2, 3, 5, 6],
      [1, 4],
    ]);
  });
});
