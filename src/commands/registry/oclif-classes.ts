// The commands as oclif's own classes. package.json names this file to oclif, which loads it for shell completion.

import { Command } from '@oclif/core/command';
import type { CommandClass } from '../../cli/base-command.js';
import { usageOf } from '../../cli/usage.js';
import { COMMANDS } from './commands.js';

/** The module that the build puts in front of this file waits for it. */
export default oclifClasses();

async function oclifClasses(): Promise<Record<string, typeof Command>> {
  const classes = Object.entries(COMMANDS).map(
    async ([name, load]) => [name, oclifClass(name, (await load()).default)] as const,
  );
  return Object.fromEntries(await Promise.all(classes));
}

function oclifClass(command: string, Own: CommandClass): typeof Command {
  return class extends Command {
    static override summary = Own.summary;
    static override description = Own.description;
    static override examples = Own.examples;
    static override args = Own.args;
    static override flags = Own.flags;
    static override usage = usageOf(command, Own);
    static override strict = Own.strict;

    async run(): Promise<void> {
      const { version, root, pjson } = this.config;
      const program = { command, version, root, homepage: pjson.homepage, repository: pjson.repository };
      this.exit(await new Own(this.argv, program, (argv, input) => this.parse(input, argv)).start());
    }
  };
}
