import { bareHost, isLoopback } from '../core/host.js';
import { hint, type Suggestion } from '../core/suggestion.js';
import { assignment } from '../project/assignment.js';
import { areSidesUsable } from '../project/configured.js';
import { displayAddress, displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const backendThroughProxy = defineRule({
  id: 'backend-through-proxy',
  severity: 'warning',
  summary: 'PHP connects through the proxy instead of directly to the server.',
  symptom: 'Live updates fail now and then, on some pages but not on others, and no error is shown.',
  cause: `Oro's PHP client expects the server's handshake response and its first message to arrive together. The
server sends them together, but a proxy splits them. In tests behind nginx, the client of Oro 5.0 failed now and then,
and the client of Oro 7.0 failed most of the time. Each failure is a page without live updates.`,
  fix: `Let PHP connect directly to the port that the server listens on, with the transport \`tcp\`. If PHP runs on
the same machine, it needs neither TLS nor the proxy.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    if (!goesThroughProxy(project) || speaksPlainToTls(project)) return;
    const { backend } = project.endpoints;
    report({
      at: backend.port,
      message: `the backend connects to "${displayAddress(backend, project)}", which is the proxy for browsers`,
      hint: hint`set ${direct(project)} if PHP runs on the same machine as the server`,
    });
  },
});

/** Without what only the proxy needs. */
function direct(project: Project): Suggestion<never> {
  return assignment(project, {
    'backend.port': displayValue(project.endpoints.bind.port, project),
    'backend.transport': 'tcp',
    'backend.host': '127.0.0.1',
    'backend.path': '',
    'backend.options': '',
  });
}

const NAMES = [
  'websocket_bind_port',
  'websocket_backend_port',
  'websocket_frontend_port',
  'websocket_backend_host',
] as const;

/** The backend connects in the same way as browsers, with this transport: on this machine or on the host of the browsers. */
export function goesThroughProxy(
  project: Project,
  transport = project.endpoints.backend.transport?.value,
): boolean {
  const { endpoints, effective } = project;
  const { bind, backend, frontend } = endpoints;
  if (frontend.port.value === bind.port.value || backend.port.value !== frontend.port.value) return false;
  if (NAMES.some((name) => effective.unresolved.has(name)) || backend.host.value === '*') return false;
  if (!areSidesUsable(project, 'server', 'frontend', 'backend')) return false;
  const samePath = backend.path.value !== '' && backend.path.value === frontend.path.value;
  const proxied = samePath || transport !== 'tcp' || [80, 443].includes(backend.port.value);
  if (!proxied) return false;
  const host = bareHost(backend.host.value);
  return (
    isLoopback(host) ||
    frontend.host.value === '*' ||
    host === bareHost(frontend.host.value) ||
    host === bareHost(bind.host.value)
  );
}

const PLAIN_NAMES = ['websocket_bind_port', 'websocket_backend_port', 'websocket_backend_transport'] as const;

/** Whether PHP sends plain text to port 443, or to the port for browsers of a site with TLS. */
export function speaksPlainToTls(project: Project): boolean {
  const { endpoints, effective, tls } = project;
  const { bind, backend, frontend } = endpoints;
  if ((backend.transport?.value ?? 'tcp') !== 'tcp' || backend.port.value === bind.port.value) return false;
  if (backend.port.value !== 443 && !(tls && backend.port.value === frontend.port.value)) return false;
  return !PLAIN_NAMES.some((name) => effective.unresolved.has(name)) && areSidesUsable(project, 'backend');
}
