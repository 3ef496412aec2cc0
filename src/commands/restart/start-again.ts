// Starts a detached server like one that runs, which is stopped on the way.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launch, Running } from '../../control/pid-file.js';
import { EXIT, type ExitCode, SyncctlError } from '../../core/error.js';
import { reasonOf } from '../../core/system-error.js';

/** What belongs to the terminal or to the channel of a process, not to what it does. */
const OWN = ['NO_COLOR', 'TERM', 'COLUMNS', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'];

/** Resolves with the exit code of `up`, which says itself what happens. Rejects with a SyncctlError when it cannot be called. */
export async function startAgain({ argv, cwd }: Launch, { pid }: Running, root: string): Promise<ExitCode> {
  const words = [join(root, 'bin/run.js'), 'up', '--detach', '--replace', ...argv];
  const child = spawn(process.execPath, words, { cwd, env: environmentOf(pid), stdio: 'inherit' });
  // The terminal tells both; the child decides.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(
        new SyncctlError('NOT_STARTED', `cannot start the server in "${cwd}": ${reasonOf(cause)}`, { cause }),
      ),
    );
    child.once('close', (code) => resolve((code ?? EXIT.failed) as ExitCode));
  });
}

/** That of the running server; where the system does not tell, that of this process. */
function environmentOf(pid: number): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => OWN.includes(name));
  try {
    const entries = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .filter((entry) => entry.includes('='))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)] as const);
    return Object.fromEntries([...entries.filter(([name]) => !OWN.includes(name)), ...own]);
  } catch {
    return process.env;
  }
}
