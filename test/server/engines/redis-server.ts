// Real Redis servers for tests, in folders of their own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findProgram } from '../../programs.js';

export interface RedisServer {
  readonly folder: string;
  /** The path of its Unix socket. */
  readonly socket: string;
  readonly url: string;
  readonly process: ChildProcess;
  /** Runs a command with redis-cli and returns the answer. */
  ask(...command: string[]): Promise<string>;
  /** Ends it with a signal and waits. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again in the same folder. */
  again(): Promise<RedisServer>;
}

/** Starts a server with options such as `--appendonly yes`. Without a port it only has a Unix socket. */
export async function startRedis(...options: readonly string[]): Promise<RedisServer> {
  return await startIn(mkdtempSync(join(tmpdir(), 'syncctl-redis-')), options);
}

/** Ends a server and deletes its folder. */
export async function removeRedis(server: RedisServer): Promise<void> {
  await server.end('SIGKILL');
  rmSync(server.folder, { recursive: true, force: true });
}

async function startIn(folder: string, options: readonly string[]): Promise<RedisServer> {
  const socket = join(folder, 'redis.sock');
  const port = options.includes('--port') ? [] : ['--port', '0'];
  const argv = [...port, '--dir', folder, '--unixsocket', socket, '--save', '', ...options];
  const child = spawn(findProgram('redis-server') ?? '', argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  await readyLine(child);
  return {
    folder,
    socket,
    url: `unix:${socket}`,
    process: child,
    ask: (...command) => askRedis(['-s', socket], command),
    end: (signal = 'SIGTERM') => ended(child, signal),
    again: () => startIn(folder, options),
  };
}

/** Runs redis-cli with flags such as `-s SOCKET`. */
export async function askRedis(flags: readonly string[], command: readonly string[]): Promise<string> {
  const cli = spawn(findProgram('redis-cli') ?? '', ['--no-auth-warning', ...flags, ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answer = '';
  cli.stdout.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  await new Promise((resolve) => cli.once('close', resolve));
  return answer.trim();
}

async function readyLine({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('no output');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    createInterface(stdout)
      .on('line', (line) => {
        output += `${line}\n`;
        if (/Ready to accept connections|ready to accept connections/.test(line)) resolve();
      })
      .once('close', () => reject(new Error(`redis-server did not start:\n${output}`)));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  // A stopped process does not take other signals.
  child.kill('SIGCONT');
  child.kill(signal);
  await exit;
}
