import { leftoverIn } from '../core/leftover.js';
import { nameToShow } from '../core/pointer.js';
import { hint, parameterLine, replacement } from '../core/suggestion.js';
import type { UnresolvedParameter } from '../oro/effective.js';
import type { YamlProject } from '../project/project.js';
import { defineRule, type Finding } from './rule.js';

export const unresolvedReference = defineRule({
  id: 'unresolved-reference',
  severity: 'error',
  summary: 'A value refers to another one that does not exist or does not fit.',
  symptom: `Symfony stops while it builds the application: "The parameter … has a dependency on a non-existent
parameter".`,
  cause: `Symfony replaces \`%name%\` with the parameter of that name. That fails if there is no such parameter, if
parameters refer to each other in a circle, or if a list, a map, true, false or null is inserted into a longer string.
A name in capitals is often a placeholder that a script should have filled in. \`%kernel.…%\` and \`%env(…)%\`, which
only the running application knows, are not reported. If the file imports one that syncctl does not read, such as XML
or PHP, a missing name is only a note, because it may be defined there.`,
  fix: `Add a parameter with that name, or use the actual value. An environment variable is written \`%env(NAME)%\`,
and a percent sign is written \`%%\`.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const judged = new Set(project.shapeFaults.map(({ path }) => path[0]));
    for (const unknown of project.effective.unresolved.values()) {
      const { name } = unknown.parameter;
      const words = wordsFor(unknown, project);
      if (!words || judged.has(name)) continue;
      // A fallback is used by several parameters, and other rules report the rest.
      judged.add(name);
      report({ at: unknown.parameter, ...words, ...meantVariable(unknown) });
    }
  },
});

/** `%ENV(X)%` and `%env{X}%` are the names of parameters to Symfony. */
function meantVariable({ reason, text, parameter }: UnresolvedParameter): Pick<Finding, 'hint' | 'fix'> {
  const meant = reason === 'missing' ? leftoverIn(text)?.meant : null;
  if (!meant || !/%env\(/.test(meant) || parameter.node.kind !== 'scalar') return {};
  return {
    hint: hint`set ${parameterLine(parameter.name, `"${meant}"`)}`,
    fix: [{ at: parameter, from: `"${text}"`, to: `"${meant}"` }],
  };
}

type Words = Omit<Finding, 'at'>;

function wordsFor(unknown: UnresolvedParameter, project: YamlProject): Words | null {
  const { name } = unknown.parameter;
  const target = targetOf(unknown);
  switch (unknown.reason) {
    case 'missing':
      return { message: `${name} refers to ${target}, ${whereNot(project)}`, ...missing(project, unknown) };
    case 'circular':
      return {
        message: `${name} refers to ${unknown.circle?.[0] === name ? 'itself' : `${target}, which refers to itself in a circle`}${circleOf(unknown, project)}`,
        hint: 'use the actual value in one of these parameters',
      };
    case 'not text':
      return {
        message: `${name} contains ${target} within a string, but that is neither a string nor a number`,
        hint: 'make the reference the whole value, or make it resolve to a string',
      };
    case 'too large':
      return {
        message: `${name} resolves to a value that is too large`,
        hint: 'use the actual value',
        severity: 'warning',
      };
    default:
      return null;
  }
}

function missing(
  { carrier }: YamlProject,
  { text, reference, parameter }: UnresolvedParameter,
): Omit<Words, 'message'> {
  const { complete } = carrier.application;
  if (complete && /^[A-Z][A-Z\d_]*$/.test(reference) && text.includes(`%${reference}%`)) {
    const variable = `"%env(${reference})%"`;
    const isWhole = text === `%${reference}%`;
    return {
      hint: hint`replace it if a script should have done so, or use ${isWhole ? replacement(variable, parameter) : variable} for an environment variable`,
    };
  }
  return !complete
    ? {
        hint: 'check whether another file defines it; syncctl does not read all imported files',
        severity: 'info',
      }
    : { hint: 'add a parameter with that name, or use the actual value; a percent sign is written "%%"' };
}

function whereNot({ carrier }: YamlProject): string {
  return carrier.application.files.length > 1
    ? 'which is not defined in any of these files'
    : 'which this file does not define';
}

/** Names that are keys of these files may be shown; any other name is part of a value. */
function circleOf({ circle = [] }: UnresolvedParameter, { carrier }: YamlProject): string {
  const { held } = carrier.application;
  const names = circle.map((name) => (held.has(name) ? `"${nameToShow(name)}"` : '…'));
  return names.length < 2 ? '' : `: ${names.join(' → ')}`;
}

/** Only a name in the value itself is shown: any other is part of another key's value. */
function targetOf({ text, reference }: UnresolvedParameter): string {
  const written = `%${reference}%`;
  return text.includes(written) ? `"${written}"` : 'a reference';
}
