// Signals, reloads and faults, on a real process.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { reservePort } from '../port.js';
import { oroTicket } from '../server/access/mint.js';
import { enter } from '../server/access/visit.js';
import { join, message, request } from '../server/raw-client.js';
import { eventsIn, PROGRAM, Running, Workplace } from './program.js';

async function started(
  settings = '',
  argv: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<{ place: Workplace; port: number; up: Running }> {
  const place = new Workplace();
  Object.assign(place.env, env);
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', settings);
  const up = place.start(['up', ...argv]);
  await up.prints(/Healthy/);
  return { place, port, up };
}

function readParameters({ folder }: Workplace): string {
  return readFileSync(`${folder}/parameters.yml`, 'utf8');
}

/** A client of our own that never answers, so that the drain lasts. */
async function keepBusy(port: number): Promise<void> {
  const { client } = await join(port, ['Sec-WebSocket-Protocol: wamp, syncctl.v1']);
  client.send(message([5, 't']));
}

test('a second signal ends the process at once, however long the drain would last', async () => {
  const { up, port, place } = await started('server:\n  drain: 60\n  drain_delay: 60\n');
  await keepBusy(port);
  up.child.kill('SIGTERM');
  await up.prints(/Stopping/);
  expect((await place.run(['status'])).stdout).toMatch(/^state +draining$/m);
  const { code } = await up.stop('SIGTERM');
  expect(code).toBe(1);
});

test('the drain ends in its time with exit code 0, though a client does not answer', async () => {
  const { up, port } = await started('server:\n  drain: 1\n');
  await keepBusy(port);
  expect((await up.stop()).code).toBe(0);
});

test('a browser of our own is closed with 1012 and told when to come back', async () => {
  const { up, port } = await started();
  const browser = new WebSocket(`ws://127.0.0.1:${port}/`, ['wamp', 'syncctl.v1']);
  await new Promise((done) => browser.once('message', done));
  const closed = new Promise((done) => browser.once('close', (code, reason) => done([code, String(reason)])));
  expect((await up.stop()).code).toBe(0);
  expect(await closed).toEqual([1012, expect.stringMatching(/^retry=\d+$/)]);
});

test('reload takes new limits and says what needs a restart', async () => {
  const { up, place, port } = await started('server:\n  max_connections: 100\n');
  place.write('syncctl.yml', 'server:\n  max_connections: 1\n  max_head_bytes: 20000\n  log_level: info\n');
  expect(await place.run(['reload'])).toEqual({
    code: 0,
    stdout: 'changed: server.max_connections, server.log_level\nrestart needed for: server.max_head_bytes\n',
    stderr: '',
  });
  await join(port);
  await expect(join(port)).rejects.toThrow();
  const { stderr } = await up.stop();
  expect(stderr).toContain('"event":"state"');
});

test('reload keeps the old configuration when the new one is wrong, and says what is', async () => {
  const { up, place, port } = await started('server:\n  max_connections: 100\n');
  place.write('syncctl.yml', 'server:\n  max_connections: many\n');
  const refused = await place.run(['reload']);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^syncctl: the server keeps its configuration: syncctl\.yml:2: .*many/);
  await join(port);
  const { stderr, code } = await up.stop();
  expect(code).toBe(0);
  expect(eventsIn(stderr)).toMatchObject({ 'reload-refused': { level: 'error' } });
});

test.each([
  ['handlers: [./nope.js]', 'syncctl.yml:2: the module "./nope.js" does not exist'],
  ['authenticate: ./nope.js', 'syncctl.yml:2: the module "./nope.js" does not exist'],
  [
    'backend: { from: ["1:2:3/64"] }',
    'syncctl.yml:2: server.backend.from: "1:2:3/64" is not an address or a range of addresses',
  ],
  ['topics: [{ pattern: "a{" }]', 'syncctl.yml:2: server.topics, rule 1: the topic pattern "a{"'],
])('reload refuses what the server could not start with again: %s', async (line, message) => {
  const { up, place, port } = await started();
  place.write('syncctl.yml', `server:\n  ${line}\n`);
  const refused = await place.run(['reload']);
  expect(refused.stderr).toContain(message);
  expect(refused.code).toBe(1);
  await join(port);
  expect((await up.stop()).code).toBe(0);
});

test('up and reload warn of rules that an operator should know about', async () => {
  const { up, place } = await started('server:\n  origins: ["*"]\n  backend: { from: [0.0.0.0/0] }\n');
  place.write('syncctl.yml', 'server:\n  policy: report\n');
  expect((await place.run(['reload'])).code).toBe(0);
  const { stderr } = await up.stop();
  expect(eventsIn(stderr)).toMatchObject({
    'origins-open': { level: 'warn' },
    'backend-everywhere': { level: 'warn' },
    'rules-not-enforced': { level: 'warn' },
  });
});

test('the findings of a server that starts are log lines, as everything else on its standard error', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('parameters.yml', `${readParameters(place)}    websocket_fronted_path: ws\n`);
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { stderr } = await up.stop();
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'warn',
      event: 'finding',
      rule: 'unknown-parameter',
      file: 'parameters.yml',
      line: expect.any(Number),
      message: expect.stringContaining('websocket_fronted_path'),
      hint: 'remove it: "websocket_frontend_path" is already set',
    }),
  ]);
});

test('a browser that comes through a proxy without X-Forwarded-For is told of once', async () => {
  const { up, port } = await started();
  const visit = () => enter(port, { lines: ['Origin: http://127.0.0.1'] });
  await visit();
  await visit();
  const { stderr } = await up.stop();
  expect(stderr.split('proxy-must-forward')).toHaveLength(2);
  expect(eventsIn(stderr)).toMatchObject({
    'proxy-must-forward': { level: 'warn', hint: expect.any(String) },
  });
});

test('a proxy that forwards, and one that is not there, are not worth a warning', async () => {
  const { up, port } = await started();
  await enter(port, { lines: ['Origin: http://127.0.0.1', 'X-Forwarded-For: 203.0.113.1'] });
  await enter(port, { lines: [] });
  expect((await up.stop()).stderr).toBe('');
});

test('a user whom the server cannot know is told of once', async () => {
  const { up, port } = await started('server:\n  secret: 0123456789abcdef0123456789abcdef\n');
  for (let visit = 0; visit < 2; visit++) {
    await enter(port, { ticket: oroTicket({ userName: 'admin' }), lines: ['X-Forwarded-For: 203.0.113.1'] });
  }
  const { stderr } = await up.stop();
  expect(stderr.split('users-not-known')).toHaveLength(2);
});

test('a proxy to a unix socket is told of, for no browser reaches that directly', async () => {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write(
    'parameters.yml',
    readParameters(place).replace('frontend_port: 443', `frontend_port: ${port}`),
  );
  place.write('syncctl.yml', `server:\n  listen: ${place.folder}/ws.sock\n`);
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const browser = connect(`${place.folder}/ws.sock`);
  browser.write(request(['Origin: http://127.0.0.1']));
  await new Promise((done) => browser.once('data', done));
  browser.destroy();
  expect(eventsIn((await up.stop()).stderr)).toHaveProperty('proxy-must-forward');
});

test('SIGHUP reloads a server that has no terminal', async () => {
  const { up, place } = await started('server:\n  log_level: info\n');
  up.child.kill('SIGHUP');
  await expect.poll(() => up.stderr).toContain('"event":"reloaded"');
  expect((await place.run(['health'])).code).toBe(0);
  place.write('parameters.yml', 'parameters: [');
  up.child.kill('SIGHUP');
  await expect.poll(() => up.stderr).toContain('"event":"reload-refused"');
  expect((await place.run(['health', 'parameters.yml'])).code).toBe(0);
});

test('reload and health of nothing say so', async () => {
  const place = new Workplace();
  place.writeParameters(8080);
  expect(await place.run(['reload'])).toMatchObject({ code: 1, stderr: 'syncctl: no server is running\n' });
});

test('an uncaught error is logged, and ends the process after a drain with a non-zero code', async () => {
  const thrower = 'process.on("SIGUSR2",()=>{throw new Error("boom ?ticket=t"+"0p")})';
  const { up, port } = await started('', [], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(thrower)}`,
  });
  const { client } = await join(port);
  up.child.kill('SIGUSR2');
  expect(await client.end()).toBe('');
  client.socket.end();
  const { code, stderr, stdout } = await up.ended;
  expect(code).toBe(3);
  expect(stdout).toMatch(/Stopping\n$/);
  expect(eventsIn(stderr)['uncaught-error']).toMatchObject({
    level: 'error',
    error: { message: expect.stringMatching(/^boom \[hidden\]/) },
  });
  expect(stderr).not.toContain('t0p');
});

test('a unix socket takes the place of the port', async () => {
  const place = new Workplace();
  place.writeParameters(1);
  const path = `${place.folder}/ws.sock`;
  place.write('syncctl.yml', `server:\n  listen: ${path}\n  listen_mode: "0600"\n`);
  const up = place.start(['up']);
  expect((await up.prints(/on: (.*)\n/))[1]).toBe(`unix:${path}`);
  await up.prints(/Healthy/);
  expect((await place.run(['health'])).code).toBe(0);
  expect((await place.run(['status'])).stdout).toContain(path);
  expect((await up.stop()).code).toBe(0);
  const gone = connect(path);
  await new Promise((done) => gone.once('error', done));
});

test('the log is for programs or for people, as asked', async () => {
  const json = await started('server:\n  max_connections: 100\n', ['--log-level', 'info']);
  const first = (await json.up.stop()).stderr.split('\n')[0] ?? '';
  expect(JSON.parse(first)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: 'state',
    from: 'starting',
    to: 'ready',
  });
  const pretty = await started('server:\n  log_level: info\n', ['--log-format', 'pretty']);
  expect((await pretty.up.stop()).stderr).toMatch(/INFO: state \{"from":"starting","to":"ready"\}\n/);
});

test('up warns when the process may open fewer files than connections need', async () => {
  const { up } = await started('server:\n  max_connections: 1000000\n');
  const { stderr } = await up.stop();
  expect(eventsIn(stderr)['few-files']).toMatchObject({ level: 'warn', maxConnections: 1_000_000 });
});

test('up and reload warn when connections alone would take all the files it may open', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('syncctl.yml', 'server:\n  max_connections: 300\n');
  const limited = ['-c', 'ulimit -n 310; exec "$0" "$@"', process.execPath, PROGRAM, 'up'];
  const up = new Running(spawn('sh', limited, { cwd: place.folder, env: place.env }));
  await up.prints(/Healthy/);
  expect(eventsIn(up.stderr)['few-files']).toMatchObject({ limit: 310, needed: 1580, maxConnections: 300 });
  place.write('syncctl.yml', 'server:\n  max_connections: 301\n');
  expect((await place.run(['reload'])).code).toBe(0);
  expect((await up.stop()).code).toBe(0);
  expect(eventsIn(up.stderr)['few-files']).toMatchObject({ maxConnections: 301 });
});

test.each(['json', 'pretty'])('the log in %s holds nothing that a terminal would obey', async (format) => {
  const { port, up } = await started(`server:\n  log_format: ${format}\n  origins: ["*"]\n`);
  const { client } = await join(port, ['Sec-WebSocket-Protocol: wamp', 'Origin: http://localhost']);
  const topic = 'evil\u001b[2J\u009b2J\u202e\u200b\u2028';
  client.send(message([7, topic, 'x']));
  await expect.poll(() => up.stderr).toMatch(/evil/);
  const line = up.stderr.split('\n').find((one) => one.includes('evil')) ?? '';
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u);
  if (format === 'json') expect(JSON.parse(line)).toMatchObject({ topic });
});
