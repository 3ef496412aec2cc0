// A rolling restart behind nginx, with held clients and publishers at work: no publisher is refused, and no client misses an event.

import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/client/connect.js';
import type { Session } from '../../src/client/session.js';
import { render } from '../../src/render/render.js';
import { next, nodeWebSocket } from '../client/sessions.js';
import { reservePort, reservePorts } from '../port.js';
import { describeWith } from '../programs.js';
import { bundled, inputWith } from '../render/input.js';
import { runNginx } from '../render/live-nginx.js';
import { removeRedis, startRedis } from '../server/engines/redis-server.js';
import { frame, message, request } from '../server/raw-client.js';
import { Workplace } from './program.js';

const HELD = Number(process.env.SYNCCTL_HELD ?? 200);
const TOPICS = 100;
/** How many clients are on their way at the same time. */
const CROWD = 50;
const PUBLISHERS = 4;

/** Publishes one event as PHP does: connect, handshake, event, and away. Resolves with the milliseconds, or what went wrong. */
function publish(port: number, topic: string, payload: unknown): Promise<number | string> {
  const began = performance.now();
  return new Promise((done) => {
    let said = '';
    const socket = connectTcp(port, '127.0.0.1', () => socket.write(request()));
    const end = (outcome: number | string): void => {
      clearTimeout(patience);
      done(outcome);
      socket.destroy();
    };
    const patience = setTimeout(() => end(`no answer: ${JSON.stringify(said)}`), 10_000);
    let isSent = false;
    socket.on('error', (error) => end(String(error)));
    socket.on('close', () => end(`closed after ${JSON.stringify(said)}`));
    socket.on('data', (data) => {
      said += data.toString('latin1');
      if (!isSent && said.includes('[0,"')) {
        isSent = true;
        // The pong follows the event.
        socket.write(Buffer.concat([message([7, topic, payload]), frame('done', { opcode: 9 })]));
      } else if (isSent && said.includes('done')) end(performance.now() - began);
    });
  });
}

/** What one client has seen of its topic. */
interface Seen {
  last: number;
  /** Numbers that are missing, without a word that events may be. */
  missed: number;
  announced: number;
  repeated: number;
  /** Whether the next gap was announced. */
  isExcused: boolean;
}

function follow(session: Session, topic: string): Seen {
  const seen: Seen = { last: 0, missed: 0, announced: 0, repeated: 0, isExcused: false };
  const skipped = new Set<number>();
  session.subscribe(
    topic,
    (payload) => {
      const number = payload as number;
      const gap = number - seen.last - 1;
      // Two visits of PHP may go to two instances, so their events may change places: the later one is no longer missing.
      if (gap < 0 && skipped.delete(number)) seen.missed--;
      else if (gap < 0) seen.repeated++;
      else if (seen.isExcused || seen.last === 0) seen.announced += seen.last === 0 ? 0 : gap;
      else {
        seen.missed += gap;
        for (let one = seen.last + 1; one < number; one++) skipped.add(one);
      }
      seen.isExcused = false;
      seen.last = Math.max(seen.last, number);
    },
    {
      onRecovered(recovered) {
        if (recovered === false) seen.isExcused = true;
      },
    },
  );
  return seen;
}

describeWith(['nginx', 'nginx-stream', 'redis-server'], 'a rolling restart', () => {
  test(`of two instances with ${HELD} clients refuses no publisher, and loses no event`, async () => {
    const redis = await startRedis();
    onTestFinished(() => removeRedis(redis));
    const place = new Workplace();
    const [port, bindPort] = [await reservePort(), await reservePorts(3)];
    place.writeParameters(bindPort);
    place.write(
      'syncctl.yml',
      [
        'server:',
        '    engine: redis',
        '    drain: 10',
        '    max_connections_per_address: 0',
        `    redis: { url: "${redis.url}" }`,
        // These publishers are faster than any shop.
        '    history: { count: 10000 }',
        '    topics: [{ pattern: "shop/{n}", subscribe: anyone }]',
        '',
      ].join('\n'),
    );
    for (const own of [bindPort + 1, bindPort + 2]) {
      const up = await place.run(['up', '--detach', '--timeout', '60', '--instance', String(own)]);
      expect(up, up.stderr).toMatchObject({ code: 0 });
    }
    const input = inputWith({
      bind: { host: '127.0.0.1', port: bindPort },
      frontend: { port },
      server: { engine: 'redis', maxConnectionsPerAddress: 0 },
      deploy: { instances: 2, stream: true, certificate: null, certificateKey: null },
    });
    const [http, location, stream] = render(input, await bundled('nginx'));
    const folder = mkdtempSync(join(tmpdir(), 'syncctl-rolling-'));
    const site = `${http?.content}\nserver { listen ${port} backlog=4096; ${location?.content} }`;
    const nginx = await runNginx(folder, site, port, {
      stream: stream?.content ?? '',
      connections: 3 * HELD,
    });
    onTestFinished(async () => {
      await nginx.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const sessions: Session[] = [];
    onTestFinished(() => {
      for (const session of sessions) session.close();
    });
    const seen: Seen[] = [];
    for (let first = 0; first < HELD; first += CROWD) {
      const crowd = Array.from({ length: Math.min(CROWD, HELD - first) }, () =>
        connect({ url: `ws://127.0.0.1:${port}/ws`, WebSocket: nodeWebSocket, page: null }),
      );
      sessions.push(...crowd);
      await Promise.all(crowd.map((session) => next(session, 'connection_established')));
      for (const [at, session] of crowd.entries())
        seen.push(follow(session, `shop/${(first + at) % TOPICS}`));
    }

    const numbers = Array.from({ length: TOPICS }, () => 0);
    const refused: string[] = [];
    let [published, slowest, isOver] = [0, 0, false];
    const publishOn = async (topic: number): Promise<void> => {
      numbers[topic] = (numbers[topic] ?? 0) + 1;
      const outcome = await publish(bindPort, `shop/${topic}`, numbers[topic]);
      published++;
      if (typeof outcome === 'string') refused.push(outcome);
      else slowest = Math.max(slowest, outcome);
    };
    // Each has topics of its own, so that the order of their events is certain.
    const publishers = Array.from({ length: PUBLISHERS }, async (_, own) => {
      for (let topic = own; !isOver; topic = (topic + PUBLISHERS) % TOPICS) await publishOn(topic);
    });
    await expect.poll(() => Math.min(...numbers), { timeout: 60_000, interval: 100 }).toBeGreaterThan(1);

    const rolling = await place.run(['restart', '--rolling']);
    expect(rolling, rolling.stderr + rolling.stdout).toMatchObject({ code: 0 });
    const away = () => sessions.filter(({ state }) => state !== 'connected').length;
    await expect.poll(away, { timeout: 180_000, interval: 200 }).toBe(0);
    isOver = true;
    await Promise.all(publishers);
    for (let topic = 0; topic < TOPICS; topic++) await publishOn(topic);
    const behind = () => seen.filter(({ last }, at) => last !== numbers[at % TOPICS]).length;
    await expect.poll(behind, { timeout: 60_000, interval: 100 }).toBe(0);

    const total = (of: keyof Omit<Seen, 'isExcused'>) => seen.reduce((sum, one) => sum + one[of], 0);
    const [missed, announced, repeated] = [total('missed'), total('announced'), total('repeated')];
    process.stdout.write(
      `${published} published, slowest ${Math.round(slowest)} ms; ${announced} announced as missing\n`,
    );
    expect({ refused, missed, announced, repeated }).toEqual({
      refused: [],
      missed: 0,
      announced: 0,
      repeated: 0,
    });
  }, 300_000);
});
