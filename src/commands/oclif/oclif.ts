// oclif's own way to run a command line: help, completion, suggestions for a misspelt command.

import { ExitError } from '@oclif/core/errors';
import { flush } from '@oclif/core/flush';
import { run } from '@oclif/core/run';

/** Rejects with what oclif threw, but for the end that it asks for by throwing. */
export async function runWithPlugins(argv: string[], root: URL): Promise<void> {
  try {
    await run(argv, root.href);
    await flush();
  } catch (error) {
    if (!(error instanceof ExitError)) throw error;
    process.exitCode = error.oclif.exit ?? 0;
  }
}
