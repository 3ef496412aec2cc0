// The promises of the engine contract as tests, for every engine to pass. Several engines of one cluster stand for several processes.

import { describe, expect, it, onTestFinished } from 'vitest';
import type { ControlMessage } from '../../../src/server/engines/control-message.js';
import type { Engine, Position, Publication } from '../../../src/server/engines/engine.js';

interface Delivered {
  readonly publication: Publication;
  readonly position: Position | null;
}

/** One started engine, and what it has told its server. */
interface Node {
  readonly engine: Engine;
  readonly delivered: readonly Delivered[];
  readonly controls: readonly ControlMessage[];
  /** Resolves when so many events were delivered. */
  until(count: number): Promise<readonly Delivered[]>;
  /** Resolves when so many control messages were delivered. */
  untilControls(count: number): Promise<readonly ControlMessage[]>;
}

const event = (topic: string, payload: string): Publication => ({
  topic,
  payload,
  exclude: [],
  eligible: null,
});

const payloads = (events: readonly { publication: Publication }[]) =>
  events.map(({ publication }) => publication.payload);

async function start(engine: Engine): Promise<Node> {
  const delivered: Delivered[] = [];
  const controls: ControlMessage[] = [];
  let changed = () => {};
  await engine.start({
    deliver(publication, position) {
      delivered.push({ publication, position });
      changed();
    },
    control(message) {
      controls.push(message);
      changed();
    },
  });
  onTestFinished(() => engine.stop());
  const grown = async <T>(list: readonly T[], count: number) => {
    while (list.length < count) {
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    }
    return list;
  };
  const until = (count: number) => grown(delivered, count);
  const untilControls = (count: number) => grown(controls, count);
  return { engine, delivered, controls, until, untilControls };
}

/** `createCluster` makes so many engines that share their events with each other, and nothing with those of other tests. */
export function engineSuite(name: string, createCluster: (count: number) => readonly Engine[]): void {
  const started = (count: number) => Promise.all(createCluster(count).map(start));
  const one = async () => (await started(1))[0] as Node;
  const two = async () => (await started(2)) as [Node, Node];

  describe(`the ${name} engine`, () => {
    it('is ready once started', async () => {
      const { engine } = await one();
      expect(engine.state).toBe('ready');
    });

    it('delivers a publication whole, once, with the position that its publisher is told', async () => {
      const { engine, until } = await one();
      const publication = { topic: 't', payload: '{"a":1.0}', exclude: ['x'], eligible: ['y'] };
      const positions = await engine.publish([publication, event('t', '"end"')]);
      expect(await until(2)).toEqual([
        { publication, position: positions[0] },
        { publication: event('t', '"end"'), position: positions[1] },
      ]);
      expect(positions[0]).not.toEqual(positions[1]);
    });

    it('delivers to every process, whoever published', async () => {
      const [a, b] = await two();
      await a.engine.publish([event('t', '1')]);
      await b.engine.publish([event('t', '2')]);
      for (const node of [a, b]) expect(payloads(await node.until(2))).toEqual(['1', '2']);
    });

    it('keeps the order of one process across topics and batches', async () => {
      const [a, b] = await two();
      const sent = Array.from({ length: 100 }, (_, index) => event(index % 3 === 0 ? 'a' : 'b', `${index}`));
      for (const publication of sent.slice(0, 50)) void a.engine.publish([publication]);
      void a.engine.publish(sent.slice(50));
      for (const node of [a, b]) {
        const delivered = (await node.until(sent.length)).map(({ publication }) => publication);
        for (const topic of ['a', 'b']) {
          const of = (events: readonly Publication[]) => events.filter((one) => one.topic === topic);
          expect(of(delivered)).toEqual(of(sent));
        }
      }
    });

    it('gives each topic one order in every process', async () => {
      const nodes = await started(3);
      const rounds = 30;
      for (let round = 0; round < rounds; round++) {
        for (const [at, { engine }] of nodes.entries()) void engine.publish([event('t', `${at}-${round}`)]);
      }
      const orders = await Promise.all(nodes.map(async ({ until }) => [...(await until(3 * rounds))]));
      expect(orders[1]).toEqual(orders[0]);
      expect(orders[2]).toEqual(orders[0]);
    });

    it('gives what came after a position, to every process and in order', async () => {
      const [a, b] = await two();
      const before = a.engine.head('t') as Position;
      const [first] = await a.engine.publish([event('t', '1'), event('u', '2')]);
      const [last] = await b.engine.publish([event('t', '3')]);
      for (const { engine, until } of [a, b]) {
        await until(3);
        expect(payloads(engine.read('t', before) ?? [])).toEqual(['1', '3']);
        expect(engine.read('t', first as Position)).toEqual([
          { publication: event('t', '3'), position: last },
        ]);
        expect(engine.read('t', last as Position)).toEqual([]);
        expect(engine.read('t', engine.head('t') as Position)).toEqual([]);
        expect(engine.read('never', engine.head('never') as Position)).toEqual([]);
      }
    });

    it('keeps who may have an event with the event', async () => {
      const { engine, until } = await one();
      const before = engine.head('t') as Position;
      const publication = { topic: 't', payload: '1', exclude: ['x'], eligible: ['y'] };
      await engine.publish([publication]);
      await until(1);
      expect(engine.read('t', before)?.map((kept) => kept.publication)).toEqual([publication]);
    });

    it('reads positions that went through JSON', async () => {
      const { engine, until } = await one();
      const [first] = await engine.publish([event('t', '1'), event('t', '2')]);
      await until(2);
      expect(payloads(engine.read('t', JSON.parse(JSON.stringify(first))) ?? [])).toEqual(['2']);
    });

    it('gives nothing rather than a part, for positions of others as well', async () => {
      const { engine, until } = await one();
      const before = engine.head('t') as Position;
      await engine.publish(Array.from({ length: 1000 }, (_, index) => event('t', `${index}`)));
      await until(1000);
      expect(engine.read('t', before)).toBeNull();
      const elsewhere = await one();
      expect(engine.read('t', elsewhere.engine.head('t') as Position)).toBeNull();
      for (const offset of ['', 'x', -1, 1e15]) {
        expect(engine.read('t', { epoch: before.epoch, offset })).toBeNull();
      }
    });

    it('uses an id once, in all processes together', async () => {
      const [a, b] = await two();
      expect(await a.engine.once('one', 60)).toBe('first');
      expect(await b.engine.once('one', 60)).toBe('again');
      const answers = [a, b, a, b].map(({ engine }) => engine.once('two', 60));
      expect((await Promise.all(answers)).sort()).toEqual(['again', 'again', 'again', 'first']);
    });

    it('tells every other process what an operator wants', async () => {
      const [a, b] = await two();
      await a.engine.control({ type: 'reload' });
      await a.engine.publish([event('t', '1')]);
      await Promise.all([a.until(1), b.until(1), b.untilControls(1)]);
      expect([a.controls, b.controls]).toEqual([[], [{ type: 'reload' }]]);
    });

    it('delivers nothing after it has stopped, and others still do', async () => {
      const [a, b] = await two();
      await a.engine.stop();
      expect(await a.engine.publish([event('t', '1')])).toEqual([null]);
      await b.engine.publish([event('t', '2')]);
      expect(payloads(await b.until(1))).toEqual(['2']);
      expect(a.delivered).toEqual([]);
    });
  });
}
