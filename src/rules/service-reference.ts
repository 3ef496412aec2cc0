import { hint, replacement } from '../core/suggestion.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import type { Project } from '../project/project.js';
import { serviceIn } from '../symfony/services.js';
import { nativeValue } from '../yaml/native-value.js';
import { defineRule } from './rule.js';

export const serviceReference = defineRule({
  id: 'service-reference',
  severity: 'error',
  summary: 'Symfony treats a value that begins with "@" as a service.',
  symptom: `Symfony cannot build the application. The error mentions a service that does not exist, or a parameter
that is an object.`,
  cause: `Symfony's loader turns each quoted string that begins with \`@\` into a reference to a service, even in
parameters.`,
  fix: `Double the \`@\` at the beginning of the value.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    for (const parameter of project.carrier.parameters) {
      const { name, node } = parameter;
      const value = nativeValue(node)?.value ?? null;
      const service = serviceIn(value);
      // An expression stops the loader before.
      if (service === null || service.startsWith('@=')) continue;
      const shown =
        name === SSL_OPTIONS ? `${name} contains a string that begins with "@"` : `${name} is "${service}"`;
      report({
        at: parameter,
        message: `${shown}, which Symfony treats as a service because of the "@"`,
        hint:
          name === SSL_OPTIONS
            ? 'use "@@" for a literal "@"'
            : /_(host|address|transport|port)$/.test(name)
              ? hint`use ${replacement(`"${service.replace(/^@+/, '')}"`, parameter)}: ${name} never begins with "@"`
              : hint`use ${replacement(`"@${service}"`, parameter)} for a value that begins with "@"`,
      });
    }
    for (const finding of byReference(project)) report(finding);
  },
});

/** Parameters that refer to another one that is a service. */
function byReference(project: Project) {
  return [...project.effective.unresolved.values()]
    .filter(
      ({ reason, parameter }) =>
        reason === 'service' && serviceIn(nativeValue(parameter.node)?.value ?? null) === null,
    )
    .map(({ name, text, reference, parameter }) => ({
      at: parameter,
      message: `${name} refers to ${text.includes(`%${reference}%`) ? `"%${reference}%"` : 'a parameter'}, which Symfony treats as a service because it begins with "@"`,
      hint: 'use the actual value, or "@@" for "@" in that parameter',
    }));
}
