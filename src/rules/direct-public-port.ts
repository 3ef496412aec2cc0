import { isLoopback, isPublic } from '../core/host.js';
import { type Hint, hint, worded } from '../core/suggestion.js';
import { assignment, isSettable } from '../project/assignment.js';
import { areConfigured } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const directPublicPort = defineRule({
  id: 'direct-public-port',
  severity: 'info',
  summary: "Visitors must be able to reach the server's own port.",
  symptom: `The browser's console shows "Synchronizer can't connect to server" or ERR_CONNECTION_TIMED_OUT, for all
visitors or only for those in company networks. On the machine itself it works.`,
  cause: `Browsers connect to the server's port, with no proxy in between. Everything on the way must let that port
through: the machine's firewall, the hosting provider's firewall, and the visitor's network, which often allows only
ports 80 and 443.`,
  fix: `Put a proxy in front (\`syncctl render nginx\`) that accepts connections on the site's port. Or open the
port in every firewall and silence the finding with a reason. Oro's own defaults, \`0.0.0.0\`, \`*\` and 8080 on
all sides, have the same problem, but are reported only if \`deploy.server_name\` or a public name shows that the site
is public.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { bind, frontend } = project.endpoints;
    if (project.tls || !areConfigured(project, frontend.port, bind.port, bind.host, frontend.host)) return;
    if (frontend.port.value !== bind.port.value || isLoopback(bind.host.value)) return;
    const named = project.settings.deploy.server_name !== null && frontend.host.value === '*';
    if (bind.port.value < 1024 || !(named || isPublic(frontend.host.value))) return;
    const port = displayValue(frontend.port, project);
    report({
      at: frontend.port,
      message: `browsers connect directly to the server's port ${port}, so every firewall on the way must allow that port`,
      hint: hintFor(project, port),
    });
  },
});

function hintFor(project: Project, port: string): string | Hint<never> {
  if (!isSettable(project, 'frontend.path'))
    return `make sure that port ${port} is open from outside; Oro 2.5 and later can share the site's port`;
  const shared = assignment(project, { 'frontend.port': 443, 'frontend.path': 'ws' });
  const plain = assignment(project, { 'frontend.port': 80, 'frontend.path': 'ws' });
  return hint`render a proxy with syncctl render nginx, and set ${shared}, or ${worded('port 80', plain)} without TLS`;
}
