// What happens when standard output or standard error takes no more.

import { EXIT } from '../core/error.js';
import { reasonOf } from '../core/system-error.js';

/** Must come before oclif's own listener, which throws: each of these ends the process. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => leave(error, 'standard output'));
  process.stderr.on('error', (error: NodeJS.ErrnoException) => leave(error, null));
}

/** The reader of a pipe may leave early (`syncctl resolve | head`), and nothing is wrong then. */
function leave(error: NodeJS.ErrnoException, name: string | null): void {
  if (error.code === 'EPIPE') process.exit();
  if (name !== null) process.stderr.write(`syncctl: ${name} cannot be written: ${reasonOf(error)}\n`);
  process.exit(EXIT.failed);
}

/** Ends the process with `process.exitCode` once all output is written. Never resolves. */
export async function endProcess(): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(written));
  process.exit();
}

function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
