import { defineRule } from './rule.js';

export const unusedIgnore = defineRule({
  id: 'unused-ignore',
  severity: 'warning',
  summary: 'A comment silences a rule that finds nothing there.',
  why: `What the comment once excused was put right, moved to another line or is no longer looked for. If it stays, it will hide the next
mistake of that kind in this line. Remove the comment, or the id from its list. With \`--no-inline-ignores\` no such comment has an
effect, so each of them is found.`,
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
