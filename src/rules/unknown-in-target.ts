import { hint, removal } from '../core/suggestion.js';
import { END_OF_PARAMETERS, sinceOf } from '../oro/availability.js';
import { isKnownTo, isParameterName } from '../oro/names.js';
import { isAtLeast } from '../oro/target.js';
import { keyOf } from '../symfony/section.js';
import { defineRule } from './rule.js';

export const unknownInTarget = defineRule({
  id: 'unknown-in-target',
  severity: 'warning',
  summary: 'This version of Oro does not have the key.',
  symptom: 'A value is changed and nothing happens: live updates work as before, or stay off.',
  cause: `Oro silently ignores \`websocket_*\` keys that its version does not know. The paths were added in Oro 2.5
(2.0.25 and 2.4.2 in the older lines), transport and ssl options in 2.6.30 and 3.1, and the user agents in the last
releases of 5.0. Oro 5.1 replaced all of them with three DSNs, in variables such as \`ORO_WEBSOCKET_SERVER_DSN\`.`,
  fix: `Remove the key. Or, if the file is for another version, say so with \`--oro\` or with \`lint.target\` in
syncctl.yml.`,
  since: '0.1.0',
  carrier: 'yaml',
  check({ target: { oro, source }, carrier }, report) {
    const by = source === null ? '' : ` (${source})`;
    // From that version on, no parameter is read, which has its own finding.
    if (isAtLeast(oro, END_OF_PARAMETERS)) return;
    for (const parameter of carrier.parameters) {
      const { name } = parameter;
      if (!isParameterName(name)) continue;
      if (isKnownTo(oro, name)) continue;
      report({
        at: keyOf(parameter),
        message: `Oro ${oro}${by} does not read ${name}, which was added in ${sinceOf(name)}`,
        hint: hint`remove ${removal('it', keyOf(parameter))}, or set the version that the file is for with --oro or lint.target in syncctl.yml`,
      });
    }
  },
});
