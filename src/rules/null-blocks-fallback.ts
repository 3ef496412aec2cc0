import type { Project } from '../parameters/model.js';
import { DEFINITIONS, isParameterName } from '../parameters/names.js';
import { defineRule } from './rule.js';

export const nullBlocksFallback = defineRule({
  id: 'null-blocks-fallback',
  severity: 'error',
  summary: 'A key without a value keeps its fallback from being used.',
  why: `A fallback such as \`websocket_port\` is used for a key that is absent. A key that is there and null is not absent: it stays null, and
Oro fails as soon as the value is used. An empty path is harmless, except that it hides the path of the fallback.`,
  since: '0.1.0',
  check(project, report) {
    for (const { name } of project.parameters) {
      if (!isParameterName(name) || !blocksFallback(project, name)) continue;
      report({
        at: name,
        message: `${name} is null, and a null does not let ${DEFINITIONS[name]['x-fallback']} decide`,
        hint: `remove the line ${name}, or give it a value`,
        ...(name === 'websocket_frontend_path' ? { severity: 'warning' as const } : {}),
      });
    }
  },
});

/** Whether a parameter is null while the file has its fallback with a value. */
export function blocksFallback(project: Project, name: string): boolean {
  if (!isParameterName(name)) return false;
  const { held } = project.application;
  const fallback = DEFINITIONS[name]['x-fallback'];
  return (
    fallback !== undefined &&
    !name.endsWith('_user_agent') &&
    isNull(held.get(name)) &&
    isSet(held.get(fallback))
  );
}

type Entry = Project['parameters'][number] | undefined;

function isNull(entry: Entry): boolean {
  return entry?.node.kind === 'scalar' && entry.node.type === 'null' && entry.node.tag === null;
}

function isSet(entry: Entry): boolean {
  return entry !== undefined && !isNull(entry);
}
