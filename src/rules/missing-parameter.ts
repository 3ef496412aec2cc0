import type { Severity } from '../core/diagnostic.js';
import { hint, onLines, parameterLine } from '../core/suggestion.js';
import { requiredNames } from '../oro/availability.js';
import { fittingValue } from '../oro/fitting-value.js';
import { DEFINITIONS, type ParameterName } from '../oro/names.js';
import { isAssumed } from '../oro/target.js';
import { displayBindHost } from '../project/display-value.js';
import type { YamlProject } from '../project/project.js';
import { nestedParameters } from './nested-parameter.js';
import { defineRule, type Finding } from './rule.js';
import { isGiven, meantNames } from './unknown-parameter.js';

export const missingParameter = defineRule({
  id: 'missing-parameter',
  severity: 'warning',
  summary: 'A parameter is missing, and so is its fallback.',
  symptom: `Oro does not start: "You have requested a non-existent parameter". Often the file worked before an
upgrade.`,
  cause: `The file contains neither the parameter nor its fallback. Which keys are required depends on the version: up
to Oro 1.7 websocket_host and websocket_port, then the addresses and ports of the three sides, and since 2.5 the two
paths as well. The websocket server of syncctl still starts, because syncctl uses its own default. If the version is
known, from a flag, \`lint.target\` or Composer's files, the finding is an error. It is a warning if only the version of
Symfony is known. If the file imports one that syncctl does not read, such as XML or PHP, it is a note, because the key
may be there.`,
  fix: `Add the parameters. Add them to the .dist file as well, or the next \`composer install\` removes them.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    if (!isKnown(project)) return;
    const { carrier, target } = project;
    const absent = requiredNames(target.oro).filter((name) => !isGiven(name, project));
    if (absent.length === 0) return;
    const severity = severityFor(project);
    const misspelt = new Set([
      ...meantNames(project),
      ...nestedParameters(project).flatMap(({ names }) => names),
    ]);
    const missing = absent.filter((name) => !misspelt.has(name));
    const [first] = missing;
    if (first === undefined) return;
    if (carrier.parameters.length === 0 && misspelt.size === 0) {
      report({
        at: first,
        message: `the file has no websocket_* parameters, and Oro ${target.oro} does not start without them`,
        hint: 'check whether this is the right file; syncctl uses the defaults',
        severity,
      });
      return;
    }
    report({ at: first, ...wordsFor(missing, project), severity });
  },
});

function wordsFor(
  missing: readonly ParameterName[],
  project: YamlProject,
): Pick<Finding, 'message' | 'hint' | 'paste'> {
  const { carrier, target } = project;
  const [first, ...more] = missing;
  const bindHost = displayBindHost(project);
  const lines = missing.map((name) => parameterLine(name, fittingValue(name, project, bindHost)));
  const [line] = lines;
  const dist = carrier.dist?.file;
  const comes =
    dist && missing.every((name) => dist.parameters.has(name))
      ? `; composer install will take ${more.length > 0 ? 'them' : 'it'} from ${dist.source.name}`
      : '';
  if (first === undefined || more.length === 0) {
    const fallback = first && DEFINITIONS[first]['x-fallback'];
    return {
      message: `${first} is missing${fallback ? `, and so is its fallback ${fallback}` : ''}; Oro ${target.oro} does not start without it`,
      hint: first === 'websocket_host' || !line ? `${HOST}${comes}` : hint`add ${line}${comes}`,
    };
  }
  const others = more.length === 1 ? more[0] : `${more.length} other parameters`;
  const hasHost = missing.includes('websocket_host');
  return {
    message: `${first} and ${others} are missing; Oro ${target.oro} does not start without them`,
    hint: hasHost ? `add websocket_port: 8080, and ${HOST}${comes}` : `add these lines${comes}:`,
    ...(hasHost ? {} : { paste: onLines(lines) }),
  };
}

const HOST = 'add websocket_host with an address of this machine that browsers can reach';

/** If the version is only assumed, the required keys are a guess. */
function severityFor({ carrier, target }: YamlProject): Severity {
  if (!carrier.application.complete) return 'info';
  return isAssumed(target) ? 'warning' : 'error';
}

/** If some files cannot be read, it is unknown what is missing. */
function isKnown({ carrier }: YamlProject): boolean {
  const { files, importFaults } = carrier.application;
  return importFaults.length === 0 && files.every(({ loadFaults }) => loadFaults.length === 0);
}
