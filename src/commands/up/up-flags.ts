// The flags of up.

import { boolean, integer } from '../../cli/flags.js';
import { applicationFlags, bindFlags, serverFlags, tlsFlag } from '../loading/flags.js';

export const upFlags = {
  detach: boolean({
    default: false,
    char: 'd',
    description: 'Return as soon as the server is healthy and leave it running.',
  }),
  timeout: integer({
    description: 'Number of seconds in which the server must become healthy.',
    default: 10,
    min: 1,
    max: 3600,
  }),
  demo: boolean({
    default: false,
    exclusive: ['detach'],
    description:
      'Also serve a demo page. The server then listens on loopback only, and anyone can publish on demo/….',
  }),
  ...bindFlags,
  ...serverFlags,
  tls: tlsFlag,
  ...applicationFlags,
};
