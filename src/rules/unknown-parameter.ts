import { closest, distance } from 'fastest-levenshtein';
import type { Project, ProjectShapeFault } from '../parameters/model.js';
import { PARAMETER_NAMES } from '../parameters/names.js';
import { nameToShow } from '../parameters/pointer.js';
import { defineRule, type Finding } from './rule.js';

const SSL_OPTIONS = 'websocket_backend_ssl_context_options';

/** What Oro 5.1 has instead of the parameters, and the parameters that say the same. */
const DSNS: ReadonlyMap<string, string> = new Map([
  ['websocket_server_dsn', 'websocket_bind_address and websocket_bind_port'],
  ['websocket_frontend_dsn', 'websocket_frontend_host, websocket_frontend_port and websocket_frontend_path'],
  ['websocket_backend_dsn', 'websocket_backend_host, websocket_backend_port and websocket_backend_path'],
]);

export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  severity: 'warning',
  summary: 'Nothing reads a key of this name.',
  why: `Oro ignores a \`websocket_*\` key that it does not know, without a word: a misspelt key has no effect, and the side that it was
meant for uses a fallback or fails to start. An unknown ssl context option, on the other hand, stops the application, and an unknown
key in syncctl.yml stops syncctl. The three \`websocket_*_dsn\` are parameters of Oro 5.1 and later, which sets them from its environment;
syncctl reads the parameters of Oro 1.0 to 5.0.`,
  since: '0.1.0',
  check(project, report) {
    for (const fault of project.shapeFaults) {
      if (fault.keyword !== 'additionalProperties') continue;
      const isParameter = fault.pointer.startsWith('/parameters/');
      const key = fault.path.at(-1) ?? '';
      const dsn = isParameter && fault.path.length === 1 ? DSNS.get(key) : undefined;
      if (dsn) {
        report({
          at: fault,
          message: `"${key}" is a parameter of Oro 5.1 and later; syncctl reads the parameters of Oro 1.0 to 5.0`,
          hint: `write ${dsn} for syncctl`,
        });
        continue;
      }
      const similar = similarName(key, fault.siblings);
      report({
        at: fault,
        severity: isParameter && fault.path.length === 1 ? 'warning' : 'error',
        message: messageFor(fault, isParameter, key),
        hint: similar ? `did you mean "${similar}"?` : 'remove it',
      });
    }
    for (const finding of otherSpellings(project)) report(finding);
  },
});

/** Keys that are the name of an absent parameter but for case, dashes and underscores. */
function otherSpellings({ parametersFile: { parameters, source } }: Project): Finding[] {
  const absent = PARAMETER_NAMES.filter((name) => !parameters.has(name));
  const byLetters = new Map(absent.map((name) => [lettersOf(name), name]));
  const findings: Finding[] = [];
  for (const { name, keyRange, pointer } of parameters.values()) {
    const right = name.startsWith('websocket_') ? undefined : byLetters.get(lettersOf(name));
    if (!right) continue;
    const reads = name.toLowerCase() === right ? 'Oro 4.0 and later do not read' : 'no version of Oro reads';
    findings.push({
      at: { file: source.name, pointer, range: keyRange },
      message: `${reads} "${nameToShow(name)}"`,
      hint: `did you mean "${right}"?`,
    });
  }
  return findings;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

function messageFor(fault: ProjectShapeFault, isParameter: boolean, key: string): string {
  if (!isParameter) return `syncctl.yml has no setting "${fault.name}"`;
  return fault.path[0] === SSL_OPTIONS && fault.path.length > 1
    ? `PHP has no ssl context option "${key}" that Oro would pass on`
    : `no version of Oro reads "${key}"`;
}

/** The nearest name, unless it is so far away that it is only a guess. */
function similarName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const nearest = closest(name, [...names]);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 4)) ? nearest : null;
}
