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

  /** The flags are listed below. */
  protected override defaultUsage(): string {
    const { id, args, flags, strict } = this.command;
    const words = Object.values(args).map((arg) =>
      strict === false ? this.arg(arg).replace(/(?=\]?$)/, '...') : this.arg(arg),
    );
    return [id, ...words, ...(Object.keys(flags).length > 0 ? ['[FLAGS]'] : [])].join(' ');
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
