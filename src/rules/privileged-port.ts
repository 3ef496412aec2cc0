import { hint } from '../core/suggestion.js';
import { readPort } from '../oro/endpoints.js';
import { type Assignments, assignment, isSettable, labelOf } from '../project/assignment.js';
import { displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const privilegedPort = defineRule({
  id: 'privileged-port',
  severity: 'warning',
  summary: 'The server is told to listen on a port below 1024.',
  symptom: `The websocket server does not start: permission denied. Or it starts only as root, and then keeps running
as root.`,
  cause: `Only root, or a process with CAP_NET_BIND_SERVICE, may listen on ports below 1024. The websocket server
should have neither.`,
  fix: 'Let the server listen on 8080. Browsers can still connect to 443, where the proxy listens.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const port = project.effective.values.get('websocket_bind_port');
    const number = port ? readPort(port.value) : null;
    if (!port || typeof port.value === 'boolean' || number === null || number < 1 || number >= 1024) return;
    report({
      at: port,
      message: `${labelOf(project, 'bind.port')} is ${displayValue({ ...port, value: number }, project)}, and only root may listen on ports below 1024`,
      hint: hint`set ${assignment(project, changesFor(project))}, and let a proxy listen on the public port`,
    });
  },
});

/** PHP follows the server, and browsers reach the proxy on the old port by a path. */
function changesFor(project: Project): Assignments {
  const { bind, backend, frontend } = project.endpoints;
  const isShared = frontend.port.value === bind.port.value;
  const needsPath = isShared && frontend.path.value === '' && isSettable(project, 'frontend.path');
  return {
    'bind.port': 8080,
    ...(backend.port.value === bind.port.value ? { 'backend.port': 8080 } : {}),
    ...(needsPath ? { 'frontend.path': 'ws' } : {}),
  };
}
