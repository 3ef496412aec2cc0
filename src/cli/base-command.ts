// What all commands share: output, colours, and turning failures into one sentence and an exit code.

import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import { EXIT, SyncctlError } from '../core/error.js';
import { painter } from '../report/colour.js';
import type { ReportOptions } from '../report/report.js';

export abstract class BaseCommand extends Command {
  /** Runs the command with a Config that is ready, where oclif's own `run` would load one. */
  static async start<T extends BaseCommand>(
    this: new (
      argv: string[],
      config: Config,
    ) => T,
    argv: string[],
    config: Config,
  ): Promise<void> {
    await new this(argv, config)._run();
  }

  /** Results go to standard output, everything else to standard error. */
  print(text: string): void {
    process.stdout.write(text);
  }

  note(text: string): void {
    process.stderr.write(text);
  }

  /** How a report may look on a stream. */
  look(stream: NodeJS.WriteStream): ReportOptions {
    return {
      colour: stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
      width: stream.columns,
    };
  }

  /** oclif calls this with whatever a command threw. */
  protected override async catch(error: Error): Promise<void> {
    reportFailure(error, this.look(process.stderr));
  }
}

/** Prints one sentence about a failure and sets the exit code; a stack only when SYNCCTL_DEBUG is set. */
export function reportFailure(error: Error, options: ReportOptions): void {
  const paint = painter(options.colour);
  const own = error instanceof SyncctlError;
  const usage = 'oclif' in error || error.constructor.name.includes('CLI');
  process.exitCode = own ? error.exit : usage ? EXIT.usage : EXIT.failed;
  const message = own || usage ? sentence(error.message) : `unexpected failure: ${sentence(error.message)}`;
  const hint = own
    ? error.hint
    : usage
      ? 'syncctl help shows the commands, and --help what a command takes'
      : undefined;
  process.stderr.write(`${paint('error', 'syncctl:')} ${message}\n${hint ? `  ${hint}\n` : ''}`);
  if (process.env.SYNCCTL_DEBUG) process.stderr.write(`${error.stack}\n`);
}

function sentence(message: string): string {
  return message.replace(/\nSee more help with --help$/, '').replace(/\n/g, '\n  ');
}
