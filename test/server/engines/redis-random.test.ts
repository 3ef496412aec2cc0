// Random faults of Redis, of the network and of processes under the oracle, one after the other and at the same time.

import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { SEED, scaled } from '../../length.js';
import { describeWith } from '../../programs.js';
import { type Random, randomSource } from '../../random.js';
import { cutterTo, redisAgain, redisServer, type Testbed, TIMING, testbed } from './testbed.js';

const LONGEST_FAULT = scaled(100, 1500);

describeWith(['redis-server', 'redis-cli'], 'subscribers with the redis engine', () => {
  for (let count = 0; count < scaled(1, 20); count++) {
    const seed = SEED + count;
    it(`miss nothing without being told, whatever fails (SYNCCTL_FUZZ_SEED=${seed})`, async () => {
      const random = randomSource(seed);
      const kept = random(2) === 0 ? ['--appendonly', 'yes', '--appendfsync', 'always'] : [];
      const first = await redisServer('--enable-debug-command', 'yes', ...kept);
      const cutters = [await cutterTo(first), await cutterTo(first), await cutterTo(first)];
      const timing = { ...TIMING, silent: 1000 };
      const bed = await testbed(1, { url: cutters[0]?.url ?? '', timing });
      await bed.add({ url: cutters[1]?.url ?? '' });
      await bed.add({ url: first.url });
      const { oracle } = bed;
      let redis = first;
      const faults: ((duration: number) => Promise<unknown>)[] = [
        async () => {
          await redis.end('SIGKILL');
          redis = await redisAgain(redis);
        },
        async (duration) => {
          redis.process.kill('SIGSTOP');
          await pass(duration);
          redis.process.kill('SIGCONT');
        },
        (duration) => redis.ask('CLIENT', 'PAUSE', `${duration}`),
        (duration) => redis.ask('DEBUG', 'SLEEP', `${duration / 1000}`),
        () => redis.ask('FLUSHALL'),
        () => redis.ask('CLIENT', 'KILL', 'TYPE', 'normal'),
        async (duration) => {
          await redis.ask('CONFIG', 'SET', 'maxmemory', '1mb');
          await pass(duration);
          await redis.ask('CONFIG', 'SET', 'maxmemory', '0');
        },
        async () => cutters[random(2)]?.cut(),
        async (duration) => {
          const cutter = cutters[random(2)];
          cutter?.stall();
          await pass(duration);
          if (random(2) === 0) cutter?.cut();
          cutter?.resume();
        },
        () => replaceProcess(bed, random, cutters[2]?.url ?? ''),
      ];
      for (let round = 0; round < scaled(12, 60); round++) {
        oracle.wander(random(12), random(3));
        oracle.wander(random(12), random(3));
        const some = [random(faults.length), ...(random(3) === 0 ? [random(faults.length)] : [])];
        // A server that is stopped cannot be asked, so only one of two may concern the server.
        const chosen = some.length === 2 && some.every((one) => one < 7) ? some.slice(1) : some;
        await Promise.all(chosen.map((one) => faults[one]?.(1 + random(LONGEST_FAULT))));
        await oracle.publishes(1 + random(30));
        if (random(3) === 0) await oracle.allReady();
      }
      await oracle.allReady();
      await oracle.run(20);
      await oracle.finish();
      expect(oracle.violations).toEqual([]);
    });
  }
});

/** One process ends without a word, another one begins. */
async function replaceProcess({ add, oracle }: Testbed, random: Random, url: string): Promise<void> {
  const leaving = oracle.processes[random(oracle.processes.length)];
  if (leaving) await oracle.kill(leaving);
  await add({ url });
}
