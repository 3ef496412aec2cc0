// What a server that cannot start does to whoever supervises it: an exit code that tells, pauses that grow, priorities in the journal.

import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reservePort } from '../port.js';
import { PROGRAM, Workplace } from './program.js';

/** A place whose port another program has; the answer's `free` lets it go. */
async function takenPlace(): Promise<{ place: Workplace; free: () => Promise<void> }> {
  const place = new Workplace();
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const address = other.address();
  place.writeParameters(address !== null && typeof address === 'object' ? address.port : 0);
  const free = () => new Promise<void>((done) => other.close(() => done()));
  onTestFinished(free);
  return { place, free };
}

function underSystemd(place: Workplace): void {
  place.env.NOTIFY_SOCKET = join(place.folder, 'nobody-listens');
}

test.each([
  ['errors in the parameters', 'parameters.yml', 'parameters:\n    websocket_bind_port: x\n'],
  ['an unknown setting', 'syncctl.yml', 'server:\n  max_conections: 1\n'],
  ['a range that is none', 'syncctl.yml', 'server:\n  backend: { from: ["1:2:3/64"] }\n'],
  [
    'a claim for no parameter',
    'syncctl.yml',
    'server:\n  topics: [{ pattern: a, subscribe: user.id = b }]\n',
  ],
  ['a module that is not there', 'syncctl.yml', 'server:\n  handlers: [./nope.js]\n'],
  ['a reference without a value', 'syncctl.yml', 'server:\n  secret: "%nope%"\n'],
])('up exits with 78 for %s, and says how the unit is started again', async (_, name, content) => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write(name, content);
  expect((await place.run(['up'])).code).toBe(78);
  expect((await place.run(['up', '--detach'])).code).toBe(78);
  underSystemd(place);
  const { code, stderr } = await place.run(['up']);
  expect(code).toBe(78);
  expect(stderr).toMatch(
    /\nsyncctl: systemd does not start it again\. .*: systemctl restart \S+\.service\n$/,
  );
  expect(stderr).not.toContain('waiting');
});

test('up exits with 3 for a module that fails while it is loaded, since that may pass', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('syncctl.yml', 'server:\n  handlers: [./broken.mjs]\n');
  place.write('broken.mjs', 'throw new Error("no database");\n');
  expect((await place.run(['up'])).code).toBe(3);
});

test('under systemd a start that fails says why, and each one waits longer before it exits', async () => {
  const { place, free } = await takenPlace();
  expect((await place.run(['up'])).stderr).not.toContain('waiting');
  underSystemd(place);
  const first = await place.run(['up']);
  expect(first.code).toBe(3);
  expect(first.stderr).toMatch(/is listening there[\s\S]*\nsyncctl: waiting 1 s before exiting, .*\n$/);
  expect((await place.run(['up'])).stderr).toContain('waiting 2 s');
  await free();
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  await up.stop();
  place.write('syncctl.yml', 'server:\n  listen: /nope/nope.sock\n');
  expect((await place.run(['up'])).stderr).toContain('waiting 1 s');
});

test('SIGTERM ends the wait', async () => {
  const { place } = await takenPlace();
  underSystemd(place);
  expect((await place.run(['up'])).stderr).toContain('waiting 1 s');
  place.write(join('syncctl', 'failures'), '5');
  const up = place.start(['up']);
  await up.notes(/waiting 30 s/);
  const asked = performance.now();
  expect((await up.stop()).code).toBe(3);
  expect(performance.now() - asked).toBeLessThan(20_000);
});

/** Runs `up` with standard error in a file that the variable names, as systemd does with its stream, or not. */
async function journalOf(place: Workplace, named: boolean, argv: readonly string[] = []): Promise<string> {
  const path = join(place.folder, 'journal');
  const file = openSync(path, 'w');
  const { dev, ino } = fstatSync(file);
  const child = spawn(process.execPath, [PROGRAM, 'up', ...argv], {
    cwd: place.folder,
    env: { ...place.env, JOURNAL_STREAM: named ? `${dev}:${ino}` : `${dev}:1` },
    stdio: ['ignore', 'pipe', file],
  });
  closeSync(file);
  child.stdout?.on('data', (data) => {
    if (String(data).includes('Healthy')) child.kill('SIGTERM');
  });
  await new Promise((done) => child.once('close', done));
  return readFileSync(path, 'utf8');
}

test('lines have their priority in the journal, and are pure JSON elsewhere', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('syncctl.yml', 'server:\n  log_level: info\n  origins: ["*"]\n');
  const journal = (await journalOf(place, true)).trimEnd().split('\n');
  expect(journal.filter((line) => line.startsWith('<4>{"level":"warn"'))).not.toEqual([]);
  expect(journal.filter((line) => line.startsWith('<6>{"level":"info"'))).not.toEqual([]);
  expect(journal.filter((line) => line !== '' && !/^<[346]>/.test(line))).toEqual([]);
  const pretty = (await journalOf(place, true, ['--log-format', 'pretty'])).trimEnd().split('\n');
  expect(pretty.some((line) => /^<4>.*WARN/.test(line))).toBe(true);
  expect(await journalOf(place, false)).not.toMatch(/^</m);
});

test('why a server does not start is an error in the journal', async () => {
  const { place } = await takenPlace();
  expect(await journalOf(place, true)).toMatch(
    /^<3>syncctl: .*is listening there.*\n<3> {2}stop that program/m,
  );
});

test('the findings that keep a server from starting are errors in the journal', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('syncctl.yml', 'server:\n  max_conections: 7\n');
  expect(await journalOf(place, true)).toMatch(/^<3>.*error {2}unknown-parameter\n<3> {2}.*max_conections/m);
});
