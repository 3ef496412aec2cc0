// oclif's own way to run a command line, with its plugins: shell completion, and whatever else the fast path leaves to it.

import { EXIT } from '../core/error.js';
import { useStreams } from './output.js';

/** Resolves with the exit code. Rejects with what oclif threw, but for the end that it asks for by throwing. */
export async function runOclif(argv: string[], root: URL): Promise<number> {
  const [{ ExitError }, { flush }, { run }] = await Promise.all([
    import('@oclif/core/errors'),
    import('@oclif/core/flush'),
    import('@oclif/core/run'),
  ]);
  useStreams();
  try {
    await run(argv, root.href);
    await flush();
    return EXIT.ok;
  } catch (error) {
    if (error instanceof ExitError) return error.oclif.exit ?? EXIT.ok;
    const { usageError } = await import('./usage-error.js');
    throw usageError(error, { id: argv[0] ?? '', args: {}, flags: {} });
  }
}
