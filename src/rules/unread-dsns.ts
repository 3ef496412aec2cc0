import { FIRST_ORO_WITH_DSNS } from '../oro/dsn/dsn-names.js';
import { isBefore } from '../oro/target.js';
import { defineRule } from './rule.js';

export const unreadDsns = defineRule({
  id: 'unread-dsns',
  severity: 'warning',
  summary: 'Oro before 5.1 does not read DSNs.',
  symptom: 'Changing the DSNs has no effect.',
  cause: `Oro up to 5.0 reads its websocket configuration from \`parameters.yml\` and does not know the three
\`ORO_WEBSOCKET_*_DSN\` variables.`,
  fix: `Run \`syncctl migrate\` with the env file to write equivalent parameters.`,
  since: '0.1.0',
  carrier: 'env',
  check({ carrier: { dsns }, target }, report) {
    const first = dsns.all.find(({ text }) => text.origin.kind !== 'default');
    if (!first || !isBefore(target.oro, FIRST_ORO_WITH_DSNS)) return;
    report({
      at: first.text,
      message: `Oro ${target.oro} does not read ${first.name}; it reads parameters.yml instead`,
      hint: 'run syncctl migrate with this file to write the parameters',
    });
  },
});
