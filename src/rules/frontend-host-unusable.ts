import { bareHost, isIpv6, isLoopback, isUnspecified, surplusOf } from '../parameters/host.js';
import { textOf } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

export const frontendHostUnusable = defineRule({
  id: 'frontend-host-unusable',
  severity: 'warning',
  summary: 'Browsers are sent to a host that they cannot reach.',
  why: `The browser runs on the visitor's machine. There \`127.0.0.1\` and \`localhost\` are the visitor's own machine, \`0.0.0.0\` is no place
at all, and the name of a container or of a machine in the local network is not known. \`*\` is the host of the page, which is nearly
always what is wanted. A loopback host is only a note when the server listens on loopback too: that is a developer's machine.`,
  since: '0.1.0',
  check(project, report) {
    const host = textOf(project, 'websocket_frontend_host');
    if (!host || host.value === '*' || host.value === '' || surplusOf(host.value)) return;
    const reason = reasonFor(host.value);
    if (reason === null) return;
    const local = isLoopback(host.value) && isLoopback(project.endpoints.bind.host.value);
    report({
      at: host,
      message: `browsers are sent to "${host.value}", ${reason}`,
      hint: 'write websocket_frontend_host: "*" for the host of the page, or the public name of the site',
      ...(local ? { severity: 'info' as const } : {}),
    });
  },
});

function reasonFor(host: string): string | null {
  if (isUnspecified(host)) return 'which is an address to listen on, not one to connect to';
  if (isLoopback(host)) return "which is the visitor's own machine";
  if (host.includes('_'))
    return 'which has an underscore and is no valid host name outside a container network';
  const name = !host.includes('.') && !isIpv6(bareHost(host));
  return name ? 'a name without a dot, which is known in a local or container network only' : null;
}
