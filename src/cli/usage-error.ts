// A wrong command line in our own words: what is wrong, and what to type instead. oclif's parser finds it.

import type { ArgInput, FlagInput } from '@oclif/core/interfaces';
import { EXIT, SyncctlError } from '../core/error.js';
import { inWords } from '../core/in-words.js';
import { onlySimilarName, similarName } from '../core/similar-names.js';
import { usageOf } from './usage.js';

/** The command whose line is wrong. */
interface Subject {
  readonly id: string;
  readonly args: ArgInput;
  readonly flags: FlagInput;
}

/** What oclif's errors carry, as far as it is used here. */
interface ParserError extends Error {
  readonly args?: readonly unknown[];
  readonly flags?: readonly string[];
}

type Explain = (error: ParserError, subject: Subject) => SyncctlError | null;

/** By the names of oclif's error classes. */
const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  RequiredArgsError: missingArgument,
  UnexpectedArgsError: unexpectedArgument,
  NonExistentFlagsError: unknownFlag,
  FlagInvalidOptionError: invalidOption,
  ArgInvalidOptionError: invalidOption,
  FailedFlagValidationError: flagsTogether,
  CLIError: flagValue,
};

/** The error to report for one that the parser threw. What is not about the command line stays as it is. */
export function usageError(error: unknown, subject: Subject): unknown {
  if (error instanceof SyncctlError) return withoutPrefix(error);
  if (!(error instanceof Error) || !('oclif' in error)) return error;
  return EXPLANATIONS[error.constructor.name]?.(error, subject) ?? error;
}

/** oclif puts a line of its own before what a flag says of its value. */
function withoutPrefix(error: SyncctlError): SyncctlError {
  const { code, hint, cause, exit } = error;
  const message = withoutInvitation(error.message).replace(/^Parsing (--\S+) \n\t/, '$1: ');
  return new SyncctlError(code, message, { cause, exit, ...(hint === undefined ? {} : { hint }) });
}

function withoutInvitation(message: string): string {
  return message.replace(/\nSee more help with --help$/, '');
}

function wrong(message: string, hint?: string): SyncctlError {
  return new SyncctlError('USAGE', message, { exit: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}

function missingArgument({ args = [] }: ParserError, subject: Subject): SyncctlError {
  const [{ name = '', description = '' } = {}] = args as { name?: string; description?: string }[];
  return wrong(`${name.toUpperCase()} is missing (${description})`, usageHint(subject));
}

function unexpectedArgument({ args = [] }: ParserError, subject: Subject): SyncctlError {
  const words = args.map(String);
  return wrong(`unexpected argument${words.length === 1 ? '' : 's'} ${quoted(words)}`, usageHint(subject));
}

function usageHint(subject: Subject): string {
  return `usage: syncctl ${usageOf(subject.id, subject)}`;
}

function unknownFlag({ flags = [] }: ParserError, { id, flags: known }: Subject): SyncctlError {
  // Without the value, which may be a secret.
  const names = flags.map((flag) => flag.replace(/=.*$/s, ''));
  const [first = ''] = names;
  const similar = names.length === 1 && first.startsWith('--') ? similarFlag(first.slice(2), known) : null;
  const which = `${quoted(names)} ${names.length === 1 ? 'is not a flag' : 'are not flags'} of "syncctl ${id}"`;
  return wrong(
    which,
    similar === null ? `to list the flags, run: syncctl ${id} --help` : `did you mean "--${similar}"?`,
  );
}

function similarFlag(name: string, flags: FlagInput): string | null {
  const names = Object.entries(flags)
    .filter(([, { hidden }]) => hidden !== true)
    .flatMap(([known, flag]) => ['allowNo' in flag && flag.allowNo ? [`no-${known}`] : [], known].flat());
  return similarName(name, [...names, 'help']);
}

function invalidOption({ message }: ParserError): SyncctlError | null {
  const [, flag, value = '', options = ''] =
    /^Expected (?:(--\S+?)=)?(.*) to be one of: (.*)$/s.exec(withoutInvitation(message)) ?? [];
  const similar = onlySimilarName(value, options.split(', '));
  return wrong(
    `${flag ? `${flag}: ` : ''}"${value}" is not one of ${options}`,
    similar === null ? undefined : `did you mean "${similar}"?`,
  );
}

/** The parser tells which flags do not go together in its sentence alone. */
function flagsTogether({ message }: ParserError): SyncctlError | null {
  const [, needing, needed] = /must be provided when using (--[\w-]+): (--[\w-]+)/.exec(message) ?? [];
  if (needing) return wrong(`${needing} needs ${needed}`);
  const [, one, other] = /(--[\w-]+)=.* cannot also be provided when using (--[\w-]+)/.exec(message) ?? [];
  return one ? wrong(`${one} and ${other} cannot be used together`) : null;
}

function flagValue({ message }: ParserError, { flags }: Subject): SyncctlError | null {
  const [, name = '', fault] = /^Flag --(\S+) (can only be specified once|expects)/.exec(message) ?? [];
  if (fault === undefined) return null;
  if (fault !== 'expects') return wrong(`--${name} can be used only once`);
  const { options, helpValue = 'VALUE' } = (flags[name] ?? {}) as {
    options?: readonly string[];
    helpValue?: string;
  };
  return wrong(
    `--${name} needs a value: ${options ? `one of ${options.join(', ')}` : `--${name} ${helpValue}`}`,
  );
}

function quoted(words: readonly string[]): string {
  return inWords(words.map((word) => `"${word}"`));
}
