import { defineRule } from './rule.js';

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
    for (const { file, id, range } of unusedIgnores) {
      report({
        at: { file, pointer: '', range },
        message: inlineIgnores ? `${id} has no finding here` : `comments may not silence ${id} here`,
        hint: 'remove the comment, or this id from its list',
      });
    }
  },
});
