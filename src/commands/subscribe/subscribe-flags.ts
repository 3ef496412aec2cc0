// The flags of subscribe.

import { boolean, integer, option } from '../../cli/flags.js';
import { formerFlag } from '../../cli/former-flags.js';
import { sessionFlags } from '../terminal/terminal-session.js';

export const subscribeFlags = {
  ...sessionFlags,
  count: integer({ description: 'Exit after this number of events', helpValue: 'NUMBER', min: 1 }),
  timeout: integer({
    description: 'Exit after this number of seconds',
    helpValue: 'SECONDS',
    min: 1,
    max: 86_400,
  }),
  format: option({
    options: ['text', 'json'] as const,
    description: 'Output format. json prints objects with time, topic and payload',
  })({ default: 'text' }),
  json: formerFlag(boolean(), { instead: 'use --format json', sets: { format: 'json' } }),
};
