import type { Location, Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import { hint, removal, replacement } from '../core/suggestion.js';
import { yamlFiles } from '../project/project.js';
import { repeatedVariables } from '../project/variable-names.js';
import { defineRule, type Finding } from './rule.js';

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
        hint: hint`remove ${removal('one of the two lines', last)}`,
        severity: 'warning',
        related: [{ message: 'first set here', file: first.file, range: first.range }],
      });
    }
    for (const { source, duplicates } of yamlFiles(project)) {
      for (const { name, pointer, range, first, afterNull, refused } of duplicates) {
        const at = { file: source.name, pointer, range };
        report({
          at,
          message: `"${name}" is set again; it was first set on line ${first.start.line + 1}${refused || afterNull ? '' : ', and that value wins'}`,
          hint: hintFor(source, at, first),
          ...(afterNull ? { severity: 'warning' as const } : {}),
          related: [{ message: 'first set here', file: source.name, range: first }],
        });
      }
    }
  },
});

/** Two sections become one without the line of the second, unless something stands between them. */
function hintFor(source: SourceText, at: Location, first: Range): Finding['hint'] {
  const { line } = at.range.start;
  const isSection = (number: number): boolean => /^\S+:\s*(#.*)?$/.test(source.line(number));
  if (!isSection(line) || !isSection(first.start.line))
    return hint`remove ${removal('one of the two lines', at)}`;
  for (let number = first.start.line + 1; number < line; number++) {
    if (/^[^\s#]/.test(source.line(number))) return 'move the lines below it to the first one, and remove it';
  }
  const whole = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return hint`remove ${replacement('this line', { ...at, range: whole }, '')} and keep the lines below it`;
}
