import { similarName } from '../core/similar-names.js';
import { hint, replacement } from '../core/suggestion.js';
import { defineRule } from './rule.js';

export const invalidIgnore = defineRule({
  id: 'invalid-ignore',
  severity: 'warning',
  summary: 'A comment meant to silence a rule has no reason, or does not name an existing rule.',
  symptom: 'A comment meant to silence a rule has no effect.',
  cause: `The comment gives no reason, so nobody can tell later whether it still applies. Or it names no rule, or one
that does not exist.`,
  fix: `Put \`# syncctl-ignore rule-id: reason\` at the end of the line, or on its own line above. Separate several
ids with commas. To turn a rule off in all files, use \`lint.rules\` in syncctl.yml.`,
  since: '0.1.0',
  carrier: 'both',
  check(_project, report, { ignores, ids }) {
    for (const { file, rules, reason, range } of ignores) {
      const at = { file, pointer: '', range };
      if (rules.length === 0) report({ at, message: 'this comment names no rule', hint: FORM });
      else if (reason === '') report({ at, message: 'this comment gives no reason', hint: FORM });
      for (const { id, range } of rules.filter((rule) => !ids.includes(rule.id))) {
        const similar = similarName(id, ids);
        const place = { ...at, range };
        report({
          at: place,
          message: `there is no rule "${id}"`,
          hint: similar
            ? hint`did you mean "${replacement(similar, place)}"?`
            : 'use the id shown with the finding',
        });
      }
    }
  },
});

const FORM = 'use "# syncctl-ignore rule-id: reason"';
