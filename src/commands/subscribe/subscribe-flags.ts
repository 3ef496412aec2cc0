// The flags of subscribe.

import { boolean, integer } from '../../cli/flags.js';
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
  json: boolean({
    default: false,
    description: 'Print JSON objects with time, topic and payload',
  }),
};
