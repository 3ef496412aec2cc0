import { FIRST_ORO_WITH_DSNS } from '../oro/dsn/dsn-names.js';
import { isAtLeast } from '../oro/target.js';
import { defineRule } from './rule.js';

export const supersededParameters = defineRule({
  id: 'superseded-parameters',
  severity: 'warning',
  summary: 'The application is of Oro 5.1 or later, which does not read these parameters.',
  symptom: 'A change of the parameters has no effect.',
  cause: `From Oro 5.1 on three DSNs in \`.env-app\` take the place of all \`websocket_*\` parameters. A parameters.yml that stayed behind
is still loaded, and its websocket keys are not read.`,
  fix: `Let \`syncctl migrate\` write the DSNs that say the same, and remove the parameters.`,
  since: '0.1.0',
  carrier: 'parameters',
  check({ parameters, target }, report) {
    const [first] = parameters;
    if (!first || !isAtLeast(target.oro, FIRST_ORO_WITH_DSNS)) return;
    const others = parameters.length - 1;
    const keys =
      others === 0 ? first.name : `${first.name} and ${others} other websocket key${others === 1 ? '' : 's'}`;
    report({
      at: first.name,
      message: `Oro ${target.oro} does not read ${keys}: it has DSNs in .env-app instead`,
      hint: 'syncctl migrate writes them; then remove the keys here',
    });
  },
});
