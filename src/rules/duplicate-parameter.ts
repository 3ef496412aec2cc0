import { yamlFiles } from '../project/project.js';
import { repeatedVariables } from '../project/variable-names.js';
import { defineRule } from './rule.js';

export const duplicateParameter = defineRule({
  id: 'duplicate-parameter',
  severity: 'error',
  summary: 'The same name is written twice.',
  symptom: `The application does not start after an upgrade, or a line that somebody added at the end of the file has
no effect.`,
  cause: `One map contains the same name twice. Symfony 4 and later refuse the whole file. Symfony 2 and 3 use the
first value and silently ignore the second. If the first one has no value, every version uses the second, and the
finding is a warning. In an env file, the last one silently wins; for a DSN, that is a warning.`,
  fix: 'Keep one of the two lines and remove the other.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const { name, first, last } of repeatedVariables(project)) {
      report({
        at: last,
        message: `"${name}" is set again, so line ${first.range.start.line + 1} has no effect`,
        hint: 'remove one of the two lines',
        severity: 'warning',
        related: [{ message: 'first set here', file: first.file, range: first.range }],
      });
    }
    for (const { source, duplicates } of yamlFiles(project)) {
      for (const { name, pointer, range, first, afterNull, refused } of duplicates) {
        report({
          at: { file: source.name, pointer, range },
          message: `"${name}" is set again; it was first set on line ${first.start.line + 1}${refused || afterNull ? '' : ', and that value wins'}`,
          hint: 'remove one of the two lines',
          ...(afterNull ? { severity: 'warning' as const } : {}),
          related: [{ message: 'first set here', file: source.name, range: first }],
        });
      }
    }
  },
});
