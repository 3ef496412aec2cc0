// oclif's own way to run a command line, with its plugins: shell completion, and whatever else the fast path leaves to it.

import { useStreams } from './output.js';

/** Rejects with what oclif threw, but for the end that it asks for by throwing. */
export async function runOclif(argv: string[], root: URL): Promise<void> {
  const [{ ExitError }, { flush }, { run }] = await Promise.all([
    import('@oclif/core/errors'),
    import('@oclif/core/flush'),
    import('@oclif/core/run'),
  ]);
  useStreams();
  try {
    await run(argv, root.href);
    await flush();
  } catch (error) {
    if (!(error instanceof ExitError)) throw error;
    process.exitCode = error.oclif.exit ?? 0;
  }
}
