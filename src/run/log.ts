// The server's log on standard error, so that standard output stays for results: JSON lines, or lines for people.

import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { type DestinationStream, pino, stdSerializers } from 'pino';
import { outputText, printable, safeLines } from '../core/printable.js';
import type { Log } from '../server/observe/log.js';
import { hideSecrets } from './hide-secrets.js';
import { isJournal, linePrefix, prefixLines } from './journal.js';
import { LogOutput } from './log-output.js';
import { prettyOptions, withMessage } from './pretty-log.js';

export type LogLevel = 'error' | 'warn' | 'info';

export interface LogOptions {
  readonly level: LogLevel;
  /** Null decides by whether standard error is a terminal. */
  readonly format: 'json' | 'pretty' | null;
  /** Secrets that must never appear in a line. */
  readonly secrets: readonly string[];
}

/** A log whose level can be changed while it runs, and that can be told of further secrets. */
export interface RunLog extends Log {
  level: LogLevel;
  /** Whether there are lines of JSON already, so that a sentence beside them would be in the way of programs. */
  readonly isJson: boolean;
  hide(secrets: readonly string[]): void;
}

/** Events have fixed names, in `event`; details are fields. */
export async function createLog({ level, format, secrets }: LogOptions): Promise<RunLog> {
  const pretty = format === null ? process.stderr.isTTY === true : format === 'pretty';
  let known = secrets;
  let lines = 0;
  const write =
    (label: LogLevel): Log['info'] =>
    (event, fields) => {
      if (logger.isLevelEnabled(label)) lines++;
      logger[label](fields ?? {}, event);
    };
  // Clients control some fields. In JSON, control characters are escaped in the whole line.
  const hidden = (text: string): string =>
    pretty ? safeLines(hideSecrets(text, known)) : hideSecrets(text, known);
  const output = new LogOutput((lines) => logger.warn({ lines }, 'log-lines-dropped'));
  const prefixed = withPriority(output);
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => withoutSecrets(pretty ? withMessage(fields) : fields, hidden),
      },
    },
    pretty ? await prettyStream(prefixed) : printableLines(prefixed),
  );
  return {
    get level() {
      return logger.level as LogLevel;
    },
    set level(changed: LogLevel) {
      logger.level = changed;
    },
    get isJson() {
      return !pretty && lines > 0;
    },
    get dropped() {
      return output.dropped;
    },
    hide(more) {
      known = [...new Set([...known, ...more])];
    },
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}

/** In the journal, each line says its priority. */
function withPriority(output: LogOutput): DestinationStream {
  if (!isJournal(process.env)) return output;
  return { write: (text) => output.write(prefixLines(text, linePrefix(levelOf(text)))) };
}

/** The level that a line says it has, as JSON or for people. */
function levelOf(text: string): LogLevel {
  const [, level = 'info'] = /^(?:\{"level":"|[^A-Z]*)(error|warn|ERROR|WARN)\b/.exec(text) ?? [];
  return level.toLowerCase() as LogLevel;
}

/** Lines of JSON in which everything unprintable is escaped. */
function printableLines(destination: DestinationStream): DestinationStream {
  return { write: (line) => destination.write(`${printable(line.trimEnd())}\n`) };
}

/** Loaded only when people read the log. */
async function prettyStream(output: DestinationStream): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  const colorize = process.stderr.isTTY === true && !process.env.NO_COLOR;
  const destination = new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      output.write(outputText(String(text), colorize));
      done();
    },
  });
  return pretty({ ...prettyOptions({ colorize, time: 'HH:MM:ss' }), destination });
}

/** The same fields with every text in them changed. What was thrown may be anything; of it what is worth a line is kept. */
function withoutSecrets(fields: object, hidden: (text: string) => string): Record<string, unknown> {
  const shown = (value: unknown): unknown => (typeof value === 'string' ? hidden(value) : value);
  const entries = Object.entries(fields).map(([key, value]) => {
    if (key === 'error' && typeof value !== 'string') return [key, describe(value, hidden)];
    return [key, Array.isArray(value) ? value.map(shown) : shown(value)];
  });
  return Object.fromEntries(entries);
}

function describe(error: unknown, hidden: (text: string) => string): object {
  if (!(error instanceof Error)) return { message: hidden(inspect(error, { depth: 1 })) };
  const { type, message, stack, code } = stdSerializers.err(error);
  return {
    type,
    ...(code === undefined ? {} : { code }),
    message: hidden(String(message)),
    stack: hidden(String(stack ?? '')),
  };
}
