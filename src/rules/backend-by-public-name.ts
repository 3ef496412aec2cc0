import { bareHost, isLoopback, isPublic } from '../core/host.js';
import { hint } from '../core/suggestion.js';
import { assignment } from '../project/assignment.js';
import { areConfigured } from '../project/configured.js';
import { displayAddress } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const backendByPublicName = defineRule({
  id: 'backend-by-public-name',
  severity: 'info',
  summary: "PHP connects to a server on its own machine by the site's public name.",
  symptom: `Whenever DNS, the router or a firewall has a problem, pages take a second longer to load or live updates
fail.`,
  cause: `PHP opens a connection for each page that shows live updates. Because it uses the site's public hostname,
the connection leaves the machine and has to come back. Not every router allows that, and if a firewall drops the
packets, each page waits.`,
  fix: `If PHP runs on the same machine as the server, set \`websocket_backend_host: "*"\` (127.0.0.1).
Otherwise, use that machine's name on the local network.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { bind, backend, frontend } = project.endpoints;
    if (!areConfigured(project, backend.host, backend.port, bind.port, bind.host, frontend.host)) return;
    const { value: to, origin } = backend.host;
    const same = bareHost(to) === bareHost(frontend.host.value) && backend.port.value === bind.port.value;
    const plain = backend.transport?.value === 'tcp' && origin.kind !== 'fallback';
    if (!same || !plain || !isPublic(to) || isLoopback(bind.host.value)) return;
    if (bareHost(to) === bareHost(bind.host.value)) return;
    report({
      at: backend.host,
      message: `PHP connects to "${displayAddress(backend, project)}", the site's public hostname, so every page load depends on DNS, the router and the firewall`,
      hint: hint`set ${assignment(project, { 'backend.host': '127.0.0.1' })} if PHP runs on the same machine as the server`,
    });
  },
});
