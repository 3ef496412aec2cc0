import { defineRule } from './rule.js';

export const envSyntax = defineRule({
  id: 'env-syntax',
  severity: 'error',
  summary: "Symfony's Dotenv refuses the env file.",
  symptom: 'The application does not start, whichever variable the line is about.',
  cause: `Symfony's Dotenv refuses the file. A file that docker reads with \`env_file\` or \`--env-file\` is of another kind: there blanks
need no quotes, and quotes are part of the value. Only the first line that Dotenv stops at is reported; the lines behind it are read as
far as possible.`,
  fix: `Write \`NAME=value\`, and put a value with blanks in quotes.`,
  since: '0.1.0',
  carrier: 'dsn',
  fixed: true,
  check({ dsns }, report) {
    for (const { source, fault } of dsns?.chain.files ?? []) {
      if (!fault) continue;
      const { message, hint, range } = fault;
      report({ at: { file: source.name, pointer: '', range }, message, hint });
    }
  },
});
