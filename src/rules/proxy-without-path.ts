import { hint } from '../core/suggestion.js';
import { isBefore } from '../oro/target.js';
import { assignment } from '../project/assignment.js';
import { areConfigured } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const proxyWithoutPath = defineRule({
  id: 'proxy-without-path',
  severity: 'info',
  summary: "Browsers would open the websocket at the site's front page.",
  symptom: `The browser's console shows "Unexpected response code: 200", because the front page answers instead of the
websocket server.`,
  cause: `Browsers connect to the host and port of the page itself, without a path. The proxy on that port
cannot tell a websocket from a page unless it checks the Upgrade header.`,
  fix: `Give the websocket its own path, such as \`ws\`, and let the proxy forward that path to the server (\`syncctl
render nginx\`). Oro before 2.5 has no path, so the websocket needs its own host. If the proxy does check the Upgrade
header, silence the finding and give that as the reason.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { bind, frontend } = project.endpoints;
    if (!areConfigured(project, frontend.host, frontend.port, bind.port) || frontend.host.value !== '*')
      return;
    if (![80, 443].includes(frontend.port.value) || frontend.port.value === bind.port.value) return;
    const withoutTls = project.tls && frontend.port.value === 80;
    if (!hasEmptyPath(project) || withoutTls) return;
    report({
      at: hasPaths(project) ? frontend.path : frontend.port,
      message: `browsers would open the websocket at the site's front page: port ${displayValue(frontend.port, project)} without a path`,
      hint: hasPaths(project)
        ? hint`set ${assignment(project, { 'frontend.path': 'ws' })}, and let the proxy forward that path to the server`
        : 'use a separate host as websocket_frontend_host, such as ws.example.com',
    });
  },
});

/** A missing path has its own rule, unless this version of Oro has no paths. */
function hasEmptyPath(project: Project): boolean {
  const { path } = project.endpoints.frontend;
  return path.value === '' && (areConfigured(project, path) || !hasPaths(project));
}

function hasPaths({ target }: Project): boolean {
  return !isBefore(target.oro, '2.5');
}
