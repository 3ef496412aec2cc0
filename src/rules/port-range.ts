import { DEFINITIONS, isParameterName } from '../parameters/names.js';
import { defineRule } from './rule.js';

export const portRange = defineRule({
  id: 'port-range',
  severity: 'error',
  summary: 'A port is not between 1 and 65535.',
  why: `Nothing can listen on or connect to a port outside this range. Port 0 is accepted for listening, but then the system picks a
free port that nobody else knows.`,
  since: '0.1.0',
  check(project, report) {
    for (const parameter of project.parameters) {
      if (!isParameterName(parameter.name) || !parameter.name.endsWith('_port')) continue;
      const { node, name, range, pointer } = parameter;
      if (node.kind !== 'scalar' || node.tag !== null) continue;
      const port =
        typeof node.value === 'string' && /^\d+$/.test(node.value) ? Number(node.value) : node.value;
      if (typeof port !== 'number' || !Number.isInteger(port) || (port >= 1 && port <= 65535)) continue;
      report({
        at: { file: project.parametersFile.source.name, pointer, range },
        message: `${name} is ${node.value}, and ports go from 1 to 65535`,
        hint: `set it to the port that is meant; the usual one is ${DEFINITIONS[name].default ?? 8080}`,
      });
    }
    for (const fault of project.shapeFaults) {
      if (!['minimum', 'maximum'].includes(fault.keyword) || fault.pointer.startsWith('/parameters/'))
        continue;
      const { minimum, maximum } = fault.definition;
      report({
        at: fault,
        message: `${fault.name} is ${fault.value}, and it must be from ${minimum} to ${maximum}`,
        hint: `set it to a number in this range; the default is ${fault.definition.default}`,
      });
    }
  },
});
