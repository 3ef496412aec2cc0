// What a drained memory engine leaves to the next one.
import { expect, it } from 'vitest';
import type { Engine, Position } from '../../../src/server/engines/engine.js';
import { DEFAULT_HISTORY, type HistoryLimits } from '../../../src/server/engines/history.js';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { formatLog, type Handover, parseLog, type SavedLog } from '../../../src/server/engines/saved-log.js';

interface Box extends Handover {
  text: string | null;
}

/** Keeps the text that a file would keep. */
function box(): Box {
  const kept: Box = {
    text: null,
    async take() {
      const { text } = kept;
      kept.text = null;
      return text === null ? null : parseLog(text);
    },
    async leave(log) {
      kept.text = formatLog(log);
    },
  };
  return kept;
}

async function start(handover: Handover, history: HistoryLimits | null = DEFAULT_HISTORY, now = () => 0) {
  const engine = createMemoryEngine({ history, clock: now, handover });
  await engine.start({ deliver() {}, control() {} });
  return engine;
}

const event = (topic: string, payload: string) => ({ topic, payload, exclude: [], eligible: null });

async function publish(engine: Engine, topic: string, payload: string): Promise<Position> {
  const [position] = await engine.publish([event(topic, payload)]);
  if (!position) throw new Error('a memory engine always knows the position');
  return position;
}

const payloads = (engine: Engine, topic: string, since: Position) =>
  engine.read(topic, since)?.map(({ publication }) => publication.payload) ?? null;

it('gives the next process its history, in order, and positions go on', async () => {
  const handover = box();
  const one = await start(handover);
  const first = await publish(one, 'a', '"1"');
  await publish(one, 'b', '{"x":"\u2028\\n"}');
  await one.publish([{ topic: 'a', payload: '2', exclude: ['x'], eligible: ['y', 'z'] }]);
  const head = one.head('a');
  await one.stop();
  const two = await start(handover);
  expect(handover.text).toBeNull();
  expect(two.head('a')).toEqual(head);
  expect(two.read('a', first)).toEqual([
    { publication: { topic: 'a', payload: '2', exclude: ['x'], eligible: ['y', 'z'] }, position: head },
  ]);
  expect(payloads(two, 'b', first)).toEqual(['{"x":"\u2028\\n"}']);
  await publish(two, 'a', '3');
  expect(payloads(two, 'a', first)).toEqual(['2', '3']);
  if (head === null) throw new Error('a memory engine always knows its head');
  expect(payloads(two, 'a', head)).toEqual(['3']);
});

it('leaves nothing when it never started', async () => {
  const handover = box();
  const engine = createMemoryEngine({ history: DEFAULT_HISTORY, clock: () => 0, handover });
  await engine.stop();
  expect(handover.text).toBeNull();
});

it('begins a new epoch when nothing was left', async () => {
  const handover = box();
  const one = await start(handover);
  const position = await publish(one, 'a', '1');
  await one.stop();
  handover.text = null;
  const two = await start(handover);
  expect(two.read('a', position)).toBeNull();
  expect(two.head('a')?.epoch).not.toBe(position.epoch);
});

it('remembers which events were already gone, by topic and for all others', async () => {
  const handover = box();
  const limits = { ...DEFAULT_HISTORY, count: 1 };
  const one = await start(handover, limits);
  const before = await publish(one, 'b', '0');
  const first = await publish(one, 'a', '1');
  await publish(one, 'a', '2');
  await publish(one, 'a', '3');
  await one.stop();
  const two = await start(handover, limits);
  expect(payloads(two, 'a', first)).toBeNull();
  expect(payloads(two, 'b', before)).toEqual([]);
});

it('counts the time between two processes towards the age of events', async () => {
  const handover = box();
  const one = await start(handover);
  const before = await publish(one, 'b', '0');
  await publish(one, 'a', '1');
  await one.stop();
  const saved = parseLog(handover.text ?? '');
  if (saved === null) throw new Error('the engine has left its log');
  handover.text = formatLog({ ...saved, savedAt: Date.now() - DEFAULT_HISTORY.seconds * 1000 - 1 });
  const two = await start(handover);
  expect(payloads(two, 'a', before)).toBeNull();
  const later = await publish(two, 'a', '2');
  expect(later.epoch).toBe(before.epoch);
});

it('keeps positions without history', async () => {
  const handover = box();
  const one = await start(handover, null);
  const position = await publish(one, 'a', '1');
  await one.stop();
  const two = await start(handover, DEFAULT_HISTORY);
  expect(payloads(two, 'a', position)).toEqual([]);
  await publish(two, 'a', '2');
  expect(payloads(two, 'a', position)).toEqual(['2']);
});

it('never takes a part of a log for the whole', async () => {
  const handover = box();
  const one = await start(handover);
  for (const payload of ['1', '2', '3']) await publish(one, 'a', payload);
  await one.stop();
  const text = handover.text ?? '';
  expect(parseLog(text)?.offset).toBe(3);
  for (let length = 0; length < text.length; length++) expect(parseLog(text.slice(0, length))).toBeNull();
});

it('reads no log of another format', () => {
  const log: SavedLog = { epoch: 'e', offset: 0, savedAt: 0, history: null, left: [] };
  expect(parseLog(formatLog(log))).toEqual(log);
  expect(parseLog(formatLog(log).replace('history 1', 'history 2'))).toBeNull();
});

const HEAD = { epoch: 'e', offset: 1, savedAt: 0, known: { lostElsewhere: [0], lost: [] }, left: [] };
const EVENT: readonly unknown[] = ['a', '1', [], null, 1, 0];

it.each([
  [{ ...HEAD, known: { lostElsewhere: 1, lost: 2 } }],
  [{ ...HEAD, known: {} }],
  [{ ...HEAD, known: { lostElsewhere: ['1'], lost: [] } }],
  [{ ...HEAD, known: { lostElsewhere: [0], lost: [['a', '1']] } }],
  [{ known: null, left: [] }],
  [{ ...HEAD, offset: '1' }],
  [null],
  [HEAD, {}],
  [HEAD, EVENT.with(1, 1)],
  [HEAD, EVENT.with(2, {})],
  [HEAD, EVENT.with(3, [1])],
  [HEAD, EVENT.with(4, '1')],
  [HEAD, EVENT.slice(0, 5)],
])('reads no log with something unknown in it: %j %j', (...lines: readonly unknown[]) => {
  const text = (all: readonly unknown[]) =>
    ['syncctl history 1', ...all.map((line) => JSON.stringify(line)), `end ${all.length - 1}\n`].join('\n');
  expect(parseLog(text([HEAD, EVENT]))).not.toBeNull();
  expect(parseLog(text(lines))).toBeNull();
});
