import { hint } from '../core/suggestion.js';
import { assignment } from '../project/assignment.js';
import { areSidesUsable } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const frontendDirectOnTls = defineRule({
  id: 'frontend-direct-on-tls',
  severity: 'error',
  summary: "The site uses TLS, but browsers connect to the server's port, which does not.",
  symptom: `The browser's console says that the connection to \`wss://…\` failed, or that an insecure \`ws://\`
connection was blocked on a page loaded over https.`,
  cause: `A page loaded over https may only open wss connections. The server itself does not speak TLS, so it cannot
answer the browser's TLS handshake, and the connection fails. Port 80 does not speak TLS either.`,
  fix: `Put a proxy with the certificate in front (\`syncctl render nginx\`) and send browsers to its port and path.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { bind, frontend } = project.endpoints;
    const { effective } = project;
    const unknown = (['websocket_frontend_port', 'websocket_bind_port'] as const).some((name) =>
      effective.unresolved.has(name),
    );
    const direct = frontend.port.value === bind.port.value;
    if (!areSidesUsable(project, 'server', 'frontend')) return;
    if (!project.tls || unknown || !(direct || frontend.port.value === 80)) return;
    report({
      at: frontend.port,
      message: `the site uses TLS, but browsers connect to port ${displayValue(frontend.port, project)}, where ${direct ? 'the server does' : 'proxies do'} not use TLS`,
      hint: hint`set ${assignment(project, { 'frontend.port': 443, 'frontend.path': 'ws' })}, and render the proxy with syncctl render nginx`,
    });
  },
});
