// What a running server notices about the setup around it, as described by `explain` and the pages of the documentation. The server
// itself logs them, by their ids.

import type { RuleDescription } from '../core/rule-description.js';
import type { LogEvent } from '../server/observe/log-events.js';

export const LIVE_CHECKS: readonly (RuleDescription & { readonly id: LogEvent })[] = [
  {
    id: 'proxy-must-forward',
    severity: 'warning',
    summary: 'The proxy does not tell the server who connects.',
    symptom: 'Anyone who connects through the proxy without an Origin may publish.',
    cause: `A browser connected through a proxy on the same machine, and the request had no forwarding header. The server
recognises the application by its address, and tells it apart from visitors by the header that the proxy adds.`,
    fix: `Let the proxy set \`X-Forwarded-For\`, as the files that \`syncctl render\` writes do. Or give the application its own listener
with \`server.backend.listen\`, which needs no header.`,
    since: '0.1.0',
  },
  {
    id: 'proxy-without-client',
    severity: 'warning',
    summary: 'The proxy does not tell the server the addresses of its clients.',
    symptom: 'Under load, visitors get a 503 or a 429 because of what others do.',
    cause: `A browser connected through a trusted proxy, and the request had no \`X-Forwarded-For\` header. All clients of this proxy
count as one address, so they share its limits.`,
    fix: 'Let the proxy set `X-Forwarded-For`, as the files that `syncctl render` writes do.',
    since: '0.1.0',
  },
  {
    id: 'proxy-not-listed',
    severity: 'warning',
    summary: 'A proxy in a private network is not listed in `server.proxies`.',
    symptom: 'Under load, visitors get a 503 or a 429 because of what others do.',
    cause: `A request from a private network had a header that proxies add. The server trusts only this machine and the addresses in
\`server.proxies\`, because any other client could forge the header. All clients of this proxy count as one address, so they share its
limits.`,
    fix: 'Add the address from the log to `server.proxies`, and reload the server.',
    since: '0.1.0',
  },
  {
    id: 'users-not-known',
    severity: 'warning',
    summary: 'Users are treated as guests.',
    symptom: 'Topics of a single user stay silent. Everything else works.',
    cause: `Oro's tickets contain a user name, and only the application can look up the user. The server has no module for that, so
a connection with such a ticket is a guest.`,
    fix: 'Set `server.authenticate` to a module that looks up users, or use signed tickets.',
    since: '0.1.0',
  },
];
