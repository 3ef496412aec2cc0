import { bareHost, hostFault, isLoopback, isUnspecified, looksLikeIpv6, surplusOf } from '../core/host.js';
import { hint } from '../core/suggestion.js';
import { assignment, isSettable } from '../project/assignment.js';
import { areSidesUsable } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { HOST_NAMES, textOf } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

export const frontendHostUnusable = defineRule({
  id: 'frontend-host-unusable',
  severity: 'warning',
  summary: 'Browsers are told to connect to a host that they cannot reach.',
  symptom: `The browser's console says ERR_CONNECTION_REFUSED or ERR_NAME_NOT_RESOLVED, although everything works on
the server. Or it works only for the developer.`,
  cause: `The browser runs on the visitor's machine. There, \`127.0.0.1\` and \`localhost\` mean that machine,
\`0.0.0.0\` is not an address to connect to, and the name of a container or a machine on your network is unknown. A
loopback host is only a note if the server listens on loopback too, as on a developer's machine. Oro 1.0 to 1.7
shipped one \`websocket_host\` for all three sides; that is reported only if the site uses TLS or syncctl.yml sets a
server name.`,
  fix: `Use \`*\`, which stands for the page's host and is nearly always right, or the site's public hostname.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const host = textOf(project, 'websocket_frontend_host');
    if (!host || host.value === '*' || host.value === '') return;
    if (!areSidesUsable(project, 'frontend')) return;
    if (surplusOf(host.value) || hostFault(host.value) || isAsShipped(project, host.value)) return;
    const reason = reasonFor(host.value);
    if (reason === null) return;
    const local = isLoopback(host.value) && isLoopback(project.endpoints.bind.host.value);
    report({
      at: host,
      message: `browsers are told to connect to "${displayValue(host, project)}", ${reason}`,
      hint: isSettable(project, 'frontend.host')
        ? hint`set ${assignment(project, { 'frontend.host': '*' })} to use the page's host, or set the site's public hostname`
        : 'use an address of this machine that browsers can reach; Oro 1.8 and later have websocket_frontend_host',
      ...(local ? { severity: 'info' as const } : {}),
    });
  },
});

/** Early versions of Oro shipped one loopback host for all sides, so the site is probably not set up yet. */
function isAsShipped({ effective, tls, settings }: Project, host: string): boolean {
  if (tls || settings.deploy.server_name) return false;
  const origins = HOST_NAMES.map((name) => effective.values.get(name)?.origin);
  const together = origins.every((origin) => origin?.kind === 'fallback' && origin.from === 'websocket_host');
  return together && isLoopback(host);
}

function reasonFor(host: string): string | null {
  if (isUnspecified(host)) return 'which is an address to listen on, not one to connect to';
  if (isLoopback(host)) return "which is the visitor's own machine";
  if (host.includes('_'))
    return 'which has an underscore, so it is not a valid hostname outside a container network';
  const name = !host.includes('.') && !looksLikeIpv6(bareHost(host));
  return name ? 'a name without a dot, which is known only in a local or container network' : null;
}
