import { isLoopback } from '../core/host.js';
import { type Hint, hint, worded } from '../core/suggestion.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { assignment, isSettable, labelOf } from '../project/assignment.js';
import { areConfigured } from '../project/configured.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const unusedSslOptions = defineRule({
  id: 'unused-ssl-options',
  severity: 'warning',
  summary: 'The ssl options have no effect.',
  symptom: "PHP's connection is not encrypted, although the file suggests that it is.",
  cause: `The options apply only to TLS, but the transport of the connection is \`tcp\`, which is also the default.`,
  fix: `If the other end speaks TLS, set \`websocket_backend_transport: ssl\`. The websocket server itself does not
speak TLS: for a direct connection to it, set \`websocket_backend_ssl_context_options: {}\`.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { transport, options } = project.endpoints.backend;
    if (transport?.value !== 'tcp' || !options || !areConfigured(project, options)) return;
    if (project.effective.unresolved.has('websocket_backend_transport')) return;
    if (project.shapeFaults.some(({ path }) => path[0] === SSL_OPTIONS)) return;
    if (Object.keys(options.value).length === 0) return;
    const given = transport.origin.kind === 'default' ? 'not set (the default is "tcp")' : '"tcp"';
    report({
      at: options,
      message: `${labelOf(project, 'backend.transport')} is ${given}, so the ssl options have no effect`,
      hint: hint`set ${assignment(project, { 'backend.options': '' })}${otherwise(project)}`,
    });
  },
});

/** The server that PHP connects to may be a proxy, unless it is the websocket server itself. */
function otherwise(project: Project): Hint<never> | string {
  const { bind, backend } = project.endpoints;
  const isOwn = isLoopback(backend.host.value) && backend.port.value === bind.port.value;
  if (isOwn || !isSettable(project, 'backend.transport')) return '';
  const ssl = assignment(project, { 'backend.transport': 'ssl' });
  return hint`, or set ${worded('the transport to ssl', ssl)} if PHP connects to a proxy with TLS`;
}
