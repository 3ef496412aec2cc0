// A server in the background, as a person finds it again: its log, its status among others, and its restart.

import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { reservePort } from '../port.js';
import { enter } from '../server/access/visit.js';
import { Workplace } from './program.js';

/** A place with a detached server that has logged one line. */
async function loggingServer(settings = ''): Promise<{ place: Workplace; port: number }> {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', settings);
  expect((await place.run(['up', '-d'])).code).toBe(0);
  await logOne(port);
  await expect.poll(async () => (await place.run(['logs'])).stdout).toContain('proxy-must-forward');
  return { place, port };
}

/** Comes as a browser through a proxy that forwards no address, which is logged once. */
async function logOne(port: number): Promise<void> {
  await enter(port, { lines: ['Origin: http://127.0.0.1'] });
}

function logIn(place: Workplace): string {
  const folder = join(place.folder, 'syncctl');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.log')) ?? '');
}

async function statusIn(place: Workplace): Promise<Record<string, unknown>> {
  return JSON.parse((await place.run(['status', '--format', 'json'])).stdout);
}

test('logs prints what was logged, as programs and as people read it, and nothing else', async () => {
  const { place } = await loggingServer();
  const { code, stdout, stderr } = await place.run(['logs']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['proxy-must-forward']);
  const text = (await place.run(['logs', '--format', 'text'])).stdout;
  expect(text).toMatch(
    /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] WARN: proxy-must-forward: a browser came .*; let the proxy set .*\n$/,
  );
});

test('status names the log, and tells memory and uptime', async () => {
  const { place } = await loggingServer();
  const { stdout } = await place.run(['status']);
  expect(stdout).toContain(`log            ${logIn(place)}\n`);
  expect(stdout).toMatch(/^uptime +\d+ s$/m);
  expect(stdout).toMatch(/^memory +\d+ MB$/m);
});

test('logs shows nothing unprintable, whatever is in the file', async () => {
  const { place } = await loggingServer();
  appendFileSync(
    logIn(place),
    '\u001b[31mred\n{"level":"warn","event":"refused","topic":"\\u001b[2J\\u202e"}\n',
  );
  for (const format of ['json', 'text']) {
    const { stdout } = await place.run(['logs', '--format', format, '-n', '2']);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

test('logs -f prints what comes, through a restart of the server, until SIGINT', async () => {
  const { place, port } = await loggingServer();
  const follower = place.start(['logs', '-f', '-n', '0']);
  expect((await place.run(['restart'])).code).toBe(0);
  await logOne(port);
  await follower.prints(/proxy-must-forward/);
  const { code, stdout } = await follower.stop('SIGINT');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

test('the log of a server that is gone is kept, also after the next start', async () => {
  const { place } = await loggingServer();
  expect((await place.run(['down'])).code).toBe(0);
  expect(await place.run(['logs'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('proxy-must-forward'),
    stderr: "no server is running; this is the last one's log\n",
  });
  expect((await place.run(['up', '-d'])).code).toBe(0);
  expect((await place.run(['logs'])).stdout).toContain('proxy-must-forward');
});

test('a log that is too long is begun anew, and the one before it is kept', async () => {
  const { place, port } = await loggingServer();
  const log = logIn(place);
  appendFileSync(log, `${'{"level":"warn","event":"refused"}\n'.repeat(200_000)}`);
  await expect.poll(() => statSync(log).size, { timeout: 60_000, interval: 100 }).toBe(0);
  expect(readFileSync(`${log}.1`, 'utf8')).toContain('proxy-must-forward');
  for (let visit = 0; visit < 3; visit++)
    await enter(port, { lines: ['Origin: http://evil.example'] }).catch(() => {});
  await expect.poll(() => readFileSync(log, 'utf8')).toMatch(/^\{"level":"warn"/);
  expect((await place.run(['logs', '-n', '20'])).stdout.trim().split('\n')).toHaveLength(20);
});

test('logs of what runs elsewhere says where, and of nothing says so', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect(await place.run(['logs'])).toMatchObject({
    code: 1,
    stderr: 'syncctl: no server is running, and none has left a log\n',
  });
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { code, stderr } = await place.run(['logs']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^syncctl: process \d+ does not log to a file\n {2}look where it was started\n$/);
});

test('restart takes the same command line, folder and environment, and says what happens', async () => {
  const place = new Workplace();
  place.writeParameters(8080);
  place.env.SYNCCTL_SERVER_DRAIN = '7';
  const port = await reservePort();
  expect((await place.run(['up', '-d', '--bind-port', String(port)])).code).toBe(0);
  delete place.env.SYNCCTL_SERVER_DRAIN;
  const before = await statusIn(place);
  mkdirSync(join(place.folder, 'elsewhere'));
  const { code, stdout, stderr } = await place.run(['restart', join(place.folder, 'parameters.yml')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replace(/\d+ ms/, 'N ms')).toBe(
    [
      'Starting syncctl 0.1.0 with parameters.yml',
      `Stopped process ${before.pid}`,
      `Launching WebSocket server on: 127.0.0.1:${port}`,
      'Healthy: handshake, WELCOME and publish → event in N ms',
      '',
    ].join('\n'),
  );
  const after = await statusIn(place);
  expect(after).toMatchObject({ state: 'ready', drain: before.drain, listen: { port } });
  expect(after.pid).not.toBe(before.pid);
});

test('restart leaves a server alone whose files have errors now', async () => {
  const { place } = await loggingServer();
  const { pid } = await statusIn(place);
  place.write('parameters.yml', 'parameters: [');
  const { code, stderr } = await place.run(['restart']);
  expect(code).toBe(78);
  expect(stderr).toMatch(new RegExp(`process ${pid} is still running as before\\n$`));
  expect(await statusIn(place)).toMatchObject({ pid, state: 'ready' });
});

test('restart of nothing, and of what syncctl did not put into the background, says what to do', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect(await place.run(['restart'])).toMatchObject({
    code: 1,
    stderr: 'syncctl: no server is running\n  to start one, run: syncctl up --detach\n',
  });
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { code, stderr } = await place.run(['restart']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/was not started with up --detach\n {2}stop it with syncctl down/);
  expect((await place.run(['health'])).code).toBe(0);
});

test.each([['down'], ['reload'], ['restart'], ['logs']])(
  '%s in a folder without parameters says how to find the servers',
  async (command) => {
    const { stderr } = await new Workplace().run([command]);
    expect(stderr).toContain('to list the running servers, run: syncctl status\n');
  },
);

test('status outside of an application lists all servers, and within one names the others', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  const other = join(place.folder, 'other', 'parameters.yml');
  mkdirSync(dirname(other));
  const port = await reservePort();
  place.writeParameters(port);
  writeFileSync(other, readFileSync(join(place.folder, 'parameters.yml')));
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  expect((await place.run(['up', '-d', other])).code).toBe(0);
  try {
    expect((await place.run(['status'])).stderr).toMatch(
      new RegExp(`^also running: process \\d+ for ${other}$`, 'm'),
    );
    const { code, stdout } = await place.run(['status', '--format', 'json'], '/');
    expect(code).toBe(0);
    const files = JSON.parse(stdout).servers.map(({ file }: { file: string }) => file);
    expect(files).toEqual(expect.arrayContaining([other, join(place.folder, 'parameters.yml')]));
    const table = await place.run(['status'], '/');
    expect(table.stdout).toMatch(/^process +state +uptime +memory +connections +listens on +file\n/);
    expect(table.stdout).toContain(`${other}\n`);
  } finally {
    await place.run(['down', other]);
  }
});
