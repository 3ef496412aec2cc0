import { hint, removal, replacement } from '../core/suggestion.js';
import { settingLocation } from '../project/nested-location.js';
import { defineRule } from './rule.js';

export const publishOpen = defineRule({
  id: 'publish-open',
  severity: 'warning',
  summary: 'Anyone may publish to a topic.',
  symptom: 'Visitors see messages that the application never sent.',
  cause: `A rule in \`server.topics\` has \`publish: anyone\`. Anyone who can open the site can send an event to all
subscribers of the topic, without logging in and without a ticket.`,
  fix: `Set \`publish: user\` for users with a ticket, or remove the line so that only the application can publish.
If a topic really is for everyone, check each event in a handler, and silence the finding with a reason.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { topics } = project.settings.server;
    for (const [index, { pattern, publish }] of topics.value.entries()) {
      if (publish !== 'anyone') continue;
      const path = ['server', 'topics', String(index), 'publish'];
      const at = settingLocation(project, topics, path);
      report({
        at,
        message: `anyone may publish to "${pattern}", even without a ticket`,
        hint: hint`set ${replacement('publish: user', at, 'user')}, or remove ${removal('the line', at)} so that only the application may publish`,
      });
    }
  },
});
