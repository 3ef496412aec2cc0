import { assignment, isSettable } from '../project/assignment.js';
import { areSidesUsable } from '../project/configured.js';
import { displayAddress, displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const plainToTls = defineRule({
  id: 'plain-to-tls',
  severity: 'error',
  summary: 'PHP connects without TLS to a port that expects TLS.',
  symptom: `Pages load without live updates. PHP logs an error such as "Bad Request" or "end of stream", and the log of the
proxy shows a plain HTTP request that was sent to an HTTPS port.`,
  cause: `The transport \`tcp\` sends everything unencrypted. Port 443 expects TLS, and so does the port for browsers if the
site is served over TLS.`,
  fix: `Let PHP connect directly to the port that the server listens on. It needs no TLS there. To connect to the other
port, set the transport to \`tls\`.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    if (!speaksPlainToTls(project)) return;
    const { backend, bind } = project.endpoints;
    const direct = assignment(project, {
      'backend.port': displayValue(bind.port, project),
      'backend.host': '127.0.0.1',
      'backend.path': '',
    });
    const other = isSettable(project, 'backend.transport')
      ? `; otherwise, set ${assignment(project, { 'backend.transport': 'tls' })}`
      : '';
    report({
      at: backend.port,
      message: `PHP connects to "${displayAddress(backend, project)}" without TLS, but port ${backend.port.value} expects TLS`,
      hint: `set ${direct} if PHP runs on the same machine as the server${other}`,
    });
  },
});

const NAMES = ['websocket_bind_port', 'websocket_backend_port', 'websocket_backend_transport'] as const;

/** Whether PHP sends plain text to port 443, or to the port for browsers of a site with TLS. */
export function speaksPlainToTls(project: Project): boolean {
  const { endpoints, effective, tls } = project;
  const { bind, backend, frontend } = endpoints;
  if ((backend.transport?.value ?? 'tcp') !== 'tcp' || backend.port.value === bind.port.value) return false;
  if (backend.port.value !== 443 && !(tls && backend.port.value === frontend.port.value)) return false;
  return !NAMES.some((name) => effective.unresolved.has(name)) && areSidesUsable(project, 'backend');
}
