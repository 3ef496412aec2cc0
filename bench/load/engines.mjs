// The redis engine: processor time of an event and its way from one engine to another, through a Redis of its own.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { createRedisEngine } from '../../dist/index.js';
import { columns } from '../figures.mjs';
import { medianOf, short } from './slices.mjs';

const EVENTS = 20_000;
const PAYLOAD = JSON.stringify({ id: 1, text: 'x'.repeat(80) });
const TOPICS = 200;
/** Events in one turn of the event loop. */
const BATCHES = [1, 20];
const RATE = 500;
const LATENCY_SECONDS = 2;
/** Clock ticks of Linux in a second. */
const TICKS = 100;

export async function measureEngines({ rounds }) {
  if (spawnSync('redis-server', ['--version']).error) {
    process.stdout.write('skipped: redis-server is not installed\n');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-bench-'));
  const socket = join(folder, 'redis.sock');
  const redis = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder]);
  const bench = createBench(`unix:${socket}`, redis.pid);
  try {
    await bench.start();
    for (const batch of BATCHES) await bench.throughput(batch);
    const slices = [];
    for (let round = 0; round < rounds; round++) {
      const slice = {};
      for (const batch of BATCHES) slice[batch] = await bench.throughput(batch);
      slice.latency = await bench.latency();
      slices.push(slice);
    }
    return show(slices);
  } finally {
    await bench.stop();
    redis.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(slices) {
  const figures = BATCHES.map((batch) => {
    const own = slices.map((slice) => slice[batch]);
    return {
      batch,
      perSecond: medianOf(own, ({ perSecond }) => perSecond),
      node: medianOf(own, ({ node }) => node),
      redis: medianOf(own, ({ redis }) => redis),
    };
  });
  const latencies = slices.map(({ latency }) => latency);
  const p50 = medianOf(latencies, (one) => one.p50);
  const p99 = medianOf(latencies, (one) => one.p99);
  const rows = figures.map(({ batch, perSecond, node, redis }) => [
    `${batch} a turn`,
    `${Math.round(perSecond)}/s`,
    `${short(node)} µs`,
    `${short(redis)} µs`,
  ]);
  process.stdout.write(columns([['events', 'delivered', 'CPU of both engines', 'CPU of Redis'], ...rows]));
  process.stdout.write(`one engine to the other at ${RATE}/s: p50 ${short(p50)} ms, p99 ${short(p99)} ms\n`);
  return [...figures, { p50, p99 }];
}

/** Two engines in this process: one publishes, both receive. */
function createBench(url, pid) {
  const [sender, receiver] = [createRedisEngine({ url }), createRedisEngine({ url })];
  let received = 0;
  let goal = 0;
  let reached = () => {};
  let delays = [];
  const event = (number, payload = PAYLOAD) => ({
    topic: `t${number % TOPICS}`,
    payload,
    exclude: [],
    eligible: null,
  });

  return {
    async start() {
      await sender.start({ deliver() {}, control() {} });
      await receiver.start({
        deliver({ payload }) {
          if (payload !== PAYLOAD) delays.push(performance.now() - Number(payload));
          if (++received === goal) reached();
        },
        control() {},
      });
      for (const engine of [sender, receiver]) while (engine.state !== 'ready') await pass(50);
    },
    async throughput(batch) {
      const done = expectEvents(EVENTS);
      const [started, cpu, ticks] = [performance.now(), process.cpuUsage(), ticksOf(pid)];
      for (let sent = 0; sent < EVENTS; sent += batch) {
        for (let at = 0; at < batch; at++) void sender.publish([event(batch === 1 ? sent : sent / batch)]);
        await new Promise(setImmediate);
      }
      await done;
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - started) / 1000;
      return {
        perSecond: EVENTS / seconds,
        node: (user + system) / EVENTS,
        redis: ((ticksOf(pid) - ticks) / TICKS / EVENTS) * 1e6,
      };
    },
    async latency() {
      delays = [];
      const count = RATE * LATENCY_SECONDS;
      const done = expectEvents(count);
      let sent = 0;
      const timer = setInterval(() => {
        void sender.publish([event(sent, `${performance.now()}`)]);
        if (++sent === count) clearInterval(timer);
      }, 1000 / RATE);
      await done;
      delays.sort((one, other) => one - other);
      return { p50: delays[count >> 1], p99: delays[Math.floor(count * 0.99)] };
    },
    async stop() {
      await Promise.all([sender.stop(), receiver.stop()]);
    },
  };

  function expectEvents(count) {
    received = 0;
    goal = count;
    return new Promise((resolve) => {
      reached = resolve;
    });
  }
}

/** The processor time of a process, in ticks. */
function ticksOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
