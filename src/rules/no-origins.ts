import { defineRule } from './rule.js';

export const noOrigins = defineRule({
  id: 'no-origins',
  severity: 'warning',
  summary: 'No page may connect.',
  symptom: `Every browser gets 403, with "pages of this origin may not connect". PHP and \`syncctl health\` connect all the same, since
they send no Origin.`,
  cause: `\`server.origins\` is an empty list. It names all pages that may connect, and takes the place of the usual ones.`,
  fix: `Name the pages, or remove \`server.origins\`: then it is websocket_frontend_host and the page's own host.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { origins } = project.settings.server;
    if (origins?.value.length !== 0) return;
    report({
      at: origins,
      message: 'server.origins is empty: no page may connect',
      hint: 'name your sites, such as "https://shop.example.com", or remove server.origins for the host of the page',
    });
  },
});
