// That the process ends when it should, whatever code of the operator's does, and with the right exit code.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { DgramSocket } from 'node-unix-socket';
import { expect, onTestFinished, test } from 'vitest';
import { reservePort } from '../port.js';
import { join, message } from '../server/raw-client.js';
import { type Running, Workplace } from './program.js';

/** A module that holds a handle for as long as the process lives, as a pool of database connections does. */
const HOLDER = `import { createServer } from 'node:net';
createServer().listen(0, '127.0.0.1');
export default async () => null;
`;

/** Throws where nobody catches it, whenever it is told to. */
const THROWER = `--import=data:text/javascript,${encodeURIComponent(
  'process.on("SIGUSR2",()=>{throw new Error("boom")})',
)}`;

async function holding(settings: string, env: Record<string, string> = {}) {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('users.mjs', HOLDER);
  place.write('syncctl.yml', `server:\n  authenticate: ./users.mjs\n${settings}`);
  Object.assign(place.env, env);
  return { place, port, up: place.start(['up']) };
}

/** How the program ended; ends it when it does not by itself. */
async function endOf(up: Running): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const late = setTimeout(() => up.child.kill('SIGKILL'), 120_000);
  try {
    return await up.ended;
  } finally {
    clearTimeout(late);
  }
}

test('up ends after the drain though a module of the operator keeps the event loop alive', async () => {
  const { up } = await holding('  drain: 1\n');
  await up.prints(/Healthy/);
  up.child.kill('SIGTERM');
  const { code, stdout } = await endOf(up);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Stopping\nStopped\n$/);
});

test('up ends after an uncaught error though a module keeps the event loop alive', async () => {
  const { up } = await holding('  drain: 1\n', { NODE_OPTIONS: THROWER });
  await up.prints(/Healthy/);
  up.child.kill('SIGUSR2');
  const { code, stderr } = await endOf(up);
  expect(code).toBe(3);
  expect(stderr).toContain('"uncaught-error"');
});

test('up ends when a pattern is wrong, also under systemd and with a module that holds something open', async () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'syncctl-manager-'));
  const path = joinPath(folder, 'notify');
  const manager = new DgramSocket();
  manager.on('data', () => {});
  manager.bind(path);
  onTestFinished(() => {
    manager.close();
    rmSync(folder, { recursive: true });
  });
  const systemd = { NOTIFY_SOCKET: path, WATCHDOG_USEC: '200000' };
  const { up } = await holding('  topics:\n    - pattern: "x{"\n', systemd);
  const { code, stderr } = await endOf(up);
  expect(code).toBe(78);
  expect(stderr).toMatch(/^syncctl: .*x\{/m);
});

test('an uncaught error while draining ends the process with a non-zero code', async () => {
  const { up, port } = await holding('  drain: 2\n', { NODE_OPTIONS: THROWER });
  await up.prints(/Healthy/);
  // A client of our own that never answers, so that the drain lasts.
  const { client } = await join(port, ['Sec-WebSocket-Protocol: wamp, syncctl.v1']);
  client.send(message([5, 't']));
  up.child.kill('SIGTERM');
  await up.prints(/Stopping/);
  up.child.kill('SIGUSR2');
  const { code, stderr } = await endOf(up);
  expect(stderr).toContain('"uncaught-error"');
  expect(code).toBe(3);
});
