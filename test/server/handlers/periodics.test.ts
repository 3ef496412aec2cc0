// Periodic work of handlers.

import { describe, expect, it } from 'vitest';
import { definePeriodic, type Periodic, type TopicHandler } from '../../../src/server/handlers/define.js';
import { createServer } from '../../../src/server/server.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { enter } from '../access/visit.js';
import { message } from '../raw-client.js';
import { serverOptions } from '../run-server.js';
import { runHandlers } from './run-handlers.js';

const run = (topics: TopicHandler[], periodics: Periodic[] = [], limits: Partial<Limits> = {}) =>
  runHandlers({ topics, periodics }, limits);

const never = () => new Promise<never>(() => {});

describe('periodic work', () => {
  it('is done again and again, and a tick that fails or hangs harms nothing', async () => {
    let count = 0;
    let hung = 0;
    const { port } = await run(
      [],
      [
        definePeriodic({
          every: 0.02,
          tick({ publish }) {
            publish('tick', ++count);
            if (count % 2 === 0) throw new Error('broken');
          },
        }),
        definePeriodic({
          every: 0.02,
          tick: () => {
            hung++;
            return never();
          },
        }),
      ],
    );
    const client = await enter(port);
    client.send(message([5, 'tick']));
    const [, , first] = (await client.json()) as [number, string, number];
    for (let next = first + 1; next < first + 4; next++)
      expect(await client.json()).toEqual([8, 'tick', next]);
    expect(hung).toBe(1);
  });

  it('ends with the server', async () => {
    let count = 0;
    const { server, port } = await run(
      [],
      [
        definePeriodic({
          every: 0.01,
          tick: () => {
            count++;
          },
        }),
      ],
    );
    await expect.poll(() => count).toBeGreaterThan(0);
    (await enter(port)).socket.end();
    await server.stop();
    const before = count;
    // As long as several turns would take.
    await new Promise<void>((resolve) => {
      let turns = 0;
      const timer = setInterval(() => {
        if (++turns < 5) return;
        clearInterval(timer);
        resolve();
      }, 10);
    });
    expect(count).toBe(before);
  });

  it.each([0, -1, Number.NaN, 1e9])('cannot be due every %s seconds', (every) => {
    const handlers = { topics: [], periodics: [definePeriodic({ every, tick: () => {} })] };
    expect(() => createServer(serverOptions({}, { handlers }))).toThrow('a periodic cannot run every');
  });
});
