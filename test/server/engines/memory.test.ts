// The memory engine keeps the contract, and delivers at once.
import { expect, it } from 'vitest';
import { createMemoryEngine, createMemoryEngines } from '../../../src/server/engines/memory.js';
import { engineSuite } from './engine-suite.js';

engineSuite('memory', createMemoryEngines);

it('delivers within the call that publishes', async () => {
  const engine = createMemoryEngine();
  const delivered: string[] = [];
  await engine.start({ deliver: ({ payload }) => delivered.push(payload), control() {} });
  void engine.publish([{ topic: 't', payload: '1', exclude: [], eligible: null }]);
  expect(delivered).toEqual(['1']);
});
