import { similarName } from '../core/similar-names.js';
import { defineRule } from './rule.js';

export const invalidIgnore = defineRule({
  id: 'invalid-ignore',
  severity: 'warning',
  summary: 'A comment that should silence a rule has no reason, or names no rule.',
  symptom: 'A comment that should silence a rule silences nothing.',
  cause: `It gives no reason, and without one nobody knows later whether the line is still in order, or it names no rule, or one that does
not exist.`,
  fix: `Write \`# syncctl-ignore rule-id: reason\` at the end of the line, or on a line of its own for the next line; several ids are
separated by commas. A rule that is of no use to you in any file is turned off in syncctl.yml, below \`lint.rules\`.`,
  since: '0.1.0',
  carrier: 'both',
  check(_project, report, { ignores, ids }) {
    for (const { file, rules, reason, range } of ignores) {
      const at = { file, pointer: '', range };
      if (rules.length === 0) report({ at, message: 'this comment names no rule', hint: FORM });
      else if (reason === '') report({ at, message: 'this comment gives no reason', hint: FORM });
      for (const { id, range } of rules.filter((rule) => !ids.includes(rule.id))) {
        const similar = similarName(id, ids);
        const hint = similar ? `did you mean "${similar}"?` : 'write the id that the finding shows';
        report({ at: { ...at, range }, message: `there is no rule "${id}"`, hint });
      }
    }
  },
});

const FORM = 'write "# syncctl-ignore rule-id: reason"';
