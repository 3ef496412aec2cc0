// The redis engine with a cluster of six servers: the contract, a slot that moves, and a master that fails.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createKeys, slotOf } from '../../../src/server/engines/redis/partitions.js';
import { createRedisEngine } from '../../../src/server/engines/redis/redis.js';
import { reservePort } from '../../port.js';
import { describeWith, findProgram } from '../../programs.js';
import { engineSuite } from './engine-suite.js';
import { askRedis, type RedisServer, removeRedis, startRedis } from './redis-server.js';
import { testbed } from './testbed.js';

interface Node {
  readonly address: string;
  readonly port: number;
  server: RedisServer;
}

describeWith(['redis-server', 'redis-cli'], 'redis as a cluster', () => {
  const nodes: Node[] = [];

  beforeAll(async () => {
    for (let count = 0; count < 6; count++) {
      const [port, bus] = [await reservePort(), await reservePort()];
      const options = ['--port', `${port}`, '--cluster-port', `${bus}`, '--cluster-enabled', 'yes'];
      const server = await startRedis(...options, '--cluster-node-timeout', '1500', '--appendonly', 'yes');
      nodes.push({ address: `127.0.0.1:${port}`, port, server });
    }
    const create = ['create', ...nodes.map(({ address }) => address), '--cluster-replicas', '1'];
    manage(...create, '--cluster-yes');
    for (const { port } of nodes)
      await vi.waitUntil(
        async () => (await ask(port, 'CLUSTER', 'INFO')).includes('cluster_state:ok'),
        60_000,
      );
  });
  afterAll(async () => {
    for (const { server } of nodes) await removeRedis(server);
  });

  const ask = (port: number, ...command: string[]) => askRedis(['-p', `${port}`], command);
  const cluster = () => [nodes[0]?.address ?? '', nodes[4]?.address ?? ''];

  function manage(...command: string[]): void {
    const { status, stdout, stderr } = spawnSync(findProgram('redis-cli') ?? '', ['--cluster', ...command], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`redis-cli --cluster ${command[0]}: ${stdout}${stderr}`);
  }

  /** The ports of the masters, with their ids, in the order of their first slots. */
  async function masters(): Promise<{ id: string; port: number }[]> {
    const answer = await ask(nodes[1]?.port ?? 0, 'CLUSTER', 'NODES');
    return answer
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, , flags = '', , , , , , slots]) => /master/.test(flags) && !/fail/.test(flags) && slots)
      .sort((one, other) => Number.parseInt(one[8] ?? '', 10) - Number.parseInt(other[8] ?? '', 10))
      .map(([id = '', address = '']) => ({ id, port: Number(/:(\d+)@/.exec(address)?.[1]) }));
  }

  engineSuite('redis in a cluster', (count) => {
    const prefix = `${randomBytes(4).toString('hex')}:`;
    return Array.from({ length: count }, () => createRedisEngine({ cluster: cluster(), prefix }));
  });

  it('has its streams in the slots that the engine expects', async () => {
    const port = nodes[0]?.port ?? 0;
    const { once, probe, streams } = createKeys('a:', true);
    for (const [partition, stream] of streams.entries()) {
      for (const key of [stream, probe(partition)])
        expect(await ask(port, 'CLUSTER', 'KEYSLOT', key)).toBe(`${slotOf(partition)}`);
    }
    const { key, partition } = once('{x}');
    expect(await ask(port, 'CLUSTER', 'KEYSLOT', key)).toBe(`${slotOf(partition)}`);
  });

  it('gives subscribers everything while a slot moves', async () => {
    const { oracle } = await testbed(2, { cluster: cluster() });
    await oracle.run(50);
    const [from, to] = await masters();
    const argv = ['--cluster-from', from?.id ?? '', '--cluster-to', to?.id ?? '', '--cluster-slots', '600'];
    manage('reshard', nodes[0]?.address ?? '', ...argv, '--cluster-yes');
    await oracle.when(() => oracle.processes.every(({ outages }) => outages > 0));
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });

  it('tells subscribers of what is lost when a master fails', async () => {
    const { oracle } = await testbed(2, { cluster: cluster() });
    await oracle.run(50);
    const last = (await masters()).at(-1);
    const failing = nodes.find(({ port }) => port === last?.port);
    await failing?.server.end('SIGKILL');
    await oracle.allDegraded();
    await oracle.publishes(50);
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
  });
});
