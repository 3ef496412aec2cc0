// The flags of up.

import { boolean, integer } from '../../cli/flags.js';
import { applicationFlags, bindFlags, serverFlags, tlsFlag } from '../loading/flags.js';

export const upFlags = {
  detach: boolean({
    default: false,
    char: 'd',
    description: 'Leave the server running in the background and return when it is healthy',
  }),
  replace: boolean({
    default: false,
    dependsOn: ['detach'],
    description: 'Stop the running server of the same file first, unless the new one cannot start',
  }),
  timeout: integer({
    description: 'Number of seconds to wait until the server is healthy',
    helpValue: 'SECONDS',
    default: 10,
    min: 1,
    max: 3600,
  }),
  instance: integer({
    description:
      'Run as one of several servers for the same file, listening on this port. Needs server.engine: redis',
    helpValue: 'PORT',
    min: 1,
    max: 65535,
    exclusive: ['bind-port', 'demo'],
  }),
  demo: boolean({
    default: false,
    exclusive: ['detach'],
    description:
      'Also serve a demo page. The server listens on loopback only, and anyone can publish on demo/…',
  }),
  ...bindFlags,
  ...serverFlags,
  tls: tlsFlag,
  ...applicationFlags,
};
