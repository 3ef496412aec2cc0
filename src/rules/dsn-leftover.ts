import type { Dsn } from '../oro/dsn/dsns.js';
import { leftoverIn } from '../oro/dsn/mistakes.js';
import { shownDsn } from '../oro/dsn/secrets.js';
import { displayDsn } from '../project/display-value.js';
import { defineRule, type Finding } from './rule.js';

export const dsnLeftover = defineRule({
  id: 'dsn-leftover',
  severity: 'error',
  summary: 'A DSN contains quotes, spaces or a placeholder that should have been removed.',
  symptom: `PHP or the browser looks for a host whose name is a quote, a space or \`\${HOST}\`.`,
  cause: `Oro accepts such a DSN without an error. Docker's \`env_file\` keeps quotes as part of the value.
\`\${HOST}\` stays if the line is in single quotes, or if the value was set by a program that does not expand
variables. \`%env(X)%\` and \`%name%\` work only in YAML files.`,
  fix: 'Set the actual value, without quotes if Docker reads the file.',
  since: '0.1.0',
  carrier: 'env',
  check({ carrier: { dsns } }, report) {
    for (const dsn of dsns.all) {
      const { name, text, unknown } = dsn;
      const leftover = unknown === null ? leftoverIn(text.value) : null;
      if (leftover === null) continue;
      report({
        at: text,
        message: `${name} is ${JSON.stringify(displayDsn(dsn))}: ${leftover.message}`,
        hint: leftover.hint,
        ...fixFor(dsn, leftover.meant),
      });
    }
  },
});

/** Only for a value without quotes, escapes and variables. */
function fixFor({ definition, text }: Dsn, meant: string | null): Pick<Finding, 'fix'> {
  if (!definition || meant === null || !/^[^\s"'$`\\#]+$/.test(meant)) return {};
  const { start, end } = definition.variable;
  const { source } = definition.file;
  const from = source.text.slice(start, end);
  if (/[$`\\]/.test(from) || shownDsn(from) !== from) return {};
  const at = { file: source.name, pointer: '', range: source.range(start, end) };
  return text.origin.kind === 'file' ? { fix: [{ at, from, to: meant }] } : {};
}
