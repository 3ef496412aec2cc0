import { leftoverIn } from '../oro/dsn/mistakes.js';
import { quotableDsn } from '../project/wording.js';
import { defineRule } from './rule.js';

export const dsnLeftover = defineRule({
  id: 'dsn-leftover',
  severity: 'error',
  summary: 'A DSN holds quotes, blanks or a placeholder that were to be gone.',
  symptom: `PHP or the browser looks for a machine whose name is a quote, a blank or \`\${HOST}\`.`,
  cause: `Oro takes such a DSN without a word. Quotes stay when docker reads the file with \`env_file\`, which takes them for part of the
value; \`\${HOST}\` stays when the line is in single quotes or was set by something that expands nothing; \`%env(X)%\` and \`%name%\`
have a meaning in YAML files alone.`,
  fix: 'Write the value itself, without quotes where docker reads the file.',
  since: '0.1.0',
  carrier: 'dsn',
  check({ dsns }, report) {
    for (const dsn of dsns?.all ?? []) {
      const { name, text, unknown } = dsn;
      const leftover = unknown === null ? leftoverIn(text.value) : null;
      if (leftover === null) continue;
      report({
        at: text,
        message: `${name} is ${JSON.stringify(quotableDsn(dsn))}: ${leftover.message}`,
        hint: leftover.hint,
      });
    }
  },
});
