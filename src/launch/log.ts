// The server's log: JSON lines on standard error, so that standard output stays for results.

import { pino } from 'pino';
import type { Log } from '../server/options.js';

/** Warnings and worse. Events have fixed names; details are fields. */
export function createLog(): Log {
  const logger = pino(
    { level: 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return {
    info: (event, fields) => logger.info(fields, event),
    warn: (event, fields) => logger.warn(fields, event),
    error: (event, fields) => logger.error(fields, event),
  };
}
