// The memory engine keeps the contract, and delivers at once.
import { expect, it } from 'vitest';
import { createMemoryEngine, createMemoryEngines, monotonic } from '../../../src/server/engines/memory.js';
import { engineSuite } from './engine-suite.js';

engineSuite('memory', createMemoryEngines);

it('delivers within the call that publishes', async () => {
  const engine = createMemoryEngine();
  const delivered: string[] = [];
  await engine.start({ deliver: ({ payload }) => delivered.push(payload), control() {} });
  void engine.publish([{ topic: 't', payload: '1', exclude: [], eligible: null }]);
  expect(delivered).toEqual(['1']);
});

it('knows without history only that nothing came after the latest event', async () => {
  const engine = createMemoryEngine({ history: null, clock: monotonic, handover: null });
  await engine.start({ deliver() {}, control() {} });
  const [first, last] = await engine.publish(
    ['1', '2'].map((payload) => ({ topic: 't', payload, exclude: [], eligible: null })),
  );
  if (!first || !last) throw new Error('both events have a position');
  expect(engine.read('t', last)).toEqual([]);
  expect(engine.read('t', first)).toBeNull();
});
