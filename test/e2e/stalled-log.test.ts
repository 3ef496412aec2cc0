// Whoever reads the log may stop reading: the server answers as before, and says later how many lines are missing.

import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { reservePort } from '../port.js';
import { join, message, settled } from '../server/raw-client.js';
import { PROGRAM, Workplace } from './program.js';

/** Handlers enough to log thousands of lines in spite of the limit for each. */
const HANDLERS = 300;
const EACH = 20;

const NOISE = `const publish = () => { throw new Error('x'.repeat(1000)); };
${Array.from({ length: HANDLERS }, (_, at) => `export const h${at} = { pattern: 'noise/${at}', publish };`).join('\n')}
`;

/** Runs a program in a terminal that nobody reads until a line comes in; then it copies all to standard output. */
const TERMINAL = `
import os, pty, sys, threading
pid, fd = pty.fork()
if pid == 0:
    os.dup2(os.open('/dev/null', os.O_WRONLY), 1)
    os.execvp(sys.argv[1], sys.argv[1:])
def copy():
    sys.stdin.readline()
    try:
        while data := os.read(fd, 65536): os.write(1, data)
    except OSError: pass
threading.Thread(target=copy, daemon=True).start()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

interface Stalled {
  readonly ended: Promise<number | null>;
  stop(): void;
  /** Reads on until what is read matches. */
  read(pattern: RegExp): Promise<string>;
}

type Start = (place: Workplace, argv: readonly string[]) => Stalled;

const onASocket: Start = (place, argv) => {
  const child = spawn(process.execPath, argv, {
    cwd: place.folder,
    env: place.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return {
    ended: new Promise((resolve) => child.once('exit', resolve)),
    stop: () => void child.kill(),
    read: async (pattern) => {
      let text = '';
      for await (const chunk of child.stderr) {
        text += chunk;
        if (pattern.test(text)) return text;
      }
      throw new Error(`ended without ${pattern}`);
    },
  };
};

const onAPipe: Start = (place, argv) => {
  const path = `${place.folder}/log`;
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(path, 'w');
  const stdio: ['ignore', 'ignore', number] = ['ignore', 'ignore', writer];
  const child = spawn(process.execPath, argv, { cwd: place.folder, env: place.env, stdio });
  closeSync(writer);
  onTestFinished(() => closeSync(reader));
  return {
    ended: new Promise((resolve) => child.once('exit', resolve)),
    stop: () => void child.kill(),
    read: async (pattern) => {
      const bytes = Buffer.alloc(65_536);
      let text = '';
      while (!pattern.test(text)) {
        try {
          text += bytes.toString('utf8', 0, readSync(reader, bytes));
        } catch {
          // Nothing there yet.
        }
        await new Promise(setImmediate);
      }
      return text;
    },
  };
};

const onATerminal: Start = (place, argv) => {
  const child = spawn('python3', ['-c', TERMINAL, process.execPath, ...argv], {
    cwd: place.folder,
    env: place.env,
  });
  return {
    ended: new Promise((resolve) => child.once('exit', resolve)),
    stop: () =>
      void execFileSync(process.execPath, [PROGRAM, 'down', 'parameters.yml'], {
        cwd: place.folder,
        env: place.env,
      }),
    read: async (pattern) => {
      child.stdin.write('\n');
      let text = '';
      for await (const chunk of child.stdout) {
        text += chunk;
        if (pattern.test(text)) return text;
      }
      throw new Error(`ended without ${pattern}`);
    },
  };
};

/** Connects as soon as the server does. */
async function joined(port: number): Promise<Awaited<ReturnType<typeof join>>> {
  for (;;) {
    const client = await join(port).catch(() => null);
    if (client !== null) return client;
  }
}

test.each<[string, Start]>([
  ['a socket, as the journal does', onASocket],
  ['a pipe', onAPipe],
  ['a terminal', onATerminal],
])('a reader of the log that stalls at %s delays nobody', async (_where, start) => {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('noise.mjs', NOISE);
  const admin = await reservePort();
  const settings = `handlers: [./noise.mjs], max_message_rate: 0, admin: "127.0.0.1:${admin}"`;
  place.write('syncctl.yml', `server: { ${settings} }\n`);
  const up = start(place, [PROGRAM, 'up', '--log-format', 'json']);
  const { client } = await joined(port);
  for (let round = 0; round < EACH; round++) {
    for (let at = 0; at < HANDLERS; at++) client.send(message([7, `noise/${at}`, round]));
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(10_000) });
    expect(await answer.text()).toBe('ok\n');
  }
  await settled(client);
  const text = await up.read(/"lines":\d+,"event":"log-lines-dropped"/);
  const dropped = Number(/"lines":(\d+),"event":"log-lines-dropped"/.exec(text)?.[1]);
  const written = text.match(/"event":"handler-failed"/g)?.length ?? 0;
  expect(dropped).toBeGreaterThan(1000);
  expect(written).toBeGreaterThan(50);
  expect(written + dropped).toBe(HANDLERS * EACH);
  const metrics = await (await fetch(`http://127.0.0.1:${admin}/metrics`)).text();
  expect(metrics).toContain(`syncctl_log_lines_dropped_total{reason="not-read"} ${dropped}\n`);
  up.stop();
  expect(await up.ended).toBe(0);
});

test.each<[string, Start]>([
  ['a socket', onASocket],
  ['a pipe', onAPipe],
])('a server ends although nobody reads the log at %s', async (_where, start) => {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('noise.mjs', NOISE);
  place.write('syncctl.yml', 'server:\n  handlers: [./noise.mjs]\n  max_message_rate: 0\n');
  const up = start(place, [PROGRAM, 'up', '--log-format', 'json']);
  const { client } = await joined(port);
  for (let at = 0; at < HANDLERS; at++)
    client.send(...Array.from({ length: EACH }, () => message([7, `noise/${at}`, 0])));
  await settled(client);
  up.stop();
  expect(await up.ended).toBe(0);
});
