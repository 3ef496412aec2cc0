import { hint, replacement } from '../core/suggestion.js';
import { configuredPorts } from '../project/configured-ports.js';
import { defineRule } from './rule.js';

export const portRange = defineRule({
  id: 'port-range',
  severity: 'error',
  summary: 'A port is not between 1 and 65535.',
  symptom: 'Nothing can listen on the port or connect to it, or nobody knows which port is used.',
  cause: `The port is outside the TCP range. A server may listen on port 0, but then the system picks a free port
that nobody else knows. A number in syncctl.yml may also be outside the range of its setting.`,
  fix: 'Set a port from 1 to 65535, the same one for the server and PHP.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const { at, label, number, shown, hint: suggested } of configuredPorts(project)) {
      if (number >= 1 && number <= 65535) continue;
      report({ at, message: `${label} is ${shown}, but a port must be from 1 to 65535`, hint: suggested });
    }
    for (const fault of project.shapeFaults) {
      // Effective parameters were already checked with their references resolved.
      if (!['minimum', 'maximum'].includes(fault.keyword) || (fault.isParameter && fault.holds)) continue;
      const { minimum, maximum } = fault.definition;
      report({
        at: fault,
        message: `${fault.name} is ${fault.value}, but must be from ${minimum} to ${maximum}`,
        hint: hint`set it to a number in this range; the default is ${replacement(`${fault.definition.default}`, fault)}`,
      });
    }
  },
});
