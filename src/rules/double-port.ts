import { areConfigured } from '../project/configured.js';
import { displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const doublePort = defineRule({
  id: 'double-port',
  severity: 'warning',
  summary: 'The address for browsers contains two ports.',
  symptom: `The browser's console says that the address \`ws://example.com:8000:8080/\` is invalid.`,
  cause: `Oro 1.8 replaces \`*\` with the Host header of the page. That header includes the port if the page is not on
port 80 or 443. Oro 1.9 uses only the host.`,
  fix: "Set websocket_frontend_host to the site's public hostname, or upgrade to Oro 1.9.",
  since: '0.1.0',
  carrier: 'yaml',
  oro: { since: '1.8', until: '1.9' },
  check(project, report) {
    const { host, port } = project.endpoints.frontend;
    if (!areConfigured(project, host, port) || host.value !== '*') return;
    report({
      at: host,
      message: `Oro 1.8 replaces "*" with the page's host and port, so from a page on port 8000, browsers would connect to "host:8000:${displayValue(port, project)}"`,
      hint: "set websocket_frontend_host to the site's public hostname, or upgrade to Oro 1.9; sites on port 80 or 443 are not affected",
    });
  },
});
