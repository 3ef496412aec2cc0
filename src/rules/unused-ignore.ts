import { defineRule } from './rule.js';

export const unusedIgnore = defineRule({
  id: 'unused-ignore',
  severity: 'warning',
  summary: 'A comment silences a rule that finds nothing there.',
  symptom: `A comment excuses something that is not there, and will hide the next mistake of that kind in its line.`,
  cause: `What it once excused was put right, moved to another line or is no longer looked for. With \`--no-inline-ignores\` no such
comment has an effect, so each of them is found.`,
  fix: 'Remove the comment, or the id from its list.',
  since: '0.1.0',
  carrier: 'both',
  last: true,
  check(_project, report, { unusedIgnores, inlineIgnores }) {
    for (const { file, id, range } of unusedIgnores) {
      report({
        at: { file, pointer: '', range },
        message: inlineIgnores ? `${id} finds nothing here` : `comments may not silence ${id} here`,
        hint: 'remove the comment, or this id from it',
      });
    }
  },
});
