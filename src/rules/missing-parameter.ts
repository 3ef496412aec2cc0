import type { Severity } from '../core/diagnostic.js';
import { requiredNames } from '../oro/availability.js';
import { DEFINITIONS, type ParameterName } from '../oro/names.js';
import type { YamlProject } from '../project/project.js';
import { defineRule } from './rule.js';

export const missingParameter = defineRule({
  id: 'missing-parameter',
  severity: 'warning',
  summary: 'A parameter is missing, and so is its fallback.',
  symptom: `Oro does not start: "You have requested a non-existent parameter". Often the file worked before an
upgrade.`,
  cause: `The file contains neither the parameter nor its fallback. Which keys are required depends on the version: up
to Oro 1.7 websocket_host and websocket_port, then the addresses and ports of the three sides, and since 2.5 the two
paths as well. The websocket server of syncctl still starts, because syncctl uses its own default. If the version is
known, from a flag, \`lint.target\` or Composer's files, the finding is an error. If the file imports one that syncctl
does not read, such as XML or PHP, it is a note, because the key may be there.`,
  fix: `Add the parameter. Add it to the .dist file as well, or the next \`composer install\` removes it.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    if (!isKnown(project)) return;
    const { carrier, target } = project;
    const { dist } = carrier;
    const severity = severityFor(project);
    const required = requiredNames(target.oro);
    if (carrier.parameters.length === 0 && required.length > 0) {
      report({
        at: 'websocket_bind_address',
        message: `the file has no websocket_* parameters, and Oro ${target.oro} does not start without them`,
        hint: 'check whether this is the right file; syncctl uses the defaults',
        severity,
      });
      return;
    }
    for (const name of required) {
      const { default: standard = 8080, 'x-fallback': fallback } = DEFINITIONS[name];
      if (isGiven(name, project)) continue;
      const line =
        name === 'websocket_host'
          ? `add ${name} with an address of this machine that browsers can reach`
          : `add ${name}: ${typeof standard === 'string' ? `"${standard}"` : standard}`;
      const comes = dist?.file.parameters.has(name);
      report({
        at: name,
        message: `${name} is missing${fallback ? `, and so is its fallback ${fallback}` : ''}; Oro ${target.oro} does not start without it`,
        hint: comes ? `${line}; composer install will take it from ${dist?.file.source.name}` : line,
        severity,
      });
    }
  },
});

/** If the version is not known, the required keys are only a guess. */
function severityFor({ carrier, target }: YamlProject): Severity {
  if (!carrier.application.complete) return 'info';
  return target.source === null ? 'warning' : 'error';
}

/** If some files cannot be read, it is unknown what is missing. */
function isKnown({ carrier }: YamlProject): boolean {
  const { files, importFaults } = carrier.application;
  return importFaults.length === 0 && files.every(({ loadFaults }) => loadFaults.length === 0);
}

function isGiven(name: ParameterName, { effective, carrier }: YamlProject): boolean {
  return effective.values.has(name) || effective.unresolved.has(name) || carrier.application.held.has(name);
}
