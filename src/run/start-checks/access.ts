// Who may publish, and whose topics work: what an operator of this server should know of a configuration that is sound. Oro's own
// server knows none of it, so these are not rules.

import { isLoopback, isUnspecified } from '../../core/host.js';
import { startOf } from '../../core/source-text.js';
import { namedSource } from '../../project/carrier.js';
import type { StartCheck } from './start-check.js';

export const proxyMustForward: StartCheck = {
  id: 'proxy-must-forward',
  severity: 'warning',
  summary: 'The proxy has to tell the server who connects.',
  symptom: 'Without the header, anyone who connects through the proxy without an Origin may publish.',
  cause: `Browsers connect through a proxy on the same machine. The server recognises the application by its address, and
tells it apart from visitors by the forwarding header that the proxy adds.`,
  fix: `Let the proxy set \`X-Forwarded-For\`, as the files of \`syncctl render\` do. Or give the application its own listener
with \`server.backend.listen\`, which needs no header.`,
  since: '0.1.0',
  check({ endpoints, settings: { server } }) {
    // No browser can reach a unix socket by itself.
    const proxied = endpoints.frontend.port.value !== endpoints.bind.port.value || server.listen !== null;
    if (!proxied || server.backend.listen !== null) return [];
    return [
      {
        at: endpoints.frontend.port,
        message:
          'browsers connect through a proxy: it must set X-Forwarded-For, or any client that sends no Origin through it may publish',
        hint: 'use the files of syncctl render, or set server.backend.listen',
      },
    ];
  },
};

export const backendNotKnown: StartCheck = {
  id: 'backend-not-known',
  severity: 'warning',
  summary: 'PHP seems to run on another machine, and may not publish.',
  symptom: 'Pages load and connect, but no updates arrive. The log shows refused publications.',
  cause: `The application connects to a host that is not this machine, so it seems to run elsewhere. Only the application may
publish, and no setting says where it connects from.`,
  fix: 'Write the address of the machine that runs PHP to `server.backend.from`, or set `server.backend.listen`.',
  since: '0.1.0',
  check({ endpoints, settings: { server } }) {
    const { host } = endpoints.backend;
    const elsewhere =
      !isLoopback(host.value) && !isUnspecified(host.value) && host.value !== endpoints.bind.host.value;
    if (!elsewhere || server.backend.from.value.length > 0 || server.backend.listen !== null) return [];
    return [
      {
        at: host,
        message: `PHP connects to "${host.value}", so it seems to run on another machine, which may not publish`,
        hint: 'write the address of that machine to server.backend.from',
      },
    ];
  },
};

export const usersNotKnown: StartCheck = {
  id: 'users-not-known',
  severity: 'warning',
  summary: 'Users are treated as guests.',
  symptom: 'Topics of a single user stay silent. Everything else works.',
  cause: `Oro's tickets contain a user name, and only the application can look up the user. The server has no module for that, so
a connection with such a ticket is a guest.`,
  fix: 'Set `server.authenticate` to a module that looks up users, or use signed tickets.',
  since: '0.1.0',
  check({ carrier, settings: { server }, settingsFile }) {
    if (server.authenticate !== null) return [];
    return [
      {
        at: startOf(settingsFile?.source ?? namedSource(carrier)),
        message:
          'without server.authenticate, a user with an Oro ticket is a guest and cannot subscribe to the topics of a single user',
        hint: 'set server.authenticate if your application uses such topics',
      },
    ];
  },
};
