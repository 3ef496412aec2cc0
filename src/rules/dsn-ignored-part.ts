import { untilSecret } from '../core/secret.js';
import { type Dsn, originOf } from '../oro/dsn/dsns.js';
import { leftoverIn, missingColon } from '../oro/dsn/mistakes.js';
import { isAtLeast } from '../oro/target.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

export const dsnIgnoredPart = defineRule({
  id: 'dsn-ignored-part',
  severity: 'warning',
  summary: 'A part of a DSN has no effect.',
  symptom: 'A part of the DSN has no effect, and there is no error message.',
  cause: `Oro uses the host, the port and the path. For its PHP client it also uses the scheme and, from the query,
\`context_options[…]\` and \`user_agent\` (since 5.1.1). It ignores a user name, a password and everything after
\`#\`. In ORO_WEBSOCKET_SERVER_DSN it ignores everything except host and port: the server listens without TLS,
whatever the scheme says.`,
  fix: 'Remove the part so that nobody relies on it.',
  since: '0.1.0',
  carrier: 'env',
  check(project, report) {
    for (const dsn of project.carrier.dsns.all) {
      if (missingColon(dsn) || leftoverIn(dsn.text.value)) continue;
      for (const { what, start, end } of ignoredParts(dsn, project)) {
        report({
          at: { ...dsn.text, origin: originOf(dsn, { start, end }) },
          message: `Oro ignores ${what} of ${dsn.name}`,
          hint: dsn.side === 'server' ? 'remove it: the server uses only host and port' : 'remove it',
        });
      }
    }
  },
});

interface Part {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

function ignoredParts({ parsed, side }: Dsn, { target }: Project): Part[] {
  if (!parsed) return [];
  const { scheme, user, pass, query, fragment, path } = parsed.url;
  const parts: Part[] = [];
  if (user) parts.push({ what: 'the user name', start: user.start, end: (pass ?? user).end });
  if (fragment) parts.push({ what: 'the part after "#"', start: fragment.start - 1, end: fragment.end });
  if (side === 'server') {
    if (scheme && scheme.text !== 'tcp') parts.push({ ...scheme, what: `the scheme "${scheme.text}"` });
    if (path && parsed.path !== '') parts.push({ ...path, what: 'the path' });
    if (query) parts.push({ ...query, what: 'the query' });
    return parts;
  }
  const known = ['context_options', ...(isAtLeast(target.oro, '5.1.1') ? ['user_agent'] : [])];
  for (const { keys, start, end } of parsed.pairs) {
    if (!known.includes(keys[0] ?? ''))
      parts.push({ what: `"${untilSecret(keys[0] ?? '')}" in the query`, start, end });
  }
  return parts;
}
