import type { Leftover } from '../core/leftover.js';
import { type Hint, hint, parameterLine, worded } from '../core/suggestion.js';
import { isParameterName, type ParameterName } from '../oro/names.js';
import { assignment } from '../project/assignment.js';
import { heldParameters } from '../project/carrier.js';
import { leftoversOf } from '../project/configured.js';
import { displayValue, referenceIn } from '../project/display-value.js';
import type { YamlProject } from '../project/project.js';
import { sourcesOf } from '../project/visible-lines.js';
import { defineRule, type Finding, type FindingLocation } from './rule.js';

export const parameterLeftover = defineRule({
  id: 'parameter-leftover',
  severity: 'error',
  summary: 'A value contains quotes, invisible characters or a placeholder that does not belong there.',
  symptom: `The server does not start, or browsers and PHP look for a host whose name contains a quote or
\`\${HOST}\`. The value often looks right in an editor.`,
  cause: `Symfony accepts the value as it is. Word processors and web pages replace straight quotes with typographic
ones, which quote nothing in YAML, and insert invisible characters such as no-break spaces. Quotes inside quotes are
part of the value. \`\${HOST}\` is a placeholder that a script should have replaced: Symfony does not know it. It knows
\`%env(HOST)%\`, with exactly these signs.`,
  fix: `Remove what is not part of the value, or use the actual value.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const reported = new Set<string>();
    for (const [name, leftover] of leftoversOf(project)) {
      const resolved = project.effective.values.get(name);
      if (!resolved) continue;
      const { origin } = resolved;
      const where = origin.kind === 'fallback' && isParameterName(origin.from) ? origin.from : name;
      if (reported.has(where)) continue;
      reported.add(where);
      const value = { ...resolved, value: String(resolved.value) };
      const isReference = referenceIn(value, project) !== null && leftover.kind !== 'reference';
      report({
        at: value,
        message: `${where} is "${displayValue(value, project)}", which ${leftover.message}`,
        ...(isReference
          ? { hint: 'correct the value that it refers to' }
          : { hint: hintFor(where, value.value, leftover, project), ...fixFor(where, leftover, project) }),
      });
    }
  },
});

function hintFor(
  name: ParameterName,
  value: string,
  { kind, meant }: Leftover,
  project: YamlProject,
): string | Hint<FindingLocation> {
  if (meant !== null) return hint`set ${parameterLine(name, written(name, meant))}`;
  if (kind !== 'placeholder') return 'remove them';
  const page =
    name === 'websocket_frontend_host'
      ? hint`, or set ${assignment(project, { 'frontend.host': '*' })} to use the page's host`
      : '';
  const [, braced, plain] = /^\$(?:\{(\w+)\}|(\w+))$/.exec(value) ?? [];
  const variable = braced ?? plain;
  const reference = `"%env(${variable ?? 'NAME'})%"`;
  return hint`use the actual value, or ${variable ? worded(reference, parameterLine(name, reference)) : reference} to read it from the environment${page}`;
}

function written(name: ParameterName, meant: string): string {
  return name.endsWith('_port') && /^\d+$/.test(meant) ? meant : JSON.stringify(meant);
}

function fixFor(name: ParameterName, { meant }: Leftover, project: YamlProject): Pick<Finding, 'fix'> {
  const parameter = heldParameters(project.carrier).get(name);
  if (!parameter || meant === null || parameter.node.kind !== 'scalar' || meant.includes('\n')) return {};
  const source = sourcesOf(project).find((one) => one.name === parameter.file);
  const from = source?.slice(parameter.range);
  return from === undefined ? {} : { fix: [{ at: parameter, from, to: written(name, meant) }] };
}
