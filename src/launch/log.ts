// The server's log on standard error, so that standard output stays for results: JSON lines, or lines for people.

import { type DestinationStream, pino, stdSerializers } from 'pino';
import type { Log } from '../server/options.js';

export type LogLevel = 'error' | 'warn' | 'info';

export interface LogOptions {
  readonly level: LogLevel;
  /** Null decides by whether standard error is a terminal. */
  readonly format: 'json' | 'pretty' | null;
}

/** A log whose level can be changed while it runs. */
export interface RunLog extends Log {
  level: LogLevel;
}

const STDERR = 2;

/** What could let somebody in, should it ever be part of an error's text. */
const SECRETS = /\b(ticket|token|secret|password|passphrase)=[^&\s"']+|\bBearer\s+\S+|\?[^\s"']*/gi;

/** Events have fixed names, in `event`; details are fields. */
export async function createLog({ level, format }: LogOptions): Promise<RunLog> {
  const pretty = format === null ? process.stderr.isTTY === true : format === 'pretty';
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: serializeError },
    },
    pretty ? await prettyStream() : standardError(),
  );
  return {
    get level() {
      return logger.level as LogLevel;
    },
    set level(changed: LogLevel) {
      logger.level = changed;
    },
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  };
}

/** Lines that cannot be written, because who read them is gone, are lost. */
function standardError(): ReturnType<typeof pino.destination> {
  return pino.destination({ dest: STDERR, sync: true }).on('error', () => {});
}

/** Loaded only when people read the log. */
async function prettyStream(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  const colorize = process.stderr.isTTY === true && !process.env.NO_COLOR;
  return pretty({
    destination: standardError(),
    colorize,
    messageKey: 'event',
    translateTime: 'SYS:HH:MM:ss',
  });
}

function serializeError(error: unknown): unknown {
  if (typeof error === 'string') return withoutSecrets(error);
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const { type, message, stack, code } = stdSerializers.err(error);
  return {
    type,
    ...(code === undefined ? {} : { code }),
    message: withoutSecrets(message),
    stack: withoutSecrets(stack ?? ''),
  };
}

function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[hidden]');
}
