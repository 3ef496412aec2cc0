import {
  bareHost,
  isIpv4,
  isLoopback,
  isPublic,
  isUnspecified,
  looksLikeIpv6,
  reaches,
} from '../core/host.js';
import { hint } from '../core/suggestion.js';
import { assignment } from '../project/assignment.js';
import { areConfigured } from '../project/configured.js';
import { displayAddress, displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const bindExposed = defineRule({
  id: 'bind-exposed',
  severity: 'info',
  summary: 'There is a proxy, but clients can bypass it and reach the server directly.',
  symptom: `None. But the proxy's TLS, blocked addresses and limits do not protect the server's port. With Oro's
own server, anyone who can reach that port may publish to every user.`,
  cause: `The server listens on all addresses, or on a public one, although browsers connect through the proxy on port
80 or 443. If the server listens only on a public address, a proxy that forwards to \`127.0.0.1\` cannot even reach
it.`,
  fix: `If the proxy runs on the same machine, set \`websocket_bind_address: "127.0.0.1"\`, or
\`ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:8080\`. In a container, or if the proxy runs on another machine, \`0.0.0.0\` is
right: protect the port with a firewall, and silence the finding with a reason.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { bind, backend, frontend } = project.endpoints;
    if (
      !areConfigured(project, bind.host, bind.port, frontend.port, backend.host) ||
      project.settings.server.listen
    )
      return;
    const proxied = [80, 443].includes(frontend.port.value) && frontend.port.value !== bind.port.value;
    const on = bind.host.value;
    const address = isUnspecified(on) || isPublicAddress(on);
    const here = isLoopback(backend.host.value) || bareHost(backend.host.value) === bareHost(on);
    if (!proxied || !address || !here || !reaches(backend.host.value, on)) return;
    const local = {
      'bind.host': '127.0.0.1',
      ...(isLoopback(backend.host.value) ? {} : { 'backend.host': '127.0.0.1' }),
    };
    report({
      at: bind.host,
      message: `the server listens on "${displayAddress(bind, project)}", so clients can bypass the proxy that browsers use on port ${displayValue(frontend.port, project)}`,
      hint: hint`set ${assignment(project, local)} if the proxy runs on this machine; otherwise, protect the port with a firewall`,
    });
  },
});

function isPublicAddress(address: string): boolean {
  return isPublic(address) && (isIpv4(address) || looksLikeIpv6(bareHost(address)));
}
