import type { UnresolvedParameter } from '../oro/effective.js';
import { type EnvKind, withArticle } from '../symfony/env-reference.js';
import { defineRule, type Finding } from './rule.js';

export const invalidEnvReference = defineRule({
  id: 'invalid-env-reference',
  severity: 'error',
  summary: 'A %env(…)% reference that Symfony refuses, or that gives a value of the wrong kind.',
  symptom: `Symfony stops, at once or only when the value is first used: "Unsupported env var prefix", or a type that does not fit.`,
  cause: `\`%env(int:WS_PORT)%\` is the variable \`WS_PORT\` as a number. Words before the name are processors, applied from right to left; each
version of Symfony has its own set. The default of a variable is a parameter \`env(WS_PORT)\`, which must be text or null since Symfony 5.
\`default:\` takes the name of a parameter, not a value. A variable is looked for in the files of \`--dotenv\` and in the environment; when
it is not there, only the reference itself is judged: \`%env(bool:WS_PORT)%\` is no port whatever the variable says.`,
  fix: `Write a processor that the version has, and a default that is text. A processor that the application brings itself is no mistake: silence
the rule for that line.`,
  since: '0.1.0',
  carrier: 'parameters',
  check(project, report) {
    const reported = new Set<string>();
    for (const unknown of project.effective.unresolved.values()) {
      const { parameter, blamed } = unknown;
      const words = wordsFor(unknown);
      const { file, pointer, range } = blamed ?? parameter;
      if (!words || reported.has(file + pointer)) continue;
      // A fallback feeds several parameters.
      reported.add(file + pointer);
      const milder = unknown.problem?.elsewhere && !project.application.complete;
      report({ at: { file, pointer, range }, ...words, ...(milder ? { severity: 'info' as const } : {}) });
    }
  },
});

function wordsFor(unknown: UnresolvedParameter): Pick<Finding, 'message' | 'hint'> | null {
  const { parameter, problem, reason, kind } = unknown;
  const own = unknown.text.includes(`%${unknown.reference}%`);
  const written = own ? `"%${unknown.reference}%"` : 'what it stands for';
  if (reason === 'refused' && problem) {
    // The words of a reference are shown where it stands in our own key, and not from the value of another one.
    return own || unknown.blamed
      ? { message: `${parameter.name}: ${written} ${problem.message}`, hint: problem.hint }
      : {
          message: `${parameter.name} stands for a variable of the environment in a way that Symfony refuses`,
          hint: 'look at the parameter that it stands for',
        };
  }
  if (reason !== 'environment' || !kind || !neverFits(unknown.name, kind)) return null;
  return {
    message: `${parameter.name}: ${written} gives ${withArticle(kind)}, whatever the variable says`,
    hint: unknown.name.endsWith('_port')
      ? 'write int: in place of it, or no processor'
      : 'write no processor',
  };
}

/** Text and numbers can be made one of the other; a number may be text that is none. */
function neverFits(name: string, kind: EnvKind): boolean {
  return (
    !/_(transport|ssl_context_options)$/.test(name) &&
    ['true or false', 'list or map', 'object'].includes(kind)
  );
}
