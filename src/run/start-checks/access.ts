// Who may publish: what an operator of this server should know of a configuration that is sound. Oro's own server knows none of it,
// so this is not a rule.

import { isLoopback, isUnspecified } from '../../core/host.js';
import type { StartCheck } from './start-check.js';

export const backendNotKnown: StartCheck = {
  id: 'backend-not-known',
  severity: 'warning',
  summary: 'PHP seems to be running on another machine, which is not allowed to publish.',
  symptom: 'Pages load and connect, but no updates arrive. The log shows refused publications.',
  cause: `The application connects to a host that is not this machine, so it seems to run elsewhere. Only the application may
publish, and no setting says where it connects from.`,
  fix: 'Add the address of the machine that runs PHP to `server.backend.from`, or set `server.backend.listen`.',
  since: '0.1.0',
  check({ endpoints, settings: { server } }) {
    const { host } = endpoints.backend;
    const elsewhere =
      !isLoopback(host.value) && !isUnspecified(host.value) && host.value !== endpoints.bind.host.value;
    if (!elsewhere || server.backend.from.value.length > 0 || server.backend.listen !== null) return [];
    return [
      {
        at: host,
        message: `PHP connects to "${host.value}", so it seems to run on another machine, and the server will not let it publish`,
        hint: "add that machine's address to server.backend.from",
      },
    ];
  },
};
