import { hint, removal, replacement } from '../core/suggestion.js';
import { defineRule } from './rule.js';

export const noOrigins = defineRule({
  id: 'no-origins',
  severity: 'warning',
  summary: 'No page may connect.',
  symptom: `Every browser gets 403 with "pages from this origin may not connect". PHP and \`syncctl health\` can still
connect, because they send no Origin header.`,
  cause: `\`server.origins\` is an empty list. It lists all pages that may connect, and replaces the default.`,
  fix: `List your sites, or remove \`server.origins\` to use the default: websocket_frontend_host and the page's own
host.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { origins } = project.settings.server;
    if (origins?.value.length !== 0) return;
    report({
      at: origins,
      message: 'server.origins is empty, so no page may connect',
      hint: hint`list your sites, such as ${replacement('"https://shop.example.com"', origins, '["https://shop.example.com"]')}, or remove ${removal('server.origins', origins)} to allow only the page's own host`,
    });
  },
});
