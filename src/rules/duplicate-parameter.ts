import { defineRule } from './rule.js';

export const duplicateParameter = defineRule({
  id: 'duplicate-parameter',
  severity: 'error',
  summary: 'A name is written twice.',
  why: `Symfony 4 and later refuse the whole file. Symfony 2 and 3 take the first value and drop the second without a word, so
the line that somebody added at the end of the file has no effect. Where the first has no value, every version takes the second, and the finding
is a warning. Keep one of the two.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const { source, duplicates } of [project.parametersFile, project.settingsFile].filter(
      (file) => file !== null,
    )) {
      for (const { name, pointer, range, first, afterNull } of duplicates) {
        report({
          at: { file: source.name, pointer, range },
          message: `"${name}" is set again; it was first set in line ${first.start.line + 1}`,
          hint: 'remove one of the two',
          ...(afterNull ? { severity: 'warning' as const } : {}),
          related: [{ message: 'first set here', file: source.name, range: first }],
        });
      }
    }
  },
});
