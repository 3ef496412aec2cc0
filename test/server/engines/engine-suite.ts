// The promises of the engine contract as tests, for every engine to pass.

import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine, Publication } from '../../../src/server/engines/engine.js';

/** `create` makes an engine that shares nothing with those of other tests. */
export function engineSuite(name: string, create: () => Engine): void {
  const event = (topic: string, payload: string): Publication => ({
    topic,
    payload,
    exclude: [],
    eligible: null,
  });

  async function started() {
    const engine = create();
    const delivered: Publication[] = [];
    let changed = () => {};
    await engine.start((publication) => {
      delivered.push(publication);
      changed();
    });
    onTestFinished(() => engine.stop());
    const until = async (count: number) => {
      while (delivered.length < count) {
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
      return delivered;
    };
    return { engine, delivered, until };
  }

  describe(`the ${name} engine`, () => {
    it('is healthy once started', async () => {
      const { engine } = await started();
      expect(engine.healthy).toBe(true);
    });

    it('delivers a publication whole, once', async () => {
      const { engine, until } = await started();
      const publication = { topic: 't', payload: '{"a":1.0}', exclude: ['x'], eligible: ['y'] };
      engine.want('t');
      engine.publish(publication);
      engine.publish(event('t', '"end"'));
      expect(await until(2)).toEqual([publication, event('t', '"end"')]);
    });

    it('keeps the order across topics', async () => {
      const { engine, until } = await started();
      engine.want('a');
      engine.want('b');
      const sent = Array.from({ length: 100 }, (_, index) => event(index % 3 === 0 ? 'a' : 'b', `${index}`));
      for (const publication of sent) engine.publish(publication);
      expect(await until(sent.length)).toEqual(sent);
    });

    it('delivers no topic that was never wanted', async () => {
      const { engine, until } = await started();
      engine.want('t');
      engine.publish(event('other', '1'));
      engine.publish(event('t', '2'));
      expect(await until(1)).toEqual([event('t', '2')]);
    });

    it('takes a topic up again that was not wanted for a while', async () => {
      const { engine, until } = await started();
      engine.want('t');
      engine.unwant('t');
      engine.want('t');
      engine.publish(event('t', '1'));
      expect(await until(1)).toEqual([event('t', '1')]);
    });

    it('delivers nothing after it has stopped', async () => {
      const { engine, delivered, until } = await started();
      engine.want('t');
      engine.publish(event('t', '1'));
      await until(1);
      await engine.stop();
      engine.publish(event('t', '2'));
      await new Promise(setImmediate);
      expect(delivered).toEqual([event('t', '1')]);
    });
  });
}
