import type { Location, Position } from '../core/range.js';
import { hint, replacement, type Suggestion } from '../core/suggestion.js';
import { defineRule, type UnusedIgnore } from './rule.js';

export const unusedIgnore = defineRule({
  id: 'unused-ignore',
  severity: 'warning',
  summary: 'A comment silences a rule that finds nothing there.',
  symptom: `A comment excuses a mistake that no longer exists, and will hide the next one of that kind on its line.`,
  cause: `The mistake was fixed or moved to another line, or the rule is turned off. With \`--no-inline-ignores\`,
such comments have no effect, so each of them is reported.`,
  fix: 'Remove the comment, or the id from its list.',
  since: '0.1.0',
  carrier: 'both',
  last: true,
  check(_project, report, { unusedIgnores, inlineIgnores }) {
    for (const unused of unusedIgnores) {
      const { file, id, range } = unused;
      report({
        at: { file, pointer: '', range },
        message: inlineIgnores ? `${id} has no finding here` : `comments may not silence ${id} here`,
        hint: hint`remove ${surplus(unused)}`,
      });
    }
  },
});

/** The comment, or the ID with a comma if it is not the only one. */
function surplus({ file, range, comment }: UnusedIgnore): Suggestion<Location> {
  const at = (start: Position, end: Position): Location => ({ file, pointer: '', range: { start, end } });
  const index = comment.rules.findIndex((rule) => rule.range === range);
  const [before, after] = [comment.rules[index - 1], comment.rules[index + 1]];
  if (after) return replacement('this id from the list', at(range.start, after.range.start), '');
  if (before) return replacement('this id from the list', at(before.range.end, range.end), '');
  return replacement('the comment', at(comment.range.start, comment.range.end), '');
}
