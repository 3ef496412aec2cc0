import type { Severity } from '../core/diagnostic.js';
import { hint, replacement } from '../core/suggestion.js';
import type { UnresolvedParameter } from '../oro/effective.js';
import { isAssumed } from '../oro/target.js';
import type { YamlProject } from '../project/project.js';
import { type EnvKind, withArticle } from '../symfony/env-reference.js';
import { defineRule, type Finding } from './rule.js';
import { inQuotes } from './yaml-syntax.js';

export const invalidEnvReference = defineRule({
  id: 'invalid-env-reference',
  severity: 'error',
  summary: 'Symfony rejects a %env(…)% reference, or its value has the wrong type.',
  symptom: `Symfony stops, immediately or when the value is first used, with "Unsupported env var prefix" or an error
about a wrong type.`,
  cause: `\`%env(int:WS_PORT)%\` is the variable \`WS_PORT\` as a number. The words before the name are processors,
applied from right to left. Each version of Symfony has its own set. The parameter \`env(WS_PORT)\` sets the
variable's default, and must be a string or null since Symfony 5. \`default:\` expects a parameter name, not a
value. syncctl looks for variables in the files given with \`--dotenv\` and in the environment. If a variable is not
found there, only the reference itself is checked: \`%env(bool:WS_PORT)%\` cannot be a port, whatever the variable
contains.`,
  fix: `Use a processor that your version of Symfony has, and a string as the default. If the application defines the
processor itself, the reference is right: silence the rule for that line.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const reported = new Set<string>();
    for (const unknown of project.effective.unresolved.values()) {
      const { parameter, blamed } = unknown;
      const words = wordsFor(unknown);
      const at = blamed ?? parameter;
      if (!words || reported.has(at.file + at.pointer)) continue;
      // A fallback is used by several parameters.
      reported.add(at.file + at.pointer);
      const severity = severityFor(unknown, project);
      report({ at, ...words, ...defaultInQuotes(unknown), ...(severity ? { severity } : {}) });
    }
  },
});

function wordsFor(unknown: UnresolvedParameter): Pick<Finding, 'message' | 'hint'> | null {
  const { parameter, problem, reason, kind } = unknown;
  const own = unknown.text.includes(`%${unknown.reference}%`);
  const written = own ? `"%${unknown.reference}%"` : 'the parameter it refers to';
  if (reason === 'refused' && problem) {
    // A reference is shown if it is in a websocket key, but not if it is in the value of another key.
    return own || unknown.blamed
      ? { message: `${parameter.name}: ${written} ${problem.message}`, hint: problem.hint }
      : {
          message: `${parameter.name} refers to an environment variable in a way that Symfony rejects`,
          hint: 'check the parameter that it refers to',
        };
  }
  if (reason !== 'environment' || !kind || !neverFits(unknown.name, kind)) return null;
  return {
    message: `${parameter.name}: ${written} is always ${withArticle(kind)}, whatever the variable contains`,
    hint: processorHint(unknown),
  };
}

/** A file that is not read may have what is missing, and an assumed version may be wrong. */
function severityFor({ problem }: UnresolvedParameter, { carrier, target }: YamlProject): Severity | null {
  if (problem?.elsewhere && !carrier.application.complete) return 'info';
  return problem?.byVersion && isAssumed(target) ? 'warning' : null;
}

/** The default of a variable may be secret, so the edits do not contain it. */
function defaultInQuotes({ blamed }: UnresolvedParameter): Pick<Finding, 'fix'> {
  const isPlain = blamed?.node.kind === 'scalar' && !blamed.node.quoted && blamed.node.tag === null;
  return isPlain ? { fix: inQuotes(blamed) } : {};
}

/** A reference that is the whole value can be rewritten. */
function processorHint({ name, reference, text, parameter }: UnresolvedParameter): Finding['hint'] {
  const [, processor = '', variable = ''] = /^env\((\w+):(\w+)\)$/.exec(reference) ?? [];
  const isWhole = processor !== '' && text === `%${reference}%`;
  const using = (words: string, inside: string) =>
    isWhole ? replacement(words, parameter, `"%env(${inside})%"`) : words;
  const without = using(name.endsWith('_port') ? 'no processor' : 'the processor', variable);
  return name.endsWith('_port')
    ? hint`use ${using('int:', `int:${variable}`)} instead, or ${without}`
    : hint`remove ${without}`;
}

/** Strings and numbers can be converted to each other, so they may fit. */
function neverFits(name: string, kind: EnvKind): boolean {
  return (
    !/_(transport|ssl_context_options)$/.test(name) &&
    ['true or false', 'list or map', 'object'].includes(kind)
  );
}
