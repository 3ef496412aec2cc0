// Log lines for people: one line each with what to do, but for the stack of an error.

import type { PrettyOptions } from 'pino-pretty';
import { safe, safeLines } from '../core/printable.js';

/** `colorize` turns on colours, `time` is the format of pino-pretty's dateformat. */
export function prettyOptions({ colorize, time }: { colorize: boolean; time: string }): PrettyOptions {
  return {
    colorize,
    messageKey: 'event',
    translateTime: `SYS:${time}`,
    singleLine: true,
    errorLikeObjectKeys: ['error'],
    ignore: 'message,hint',
    messageFormat: ({ event, message, hint }) =>
      [[event, message].filter(Boolean).join(': '), hint].filter(Boolean).join('; '),
  };
}

/** A text in `error` is what the line is about. */
export function withMessage(fields: { readonly error?: unknown }): object {
  const { error, ...rest } = fields;
  return typeof error === 'string' ? { ...rest, message: error } : fields;
}

/** Turns a line of the log as programs read it into one for people. What is no such line stays as it is. */
export async function createPrettifier(colorize: boolean): Promise<(line: string) => string> {
  const { prettyFactory } = await import('pino-pretty');
  const pretty = prettyFactory(prettyOptions({ colorize, time: 'yyyy-mm-dd HH:MM:ss' }));
  return (line) => {
    const fields = fieldsOf(line);
    return fields === null ? safe(line) : pretty(JSON.stringify(withMessage(fields))).trimEnd();
  };
}

function fieldsOf(line: string): { readonly error?: unknown } | null {
  if (!line.startsWith('{')) return null;
  try {
    // Clients choose some of the texts.
    return JSON.parse(line, (_, value) => (typeof value === 'string' ? safeLines(value) : value));
  } catch {
    return null;
  }
}
