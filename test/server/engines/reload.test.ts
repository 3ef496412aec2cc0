// What an operator tells one process reaches the others through the engine.

import { expect, it } from 'vitest';
import { createMemoryEngines } from '../../../src/server/engines/memory.js';
import { COUNTED } from '../counted.js';
import { runServer } from '../run-server.js';

it('a reload of one server is a reload of all, unless its configuration is wrong', async () => {
  const reloads: string[] = [];
  let broken = false;
  const reload = (name: string) => async () => {
    reloads.push(name);
    if (broken) throw new Error('wrong');
    return { applied: [], restart: [] };
  };
  const [one, two] = createMemoryEngines(2);
  const first = await runServer(
    {},
    { ...COUNTED, adminSecret: 'open sesame', ...(one && { engine: one }), reload: reload('first') },
  );
  await runServer({}, { ...(two && { engine: two }), reload: reload('second') });
  const { adminAddress } = first.server;
  if (adminAddress === null || !('port' in adminAddress)) throw new Error('no admin listener');
  const url = `http://127.0.0.1:${adminAddress.port}/reload`;
  const options = { method: 'POST', headers: { Authorization: 'Bearer open sesame' } };
  expect((await fetch(url, options)).status).toBe(200);
  expect(reloads).toEqual(['first', 'second']);
  broken = true;
  expect((await fetch(url, options)).status).toBe(500);
  expect(reloads).toEqual(['first', 'second', 'first']);
});
