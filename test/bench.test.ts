// That the benchmarks measure what they say: guests under all limits, sizes that fit, and goals that fail a run.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Workplace } from './e2e/program.js';
import { reservePort } from './port.js';
import { dial } from './server/raw-client.js';

const load = (name: string) => new URL(`../bench/load/${name}.mjs`, import.meta.url);

/** Runs a script that may import the benchmarks' own modules, so that exit codes are those of a process. */
function script(code: string, limit = 'unlimited'): { stdout: string; status: number | null } {
  const argv = [process.execPath, '--input-type=module', '--eval', code];
  return spawnSync('sh', ['-c', 'test "$0" = unlimited || ulimit -n "$0"; exec "$@"', limit, ...argv], {
    encoding: 'utf8',
    timeout: 300_000,
    killSignal: 'SIGTERM',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
}

test('visitors of the benchmarks are guests of several addresses, and their publisher is the application', async () => {
  const { DIALECTS } = await import(load('dialects').href);
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', 'server:\n  max_connections_per_address: 1\n');
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const [{ send }] = DIALECTS.wamp.join;
  const joined: string[] = [];
  for (const visitor of [null, null, 0, 1, 1]) {
    const client = await dial(port);
    client.send(send(visitor));
    joined.push((await client.head()).split(' ')[1] ?? '');
  }
  expect(joined).toEqual(['101', '101', '101', '101', '503']);
  const { kinds } = JSON.parse((await place.run(['status', '--format', 'json'])).stdout);
  expect(kinds).toMatchObject({ backend: 2, guest: 2 });
});

describe('a goal', () => {
  test.each([
    [7, { floor: 6, aim: 9 }, '6 (9) floor only', 0],
    [9, { floor: 6, aim: 9 }, '6 (9) reached', 0],
    [5.9, { floor: 6, aim: 9 }, '6 (9) UNDER', 1],
    [0.81, { floor: 0.8, aim: 0.6, lower: true }, '0.8 (0.6) OVER', 1],
    [0.5, { floor: 0.8, aim: 0.6, lower: true }, '0.8 (0.6) reached', 0],
    [Number.NaN, { floor: 6, aim: 9 }, '6 (9) NOT MEASURED', 1],
    [1, undefined, '', 0],
  ])('%d against %j is shown as %j and ends the run with %d', (value, goal, cell, status) => {
    const judged = script(
      `import { judge } from '${load('goals').href}'; console.log(judge(${value}, ${JSON.stringify(goal)}).cell)`,
    );
    expect(judged).toMatchObject({ stdout: `${cell}\n`, status });
  });
});

test('skips sizes that need more open files than the limit allows, and says so', () => {
  const { stdout } = script(
    `import { possibleSizes } from '${load('machine').href}'; console.log(possibleSizes([100, 1000], 50))`,
    '512',
  );
  expect(stdout).toBe(
    'left out: 1,000 connections need 1,050 files, and the limit is 512 (ulimit -n)\n[ 100 ]\n',
  );
});

test('events that never come are counted as lost', async () => {
  // A server that swallows every tenth event of one of two subscribers.
  const server = `
    import { createServer } from 'node:net';
    const { DIALECTS } = await import('${load('dialects').href}');
    const { subscribe, publish, eventLength } = DIALECTS.wamp;
    const subscribers = []; let events = 0;
    createServer((socket) => {
      let joined = false;
      socket.on('error', () => {});
      socket.on('data', (data) => {
        if (!joined) { joined = true; socket.write('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n\\x01\\x00'); return; }
        if (data.equals(subscribe)) { subscribers.push(socket); return; }
        for (let n = data.length / publish.length; n > 0; n--) {
          events++;
          subscribers.forEach((each, at) => { if (at === 0 || events < 5 || events % 10) each.write(Buffer.alloc(eventLength)); });
        }
      });
    }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  const drive = `
    import { spawn, fork } from 'node:child_process';
    const server = spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(server)}]);
    server.stdout.once('data', (port) => {
      const generator = fork('bench/load/generator.mjs', [String(port).trim(), 'wamp', String(server.pid)], { execArgv: [] });
      const end = () => { generator.kill(); server.kill(); };
      setTimeout(end, 120_000).unref();
      generator.on('exit', () => server.kill());
      generator.on('message', ({ result, error }) => {
        if (error) console.log(error);
        else if (result.lost === undefined) return generator.send({ command: 'flow', events: 20, outstanding: 50 });
        else console.log('lost', result.lost, 'of', result.published);
        end();
      });
      generator.send({ command: 'subscribe', count: 2 });
    });`;
  expect(script(drive).stdout).toBe('lost 2 of 20\n');
});
