import { bareHost, isLoopback, reaches } from '../core/host.js';
import { hint } from '../core/suggestion.js';
import { assignment, labelOf } from '../project/assignment.js';
import { listenerForBackend } from '../project/backend-listener.js';
import { areConfigured } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const backendPathIgnored = defineRule({
  id: 'backend-path-ignored',
  severity: 'info',
  summary: 'PHP has a path, but it does not connect through a proxy.',
  symptom: `None, because the server ignores the path. But anyone who reads the file will think that PHP connects
through the proxy.`,
  cause: `A prefix such as \`/ws\` tells the proxy which requests are for the websocket server. PHP connects to the
server directly, without the proxy.`,
  fix: `Set \`websocket_backend_path: ""\`. The prefix belongs in websocket_frontend_path.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { backend } = project.endpoints;
    const bind = listenerForBackend(project);
    if (!areConfigured(project, backend.path, backend.host, backend.port, bind.port, bind.host)) return;
    const { value: to } = backend.host;
    const direct =
      (isLoopback(to) || bareHost(to) === bareHost(bind.host.value)) && reaches(to, bind.host.value);
    if (backend.path.value === '' || backend.path.origin.kind === 'fallback') return;
    if (!direct || backend.port.value !== bind.port.value) return;
    report({
      at: backend.path,
      message: `${labelOf(project, 'backend.path')} is "${displayValue(backend.path, project)}", but PHP connects directly to the server, which ignores the path`,
      hint: hint`set ${assignment(project, { 'backend.path': '' })}; a prefix for the proxy belongs in ${labelOf(project, 'frontend.path')}`,
    });
  },
});
