import { END_OF_PARAMETERS, sinceOf } from '../oro/availability.js';
import { isKnownTo, isParameterName } from '../oro/names.js';
import { isAtLeast } from '../oro/target.js';
import { defineRule } from './rule.js';

export const unknownInTarget = defineRule({
  id: 'unknown-in-target',
  severity: 'warning',
  summary: 'This version of Oro does not have the key.',
  symptom: `A value is changed and nothing happens: live updates go on as before, or stay off.`,
  cause: `Oro ignores a \`websocket_*\` key that its version does not know, without a word. The paths came with Oro 2.5 (2.0.25 and 2.4.2 in the
older lines), transport and ssl options with 2.6.30 and 3.1, the user agents with the last 5.0. Oro 5.1 replaced all of them by three DSNs,
in variables such as \`ORO_WEBSOCKET_SERVER_DSN\`.`,
  fix: `Remove the key, or name the version that the file is for: \`--oro\`, or \`lint.target\` in syncctl.yml.`,
  since: '0.1.0',
  carrier: 'parameters',
  check({ target: { oro, source }, parameters }, report) {
    const by = source === null ? '' : ` (${source})`;
    // From there on none is read, which is a finding of its own.
    if (isAtLeast(oro, END_OF_PARAMETERS)) return;
    for (const { name, file, pointer, keyRange } of parameters) {
      if (!isParameterName(name)) continue;
      if (isKnownTo(oro, name)) continue;
      report({
        at: { file, pointer, range: keyRange },
        message: `Oro ${oro}${by} does not read ${name}, which came with ${sinceOf(name)}`,
        hint: 'remove it, or name the version that the file is for: --oro, or lint.target in syncctl.yml',
      });
    }
  },
});
