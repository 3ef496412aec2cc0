// The servers to compare, each in a child process with its own load generator. Stops the processes that it started, by pid.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DIALECTS } from './dialects.mjs';
import { pinned } from './machine.mjs';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'syncctl-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The compiled C server, or null if there is no compiler. */
function compileLimit() {
  const program = join(folder, 'limit');
  try {
    execFileSync('cc', ['-O2', '-o', program, path('peers/limit.c')], { stdio: 'ignore' });
    return program;
  } catch {
    return null;
  }
}

/** syncctl as installed, with its default settings. Only pings are postponed, because they would distort the byte counts. */
const SYNCCTL = {
  dialect: 'wamp',
  argv: () => [
    ...[process.execPath, path('../../bin/run.js'), 'up', path('../../examples/parameters.yml')],
    ...['--bind-address', '127.0.0.1', '--bind-port', '0'],
  ],
  env: () => ({ SYNCCTL_SERVER_PING_INTERVAL: '3600', XDG_RUNTIME_DIR: mkdtempSync(join(folder, 'run-')) }),
};

/** The servers by their name in the tables: the command line and the dialect. */
export const SERVERS = {
  syncctl: SYNCCTL,
  'no history': { ...SYNCCTL, env: () => ({ ...SYNCCTL.env(), SYNCCTL_SERVER_HISTORY_COUNT: '0' }) },
  'ws send()': { dialect: 'wamp', argv: () => [process.execPath, path('peers/ws-send.mjs')] },
  'socket.io': { dialect: 'socket.io', argv: () => [process.execPath, path('peers/socket-io.mjs')] },
  'node:http': { dialect: 'wamp', argv: () => [process.execPath, path('peers/bare-http.mjs')] },
  'C limit': {
    dialect: 'limit',
    argv() {
      const program = compileLimit();
      const { publish, eventLength } = DIALECTS.limit;
      return program === null ? null : [program, String(publish.length), String(eventLength)];
    },
  },
};

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

function start([program, ...argv], options) {
  const child = spawn(program, argv, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts a server and its generator. Returns null if it cannot run here. `dialect` replaces the default one. */
export async function startServer(name, { dialect = SERVERS[name].dialect, env = {} } = {}) {
  const { argv, env: own } = SERVERS[name];
  const command = argv();
  if (command === null) return null;
  const child = start(pinned('server', command), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...own?.(), ...env },
  });
  const lines = createInterface({ input: child.stdout });
  const port = await listeningPort(child, lines, name);
  const program = [process.execPath, path('generator.mjs'), port, dialect, String(child.pid)];
  const generator = start(pinned('generator', program), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    name,
    pid: child.pid,
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    /** Makes the generator run a command, and returns what it measured. */
    async ask(command, options = {}) {
      generator.send({ command, ...options });
      const [{ result, error }] = await once(generator, 'message');
      if (error !== undefined) throw new Error(`${name}: ${command}: ${error}`);
      return result;
    },
    /** Heap bytes in use after a garbage collection. The server must have loaded heap-report.mjs. */
    async heapUsed() {
      const line = new Promise((resolve) => lines.on('line', resolve));
      child.kill('SIGUSR2');
      return Number(/^heap (\d+)$/.exec(await line)[1]);
    },
    async stop() {
      const ended = [child, generator]
        .filter(({ exitCode }) => exitCode === null)
        .map((each) => once(each, 'exit'));
      generator.kill('SIGKILL');
      child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}

/** The first number that the server prints, or the port of the address it reports. */
async function listeningPort(child, lines, name) {
  const port = new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it listened`)));
    lines.on('line', (line) => {
      const found = /^(\d+)$/.exec(line) ?? /^Launching .*:(\d+)$/.exec(line);
      if (found) resolve(found[1]);
    });
  });
  return port;
}
