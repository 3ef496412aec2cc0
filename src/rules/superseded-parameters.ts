import { FIRST_ORO_WITH_DSNS } from '../oro/dsn/dsn-names.js';
import { isAtLeast } from '../oro/target.js';
import { defineRule } from './rule.js';

export const supersededParameters = defineRule({
  id: 'superseded-parameters',
  severity: 'warning',
  summary: 'Oro 5.1 and later do not read these parameters.',
  symptom: 'Changing the parameters has no effect.',
  cause: `From Oro 5.1 on, three DSNs in \`.env-app\` replace all \`websocket_*\` parameters. Symfony still loads an
old parameters.yml, but Oro no longer uses the websocket keys in it.`,
  fix: `Run \`syncctl migrate\` to write equivalent DSNs, and remove the parameters.`,
  since: '0.1.0',
  carrier: 'yaml',
  check({ carrier: { parameters }, target }, report) {
    const [first] = parameters;
    if (!first || !isAtLeast(target.oro, FIRST_ORO_WITH_DSNS)) return;
    const others = parameters.length - 1;
    const keys =
      others === 0 ? first.name : `${first.name} and ${others} other websocket key${others === 1 ? '' : 's'}`;
    report({
      at: first.name,
      message: `Oro ${target.oro} does not read ${keys}; it reads DSNs from .env-app instead`,
      hint: 'run syncctl migrate to write the DSNs, then remove the keys here',
    });
  },
});
