// Help without loading a command or a plugin: what there is to say of each stands in a file that the build writes.

import { readFileSync } from 'node:fs';
import type { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/interfaces';
import { EXIT, type ExitCode } from '../core/error.js';
import ProgramHelp from './help.js';

/** Prints the help for what the words name: a command, or the program. `root` is where syncctl is installed. */
export async function showHelp(argv: readonly string[], root: URL): Promise<ExitCode> {
  await new ProgramHelp(describedConfig(root)).showHelp(
    argv.map((word) => (word === '-h' ? '--help' : word)),
  );
  return EXIT.ok;
}

/** As much of a Config as oclif's help asks for. */
function describedConfig(root: URL): Config {
  const pjson = readJson(new URL('package.json', root));
  const commands: Command.Loadable[] = readJson(new URL('dist/commands.json', root));
  const config: Partial<Config> = {
    pjson,
    bin: pjson.oclif.bin,
    userAgent: `${pjson.name}/${pjson.version} ${process.platform}-${process.arch} node-${process.version}`,
    topicSeparator: pjson.oclif.topicSeparator,
    commands,
    commandIDs: commands.map(({ id }) => id),
    findCommand: ((name: string) => commands.find(({ id }) => id === name)) as Config['findCommand'],
    findTopic: (() => undefined) as unknown as Config['findTopic'],
    topics: [],
    plugins: new Map(),
    platform: process.platform as Config['platform'],
    shell: '',
  };
  return config as Config;
}

function readJson(file: URL) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
