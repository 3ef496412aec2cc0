import { defineRule } from './rule.js';

/** A shorter secret can be guessed from one ticket. */
const SHORT = 16;

/** The secret that Symfony and Oro ship with. */
const SHIPPED = 'ThisTokenIsNotSoSecretChangeIt';

export const weakSecret = defineRule({
  id: 'weak-secret',
  severity: 'warning',
  summary: 'The secret that signs tickets can be guessed.',
  symptom: `None, until somebody guesses it: whoever knows the secret can sign tickets, connect as any user and publish as
the application.`,
  cause: `\`server.secret\` is shorter than ${SHORT} characters, or it is still the default that ships with Symfony and
Oro.`,
  fix: 'Set the same long random secret in both places, for example the output of `openssl rand -hex 32`.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { secret } = project.settings.server;
    if (secret === null || (secret.value !== SHIPPED && secret.value.length >= SHORT)) return;
    report({
      at: secret,
      message:
        secret.value === SHIPPED
          ? "server.secret is Symfony's default: anyone who knows it can sign tickets"
          : `server.secret is shorter than ${SHORT} characters: anyone who guesses it can sign tickets`,
      hint: 'use a long random string, such as the output of "openssl rand -hex 32"',
    });
  },
});
