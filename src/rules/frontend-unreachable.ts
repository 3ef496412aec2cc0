import { isIpv4, isLoopback, isUnspecified } from '../core/host.js';
import { hint } from '../core/suggestion.js';
import { assignment, isSettable } from '../project/assignment.js';
import { areConfigured } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const frontendUnreachable = defineRule({
  id: 'frontend-unreachable',
  severity: 'warning',
  summary: 'Browsers are sent to a port where the server accepts only local connections.',
  symptom: "The browser's console shows ERR_CONNECTION_REFUSED on every machine except the server itself.",
  cause: `The server listens on a loopback address, which accepts connections only from its own machine. Browsers are
sent to the same port, so there is no proxy in between. If the host is \`*\`, it is only a note, because it works for
a developer whose browser runs on the same machine.`,
  fix: `Let the server listen on \`0.0.0.0\`, or put a proxy in front and send browsers to its port.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { bind, frontend } = project.endpoints;
    if (!areConfigured(project, bind.host, bind.port, frontend.host, frontend.port)) return;
    if (project.tls || project.settings.server.listen || frontend.port.value !== bind.port.value) return;
    const to = frontend.host.value;
    const on = bind.host.value;
    if (!isLoopback(on) || !(isIpv4(on) || on.startsWith('[')) || isLoopback(to) || isUnspecified(to)) return;
    const named = to !== '*' || project.settings.deploy.server_name !== null;
    const withPath = frontend.path.value === '' && isSettable(project, 'frontend.path');
    const proxied = { 'frontend.port': 443, ...(withPath ? { 'frontend.path': 'ws' } : {}) };
    report({
      at: bind.host,
      message: `browsers connect to port ${displayValue(frontend.port, project)}, but the server listens there on "${displayValue(bind.host, project)}", which accepts only connections from this machine`,
      hint: hint`set ${assignment(project, { 'bind.host': '0.0.0.0' })}, or put a proxy in front and set ${assignment(project, proxied)}`,
      ...(named ? {} : { severity: 'info' as const }),
    });
  },
});
