import { untilSecret } from '../core/secret.js';
import { similarName } from '../core/similar-names.js';
import { type Hint, hint, replacement } from '../core/suggestion.js';
import { isBrokenOption } from '../oro/dsn/client-options.js';
import { type Dsn, originOf } from '../oro/dsn/dsns.js';
import { leftoverIn, missingColon } from '../oro/dsn/mistakes.js';
import { withSign } from '../oro/dsn/parse-dsn.js';
import { isAtLeast } from '../oro/target.js';
import type { Project } from '../project/project.js';
import { defineRule, type FindingLocation } from './rule.js';

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
      for (const part of ignoredParts(dsn, project)) {
        report({
          at: { ...dsn.text, origin: originOf(dsn, part) },
          message: `Oro ignores ${part.what} of ${dsn.name}`,
          hint: hintFor(part, dsn),
        });
      }
    }
  },
});

function hintFor({ start, whole, meant }: Part, dsn: Dsn): Hint<FindingLocation> {
  const place = (span: { start: number; end: number }) => ({ ...dsn.text, origin: originOf(dsn, span) });
  if (meant !== null) {
    const [{ length } = ''] = /^[^[=&]+/.exec(dsn.text.value.slice(start)) ?? [];
    return hint`did you mean "${replacement(meant, place({ start, end: start + length }))}"?`;
  }
  const it = replacement('it', place(whole), '');
  return dsn.side === 'server' ? hint`remove ${it}: the server uses only host and port` : hint`remove ${it}`;
}

interface Part {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** With the sign that belongs to it. */
  readonly whole: { readonly start: number; readonly end: number };
  /** The name that a part of the query should have; null if none is similar. */
  readonly meant: string | null;
}

function ignoredParts({ parsed, side }: Dsn, { target }: Project): Part[] {
  if (!parsed) return [];
  const { scheme, user, pass, query, fragment, path } = parsed.url;
  const parts: Part[] = [];
  const add = (
    what: string,
    start: number,
    end: number,
    whole = { start, end },
    meant: string | null = null,
  ): void => {
    parts.push({ what, start, end, whole, meant });
  };
  if (user) {
    const { end } = pass ?? user;
    add('the user name', user.start, end, { start: user.start, end: end + 1 });
  }
  if (fragment) add('the part after "#"', fragment.start - 1, fragment.end);
  const { port } = parsed.url;
  const [digits = ''] = /^\d+/.exec(port?.text ?? '') ?? [];
  if (port && digits !== '' && digits !== port.text) {
    const { start, end } = port;
    add(`"${port.text.slice(digits.length)}" after the port`, start + digits.length, end);
  }
  if (side === 'server') {
    if (scheme && scheme.text !== 'tcp') {
      const { start, end } = scheme;
      add(`the scheme "${scheme.text}"`, start, end, { start, end: end + 1 });
    }
    if (path && parsed.path !== '') add('the path', path.start, path.end);
    if (query) add('the query', query.start, query.end, { start: query.start - 1, end: query.end });
    return parts;
  }
  const known = ['context_options', ...(isAtLeast(target.oro, '5.1.1') ? ['user_agent'] : [])];
  for (const pair of parsed.pairs) {
    const [name = ''] = pair.keys;
    if (known.includes(name) || isBrokenOption(pair)) continue;
    add(
      `"${untilSecret(name)}" in the query`,
      pair.start,
      pair.end,
      withSign(parsed, pair),
      similarName(name, known),
    );
  }
  return parts;
}
