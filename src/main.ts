// Runs a command line. A known command is run at once; help and everything else goes through oclif with its plugins.

import { watchOutput } from './cli/output.js';
import { reportFailure } from './cli/report-failure.js';
import { requireCommand } from './cli/unknown-command.js';
import { COMMANDS } from './commands/oclif/commands.js';

/** What oclif's plugins bring. */
const PLUGIN_COMMANDS = ['help', 'autocomplete'];

const root = new URL('../', import.meta.url);

/** Sets process.exitCode; never rejects. */
export async function main(argv: string[]): Promise<void> {
  watchOutput();
  try {
    const [id = '', ...rest] = argv;
    const load = Object.hasOwn(COMMANDS, id) && !asksForHelp(rest) ? COMMANDS[id] : undefined;
    if (!load) {
      requireCommand(id === 'help' ? rest[0] : id, [...Object.keys(COMMANDS), ...PLUGIN_COMMANDS]);
      return await (await import('./commands/oclif/oclif.js')).runWithPlugins(withLongHelp(argv), root);
    }
    const { default: command } = await load();
    await command.start(rest, root);
  } catch (error) {
    reportFailure(error instanceof Error ? error : new Error(String(error)), { colour: false });
  }
}

function asksForHelp(argv: readonly string[]): boolean {
  return argv.slice(0, endOfFlags(argv)).some((word) => word === '--help' || word === '-h');
}

/** oclif knows the long word alone. */
function withLongHelp(argv: readonly string[]): string[] {
  const end = endOfFlags(argv);
  return argv.map((word, at) => (word === '-h' && at < end ? '--help' : word));
}

function endOfFlags(argv: readonly string[]): number {
  const end = argv.indexOf('--');
  return end < 0 ? argv.length : end;
}
