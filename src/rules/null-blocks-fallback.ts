import { type Hint, hint, parameterLine } from '../core/suggestion.js';
import { DEFINITIONS, isParameterName, type ParameterName } from '../oro/names.js';
import { isAssumed, isBefore } from '../oro/target.js';
import { heldParameters } from '../project/carrier.js';
import type { Project, YamlProject } from '../project/project.js';
import type { Parameter } from '../symfony/section.js';
import { defineRule } from './rule.js';

export const nullBlocksFallback = defineRule({
  id: 'null-blocks-fallback',
  severity: 'error',
  summary: 'A key is null, which prevents its fallback from being used.',
  symptom:
    'Oro stops with a type error as soon as it uses the value, although the file has a fallback for it.',
  cause: `A fallback such as \`websocket_port\` is used only if the key is absent. A key that is present and null
stays null. For a path, null is harmless, except that the fallback path is not used.`,
  fix: 'Remove the line to use the fallback, or give the key a value.',
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    for (const { name } of project.carrier.parameters) {
      if (!isParameterName(name) || !blocksFallback(project, name)) continue;
      report({
        at: name,
        message: `${name} is null, which prevents the fallback to ${DEFINITIONS[name]['x-fallback']}`,
        hint: hintFor(name, project),
        ...(isHarmless(name, project) ? { severity: 'warning' as const } : {}),
      });
    }
  },
});

/** With the fallback's value, so that nothing changes but the error. */
function hintFor(name: ParameterName, { carrier }: YamlProject): Hint<never> | string {
  const fallback = DEFINITIONS[name]['x-fallback'] ?? '';
  const node = heldParameters(carrier).get(fallback)?.node;
  if (node?.kind !== 'scalar') return `remove the line, or give ${name} a value`;
  return hint`set ${parameterLine(name, JSON.stringify(node.value))}, the value of ${fallback}`;
}

/** PHP can use null as a path, but Oro 3.1 and later require a string for the backend. */
function isHarmless(name: string, { target }: Project): boolean {
  return (
    name === 'websocket_frontend_path' ||
    (name === 'websocket_backend_path' && (isAssumed(target) || isBefore(target.oro, '3.1')))
  );
}

/** Whether a parameter is null although its fallback has a value. */
export function blocksFallback(project: Project, name: string): boolean {
  if (!isParameterName(name)) return false;
  const held = heldParameters(project.carrier);
  const fallback = DEFINITIONS[name]['x-fallback'];
  return (
    fallback !== undefined &&
    !name.endsWith('_user_agent') &&
    isNull(held.get(name)) &&
    isSet(held.get(fallback))
  );
}

function isNull(entry: Parameter | undefined): boolean {
  return entry?.node.kind === 'scalar' && entry.node.type === 'null' && entry.node.tag === null;
}

function isSet(entry: Parameter | undefined): boolean {
  return entry !== undefined && !isNull(entry);
}
