import { closest, distance } from 'fastest-levenshtein';
import type { ProjectShapeFault } from '../parameters/model.js';
import { defineRule } from './rule.js';

const SSL_OPTIONS = 'websocket_backend_ssl_context_options';

export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  severity: 'warning',
  summary: 'Nothing reads a key of this name.',
  why: `Oro ignores a \`websocket_*\` key that it does not know, without a word: a misspelt key has no effect, and the side that it was
meant for uses a fallback or fails to start. An unknown ssl context option, on the other hand, stops the application, and an unknown
key in syncctl.yml stops syncctl.`,
  since: '0.1.0',
  check(project, report) {
    for (const fault of project.shapeFaults) {
      if (fault.keyword !== 'additionalProperties') continue;
      const isParameter = fault.pointer.startsWith('/parameters/');
      const key = fault.path.at(-1) ?? '';
      const similar = similarName(key, fault.siblings);
      report({
        at: fault,
        severity: isParameter && fault.path.length === 1 ? 'warning' : 'error',
        message: messageFor(fault, isParameter, key),
        hint: similar ? `did you mean "${similar}"?` : 'remove it',
      });
    }
  },
});

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
