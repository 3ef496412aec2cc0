import { areSound } from '../oro/dsn/mistakes.js';
import { dsnToWrite } from '../project/wording.js';
import { quotable } from '../project/written.js';
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
    const { effective, dsns } = project;
    const unknown = (['websocket_frontend_port', 'websocket_bind_port'] as const).some((name) =>
      effective.unresolved.has(name),
    );
    const direct = frontend.port.value === bind.port.value;
    if (!areSound(dsns, ['server', 'frontend'])) return;
    if (!project.tls || unknown || !(direct || frontend.port.value === 80)) return;
    report({
      at: frontend.port,
      message: `the site is served over TLS, and browsers are sent to port ${quotable(frontend.port, project)}, where ${direct ? 'the server speaks' : 'proxies speak'} without TLS`,
      hint: `${dsns ? `write ${dsnToWrite(project, 'frontend', { port: 443, path: 'ws' })}` : 'set websocket_frontend_port to 443 and websocket_frontend_path to "ws"'}, and render the proxy with syncctl render nginx`,
    });
  },
});
