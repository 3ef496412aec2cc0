// Whether the sockets that the service manager handed over are those that the configuration asks for.

import type { StartCheck } from './start-check.js';

export const socketDiffers: StartCheck = {
  id: 'socket-differs',
  severity: 'warning',
  summary: 'A socket from systemd listens on another address than the one configured.',
  symptom: 'The server listens on an old address after the parameters were changed.',
  cause: 'The socket unit contains the address, and it was rendered before the parameters changed.',
  fix: 'Render the units again with `syncctl render systemd`, install them and restart the socket unit.',
  since: '0.1.0',
  check({ endpoints }, { movedSocket }) {
    if (movedSocket === null) return [];
    const { listen, configured } = movedSocket;
    return [
      {
        at: endpoints.bind.port,
        message: `systemd listens on ${listen}, but the server is configured to listen on ${configured}`,
        hint: 'render the units again, and restart the socket unit',
        fields: { listen, configured },
      },
    ];
  },
};

export const socketUnused: StartCheck = {
  id: 'socket-unused',
  severity: 'warning',
  summary: 'The server does not use a socket from systemd.',
  symptom: 'Clients can connect to an address, but nothing ever answers.',
  cause: `The socket unit opens more sockets than the configuration asks for, or a socket has an unknown name. The server
knows \`ws\` and, if \`server.backend.listen\` is set, \`backend\`.`,
  fix: 'Render the units again with `syncctl render systemd`, or remove the socket from the unit.',
  since: '0.1.0',
  check({ endpoints }, { unusedSockets }) {
    return unusedSockets.map((name) => ({
      at: endpoints.bind.port,
      message: `systemd passed a socket named "${name}", which the server does not use`,
      hint: 'render the units again',
      fields: { name },
    }));
  },
};
