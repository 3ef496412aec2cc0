import { hint } from '../core/suggestion.js';
import { assignment, isSettable } from '../project/assignment.js';
import { displayAddress, displayValue } from '../project/display-value.js';
import { goesThroughProxy, speaksPlainToTls } from './backend-through-proxy.js';
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
    const other = goesThroughProxy(project, 'tls')
      ? "; otherwise, use the server's own address and port"
      : isSettable(project, 'backend.transport')
        ? hint`; otherwise, set ${assignment(project, { 'backend.transport': 'tls' })}`
        : '';
    report({
      at: backend.port,
      message: `PHP connects to "${displayAddress(backend, project)}" without TLS, but port ${backend.port.value} expects TLS`,
      hint: hint`set ${direct} if PHP runs on the same machine as the server${other}`,
    });
  },
});
