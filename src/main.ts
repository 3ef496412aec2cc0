// Runs a command line. Version, help and our own commands take the short way; whatever is left goes through oclif with its plugins.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { write } from './cli/output.js';
import { reportFailure } from './cli/report-failure.js';
import { COMMANDS } from './commands/registry/commands.js';
import { EXIT, type ExitCode } from './core/error.js';
import type { Addresses } from './report/rule-page.js';

/** What oclif's plugins bring. */
const PLUGIN_COMMANDS = ['help', 'autocomplete'];

const HELP = ['--help', '-h'];
const VERSION = ['--version', '-v', '-V', 'version'];

const root = new URL('../', import.meta.url);

/** Sets process.exitCode; never rejects. */
export async function main(argv: string[]): Promise<void> {
  process.exitCode = await dispatch(argv).catch((error) =>
    reportFailure(error instanceof Error ? error : new Error(String(error)), { colour: false }),
  );
}

/** Resolves with the exit code. */
async function dispatch(argv: readonly string[]): Promise<number> {
  const [id = '', ...rest] = argv;
  if (VERSION.includes(id)) return printVersion();
  const load = Object.hasOwn(COMMANDS, id) ? COMMANDS[id] : undefined;
  const subject = id === 'help' ? (rest[0] ?? '') : id;
  if (!load && subject !== '' && !HELP.includes(subject)) await requireKnown(subject);
  if (asksForHelp(argv)) return await (await import('./cli/show-help.js')).showHelp(argv, root);
  if (!load) return await (await import('./cli/run-oclif.js')).runOclif([...argv], root);
  const { default: Command } = await load();
  const { version, homepage, repository } = manifest();
  return await new Command(rest, {
    command: id,
    version,
    homepage,
    repository,
    root: fileURLToPath(root),
  }).start();
}

/** Throws SyncctlError (exit 2) about a word that is no command. */
async function requireKnown(word: string): Promise<void> {
  const { requireCommand } = await import('./cli/unknown-command.js');
  requireCommand(word, [...Object.keys(COMMANDS), ...PLUGIN_COMMANDS]);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  if (words.some((word) => HELP.includes(word))) return true;
  return argv.length === 0 || (argv[0] === 'help' && !argv.some((word) => word.startsWith('-')));
}

/** The program, the machine and Node in one word each, as oclif puts it. */
function printVersion(): ExitCode {
  const { name, version } = manifest();
  write('stdout', `${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
  return EXIT.ok;
}

function manifest(): Addresses & { readonly name: string } {
  return JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
}
