import { hint, parameterLine } from '../core/suggestion.js';
import type { ParameterName } from '../oro/names.js';
import { displayValue, referenceIn } from '../project/display-value.js';
import { textOf } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

const PATH_NAMES = [
  'websocket_frontend_path',
  'websocket_backend_path',
] as const satisfies readonly ParameterName[];

export const pathWithQueryOrScheme = defineRule({
  id: 'path-with-query-or-scheme',
  severity: 'error',
  summary: 'A path contains more than a path.',
  symptom:
    'The browser rejects the address, or users are not recognized because their ticket does not arrive.',
  cause: `Oro builds the address from scheme, host, port and path, and appends "?ticket=…". If the path already
contains a "?", the ticket becomes part of another value. A "#" is not allowed in a websocket address. A full URL does
not belong here either.`,
  fix: 'Keep only the path. The scheme, host and port are set elsewhere, and a query string is not supported.',
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const reported = new Set<string>();
    for (const name of PATH_NAMES) {
      const path = textOf(project, name);
      const surplus = path && surplusIn(path.value);
      if (!path || !surplus) continue;
      const where = path.origin.kind === 'fallback' ? path.origin.from : name;
      if (reported.has(where)) continue;
      reported.add(where);
      report({
        at: path,
        message: `${where} is "${displayValue(path, project)}", which is not just a path: it contains a ${surplus}`,
        hint: referenceIn(path, project)
          ? 'make it resolve to a path without anything else'
          : hint`set ${parameterLine(where, `"${pathIn(path.value)}"`)}`,
      });
    }
  },
});

function surplusIn(text: string): string | null {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return 'scheme';
  if (text.includes('?')) return 'query';
  if (text.includes('#')) return 'fragment';
  return /\s/.test(text.trim()) ? 'space' : null;
}

function pathIn(text: string): string {
  return text
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*\//i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\s/g, '');
}
