// The look of `--help`: each thing is said once, and paragraphs are as wide as the terminal.

import type { Command } from '@oclif/core/command';
import { CommandHelp, Help } from '@oclif/core/help';
import type { Config, HelpOptions } from '@oclif/core/interfaces';
import { write } from './output.js';

class OneCommandHelp extends CommandHelp {
  constructor(command: Command.Loadable, config: Config, options: HelpOptions) {
    super(command, config, options);
    this.render = (text) => withNames(text, config, command.id);
  }

  /** The summary stands at the top already. */
  protected override description(): string | undefined {
    const { description } = this.command;
    return description && this.wrap(description.replace(/(?<!\n)\n(?!\n)/g, ' '));
  }

  /** oclif takes all arguments of a command for repeatable, or none. */
  protected override args(args: Command.Arg.Any[]): [string, string | undefined][] | undefined {
    const { usage } = this.command;
    return super.args(args)?.map(([name, description]) => {
      const isRepeatable = String(usage).split(' ').includes(name);
      return [isRepeatable ? name : name.replace('...', ''), description];
    });
  }
}

/** oclif's help. package.json names this class to oclif, so that all ways to ask for help show the same. */
export default class ProgramHelp extends Help {
  protected override CommandHelpClass = OneCommandHelp;

  constructor(config: Config, options: Partial<HelpOptions> = {}) {
    super(config, { ...options, showFlagOptionsInTitle: true });
    this.render = (text) => withNames(text, config, '');
  }

  protected override log(text: string): void {
    write('stdout', `${text}\n`);
  }
}

/** The two templates that oclif and our texts use. Its engine would compile a function for each text. */
function withNames(text: string, { bin }: Config, id: string): string {
  return text.replaceAll('<%= config.bin %>', bin).replaceAll('<%= command.id %>', id);
}
