import { projectFiles } from '../parameters/model.js';
import { defineRule } from './rule.js';

export const duplicateParameter = defineRule({
  id: 'duplicate-parameter',
  severity: 'error',
  summary: 'A name is written twice.',
  symptom: `The application does not start after an upgrade, or a line that somebody added at the end of the file has no effect.`,
  cause: `A name stands twice in one map. Symfony 4 and later refuse the whole file. Symfony 2 and 3 take the first value and drop the
second without a word. Where the first has no value, every version takes the second, and the finding is a warning.`,
  fix: 'Keep one of the two lines and remove the other.',
  since: '0.1.0',
  check(project, report) {
    for (const { source, duplicates } of projectFiles(project)) {
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
