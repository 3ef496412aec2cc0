// The flags of logs.

import { boolean, integer, option } from '../../cli/flags.js';

export const logsFlags = {
  follow: boolean({
    default: false,
    char: 'f',
    description: 'Print new lines as they are logged, until SIGINT',
  }),
  lines: integer({
    char: 'n',
    description: 'Number of lines to print',
    helpValue: 'NUMBER',
    default: 100,
    min: 0,
    max: 1_000_000,
  }),
  format: option({
    options: ['text', 'json'] as const,
    description: 'Output format (default: text at a terminal, otherwise json, as logged)',
  })(),
};
