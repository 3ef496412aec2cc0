import { hint } from '../core/suggestion.js';
import { assignment } from '../project/assignment.js';
import { displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const backendWildcard = defineRule({
  id: 'backend-wildcard',
  severity: 'error',
  summary: 'PHP is told to connect to "*".',
  symptom: 'Pages load without live updates, and the browser shows no error.',
  cause: `In parameters.yml, \`*\` means 127.0.0.1 for PHP. From Oro 5.1 on it does not: PHP tries to look up a host
named \`*\` and finds none. Oro's own documentation shows \`ssl://*:443/ws\` for the backend, but it does not work.
Only in ORO_WEBSOCKET_FRONTEND_DSN does \`*\` have a meaning: the page's host.`,
  fix: `If PHP runs on the same machine as the server, use \`tcp://127.0.0.1\` with the server's port.
Otherwise, use the hostname of the machine that the server runs on.`,
  since: '0.1.0',
  carrier: 'env',
  check(project, report) {
    const { backend } = project.endpoints;
    if (project.effective.values.get('websocket_backend_host')?.value !== '*') return;
    const { bind } = project.endpoints;
    report({
      at: backend.host,
      message: `the host of ORO_WEBSOCKET_BACKEND_DSN is "*", which PHP cannot resolve as a hostname`,
      hint: hint`set ${assignment(project, { 'backend.transport': 'tcp', 'backend.host': '127.0.0.1', 'backend.port': displayValue(bind.port, project), 'backend.path': '' })} if PHP runs on the same machine as the server, otherwise use that machine's hostname`,
    });
  },
});
