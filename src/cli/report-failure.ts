// Turns a failure into one sentence and an exit code. Knows nothing of oclif, so that the entry can load it at once.

import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { safeLines } from '../core/printable.js';
import { painter } from '../report/colour.js';
import type { ReportOptions } from '../report/report.js';
import { write } from './output.js';

/**
 * Prints one sentence about a failure and returns the exit code; a stack only when SYNCCTL_DEBUG is set. `prefix` begins each line.
 */
export function reportFailure(error: Error, options: ReportOptions, prefix = ''): ExitCode {
  const paint = painter(options.colour);
  const own = error instanceof SyncctlError;
  const usage = 'oclif' in error;
  const message = own || usage ? sentence(error.message) : `unexpected error: ${sentence(error.message)}`;
  const hint = own
    ? error.hint
    : usage
      ? 'run "syncctl help" to list the commands, or add --help to a command to see its options'
      : undefined;
  const text = `${paint('error', 'syncctl:')} ${message}\n${hint ? `  ${safeLines(hint)}\n` : ''}`;
  write('stderr', text.replace(/^(?=.)/gm, prefix));
  if (process.env.SYNCCTL_DEBUG) write('stderr', `${error.stack}\n`);
  return own ? error.exit : usage ? EXIT.usage : EXIT.failed;
}

/** Quoted file names and arguments may contain anything. */
function sentence(message: string): string {
  return safeLines(message).replace(/\n/g, '\n  ');
}
