// What all commands share: their command line, output and colours. Its statics are what oclif's help and parser read.

import type {
  ArgInput,
  FlagInput,
  Input,
  OutputArgs,
  OutputFlags,
  ParserOutput,
} from '@oclif/core/interfaces';
import type { ExitCode } from '../core/error.js';
import type { ReportOptions } from '../report/report.js';
import type { Addresses } from '../report/rule-page.js';
import { replaceFormerFlags } from './former-flags.js';
import { lookOf, type Output, useStreams, write } from './output.js';
import { type Parse, parse } from './parse.js';
import { reportFailure } from './report-failure.js';

/** The program that a command belongs to, and what it is called there. */
export interface Program {
  /** The name of the command. */
  readonly command: string;
  readonly version: string;
  /** Where its documentation is; undefined until it has an address. */
  readonly homepage: string | undefined;
  /** Where its source is, as package.json says it. */
  readonly repository: Addresses['repository'];
  /** The folder where it is installed. */
  readonly root: string;
}

/** The class of a command, as far as starting and describing it needs to know. */
export interface CommandClass {
  readonly summary: string;
  readonly description: string;
  readonly examples: string[];
  readonly args: ArgInput;
  readonly flags: FlagInput;
  readonly strict: boolean;
  new (argv: string[], config: Program, parse?: Parse): BaseCommand;
}

/** How bad a note is, for commands whose standard error can be a log. */
type NoteLevel = 'warn' | 'error';

/** Prints what is not a result. */
export type Note = (text: string, level?: NoteLevel) => void;

export abstract class BaseCommand {
  static readonly summary: string = '';
  static readonly description: string = '';
  static readonly examples: string[] = [];
  static readonly args: ArgInput = {};
  static readonly flags: FlagInput = {};
  /** Whether it goes on and on, and prints meanwhile. */
  static readonly endless: boolean = false;
  /** Whether arguments beyond `args` are refused. */
  static readonly strict: boolean = true;

  protected readonly argv: string[];
  protected readonly config: Program;
  readonly #parse: Parse;

  constructor(argv: string[], config: Program, parser: Parse = parse) {
    this.argv = argv;
    this.config = config;
    this.#parse = parser;
  }

  /** Runs the command from start to end, and resolves with its exit code. Does not reject for what a user can be told in a sentence. */
  async start(): Promise<ExitCode> {
    if ((this.constructor as typeof BaseCommand).endless) useStreams();
    const exit = await this.run().catch((error) => {
      const failure = error instanceof Error ? error : new Error(String(error));
      return reportFailure(failure, lookOf('stderr'), this.failurePrefix());
    });
    await this.finally(exit);
    return exit;
  }

  /** What the command does; resolves with the exit code. */
  abstract run(): Promise<ExitCode>;

  /** What begins each line about a failure, such as its priority in a journal. */
  protected failurePrefix(): string {
    return '';
  }

  /** What is left to do at the end, whatever happened. */
  protected async finally(_exit: ExitCode): Promise<void> {}

  /** The values of the command line. Rejects with a SyncctlError (exit 2) if it is wrong. */
  protected async parse<
    F extends OutputFlags<FlagInput>,
    B extends OutputFlags<FlagInput>,
    A extends OutputArgs<ArgInput>,
  >(command: Input<F, B, A>): Promise<ParserOutput<F, B, A>> {
    const { args = {}, flags = {} } = command;
    const parsed = await this.#parse(this.argv, command).catch(async (error: unknown) => {
      // Loaded here because it is needed for a wrong command line only.
      const { usageError } = await import('./usage-error.js');
      throw usageError(error, { id: this.config.command, args, flags });
    });
    for (const note of replaceFormerFlags(flags, parsed.flags)) this.note(note);
    return parsed;
  }

  /** Results go to standard output, everything else to standard error. */
  print(text: string): void {
    write('stdout', text);
  }

  note(text: string, _level?: NoteLevel): void {
    write('stderr', text);
  }

  /** How a report may look there. */
  look(output: Output): ReportOptions {
    return lookOf(output);
  }
}
