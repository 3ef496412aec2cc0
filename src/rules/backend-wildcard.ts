import { dsnToWrite } from '../project/wording.js';
import { quotable } from '../project/written.js';
import { defineRule } from './rule.js';

export const backendWildcard = defineRule({
  id: 'backend-wildcard',
  severity: 'error',
  summary: 'PHP is told to connect to "*".',
  symptom: 'Pages load without live updates, and there is no error in the browser.',
  cause: `In parameters.yml \`*\` is 127.0.0.1 for PHP. From Oro 5.1 on it is not: PHP asks the name service for a machine named \`*\`,
and finds none. Oro's own documentation shows \`ssl://*:443/ws\` for the backend all the same. \`*\` has a meaning in
ORO_WEBSOCKET_FRONTEND_DSN alone, where it is the host of the page.`,
  fix: `Write \`tcp://127.0.0.1\` with the port of the server when PHP runs on the same machine, else the name of the server's machine.`,
  since: '0.1.0',
  carrier: 'dsn',
  check(project, report) {
    const { backend } = project.endpoints;
    if (project.effective.values.get('websocket_backend_host')?.value !== '*') return;
    const { bind } = project.endpoints;
    report({
      at: backend.host,
      message: `the host of ORO_WEBSOCKET_BACKEND_DSN is "*", and PHP can connect to no machine of that name`,
      hint: `write ${dsnToWrite(project, 'backend', { scheme: 'tcp', host: '127.0.0.1', port: quotable(bind.port, project) })} when PHP runs on the server's machine, or the name of that machine`,
    });
  },
});
