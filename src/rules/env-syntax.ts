import { defineRule } from './rule.js';
import { replacements } from './yaml-syntax.js';

export const envSyntax = defineRule({
  id: 'env-syntax',
  severity: 'error',
  summary: "Symfony's Dotenv cannot parse the env file.",
  symptom: 'The application does not start, whichever variable the broken line sets.',
  cause: `Symfony's Dotenv stops at the first line that it cannot parse, and only that line is reported. syncctl reads
the lines after it as far as possible. Docker's \`env_file\` and \`--env-file\` follow other rules: spaces need no
quotes, and quotes are part of the value.`,
  fix: `Use the form \`NAME=value\`, and put values that contain spaces in quotes.`,
  since: '0.1.0',
  carrier: 'env',
  fixed: true,
  check({ carrier: { dsns } }, report) {
    for (const { source, fault } of dsns.chain.files) {
      if (!fault) continue;
      const { message, hint, range, changes = [] } = fault;
      const fix = changes.length > 0 ? { fix: replacements(source, changes) } : {};
      report({ at: { file: source.name, pointer: '', range }, message, hint, ...fix });
    }
  },
});
