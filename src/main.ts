// Runs a command line. A known command is run at once; help and everything else goes through oclif with its plugins.

import { reportFailure } from './cli/report-failure.js';
import { COMMANDS } from './commands/shared/commands.js';

const root = new URL('../', import.meta.url);

/** Sets process.exitCode; never rejects. */
export async function main(argv: string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly);
  try {
    const [id = '', ...rest] = argv;
    const load = Object.hasOwn(COMMANDS, id) && !asksForHelp(rest) ? COMMANDS[id] : undefined;
    if (!load) return await (await import('./commands/shared/oclif.js')).runWithPlugins(argv, root);
    const { default: command } = await load();
    await command.start(rest, root);
  } catch (error) {
    reportFailure(error instanceof Error ? error : new Error(String(error)), { colour: false });
  }
}

/** The reader of a pipe may leave early (`syncctl resolve | head`). */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--help');
}
