import { hint, removal, replacement } from '../core/suggestion.js';
import { settingLocation } from '../project/nested-location.js';
import { defineRule } from './rule.js';

export const originsOpen = defineRule({
  id: 'origins-open',
  severity: 'warning',
  summary: 'Pages of any site may connect.',
  symptom: `If a user opens a page on another site, that page can read what your server sends to the user's browser.`,
  cause: `A browser lets any page open a websocket to any server, and sends an Origin header so that the server can
refuse. \`server.origins\` contains \`*\`, so the server never refuses.`,
  fix: `List your sites, such as \`https://shop.example.com\` or \`*.example.com\`. Or remove \`server.origins\`: the
default, websocket_frontend_host and the page's own host, is right for most sites.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { origins } = project.settings.server;
    for (const [index, origin] of origins?.value.entries() ?? []) {
      if (!origins || origin !== '*') continue;
      const at = settingLocation(project, origins, ['server', 'origins', String(index)]);
      report({
        at,
        message: 'server.origins has "*", so pages of any site may connect',
        hint: hint`list your sites, such as ${replacement('"https://shop.example.com"', at)}, or remove ${removal('server.origins', origins)} to allow only the page's own host`,
      });
    }
  },
});
