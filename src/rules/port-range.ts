import { originOf } from '../oro/dsn/dsns.js';
import { DEFINITIONS, isParameterName, type ParameterName } from '../oro/names.js';
import type { Project } from '../project/model.js';
import { dsnToWrite } from '../project/wording.js';
import { type PlainValue, plainValue } from '../yaml/plain-value.js';
import { defineRule } from './rule.js';

export const portRange = defineRule({
  id: 'port-range',
  severity: 'error',
  summary: 'A port is not between 1 and 65535.',
  symptom: 'Nothing can listen on the port or connect to it, or nobody knows which port is used.',
  cause: `The port is outside the range of TCP. A server may listen on port 0, but then the system picks a free port
that nobody else knows. A number in syncctl.yml may also be outside the range of its setting.`,
  fix: 'Write a port from 1 to 65535, the same one for the server and for PHP.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const { name, node, range, pointer, file } of project.parameters) {
      if (!isParameterName(name) || !name.endsWith('_port')) continue;
      const port = numberOf(heldValue(project, name));
      if (port === null || (port >= 1 && port <= 65535)) continue;
      const text = node.kind === 'scalar' && typeof node.value === 'string' ? `"${node.value}"` : port;
      report({
        at: { file, pointer, range },
        message: `${name} is ${text}, and ports go from 1 to 65535`,
        hint: `set it to the port that is meant; the usual one is ${DEFINITIONS[name].default ?? 8080}`,
      });
    }
    const { dsns } = project;
    for (const dsn of dsns?.all ?? []) {
      const port = dsn.parsed?.written.port;
      if (!dsns || port?.number !== 0) continue;
      report({
        at: { ...dsn.text, origin: originOf(dsn, port) },
        message: `the port of ${dsn.name} is 0, and ports go from 1 to 65535`,
        hint: `write ${dsnToWrite(project, dsn.side, { port: 8080 })}`,
      });
    }
    for (const fault of project.shapeFaults) {
      // A parameter that holds has been looked at with its references replaced.
      if (!['minimum', 'maximum'].includes(fault.keyword) || (fault.isParameter && fault.holds)) continue;
      const { minimum, maximum } = fault.definition;
      report({
        at: fault,
        message: `${fault.name} is ${fault.value}, and it must be from ${minimum} to ${maximum}`,
        hint: `set it to a number in this range; the default is ${fault.definition.default}`,
      });
    }
  },
});

/** The value of a port with its references replaced; the fallback is seen through a side that it feeds. */
function heldValue({ effective, application }: Project, name: ParameterName): PlainValue {
  const side = [...effective.values].find(
    ([held, { origin }]) => held === name || (origin.kind === 'fallback' && origin.from === name),
  );
  const own = application.held.get(name);
  return side?.[1].value ?? (own ? (plainValue(own.node)?.value ?? null) : null);
}

function numberOf(value: PlainValue): number | null {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}
