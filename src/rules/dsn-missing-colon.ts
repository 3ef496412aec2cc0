import { type Hint, hint, type Suggestion, variableLine } from '../core/suggestion.js';
import { USABLE_TRANSPORTS } from '../oro/dsn/client-options.js';
import { type Dsn, originOf } from '../oro/dsn/dsns.js';
import { missingColon } from '../oro/dsn/mistakes.js';
import { shownDsn, withoutUser } from '../oro/dsn/secrets.js';
import { assignment } from '../project/assignment.js';
import { displayDsn, displayValue, referenceInDsn } from '../project/display-value.js';
import type { EnvProject } from '../project/project.js';
import { defineRule } from './rule.js';

export const dsnMissingColon = defineRule({
  id: 'dsn-missing-colon',
  severity: 'error',
  summary: 'A DSN has no colon before its slashes, so Oro uses the scheme as the host.',
  symptom: 'PHP tries to connect to a host named ssl or tcp, and pages load without live updates.',
  cause: `Oro accepts \`ssl//*:443/ws\`, and reads it as host \`ssl\`, port 443 and path \`*:443/ws\`. An example in
Oro's own documentation contains this mistake.`,
  fix: `Add the missing colon before the slashes: \`ssl://\`.`,
  since: '0.1.0',
  carrier: 'env',
  check(project, report) {
    for (const dsn of project.carrier.dsns.all) {
      const [whole = '', scheme] = missingColon(dsn) ?? [];
      if (scheme === undefined) continue;
      const { host, path } = dsn.parsed?.url ?? {};
      const at = { ...dsn.text, origin: originOf(dsn, { start: 0, end: whole.length }) };
      const message = `${dsn.name} is "${displayDsn(dsn)}", which lacks a colon`;
      if (referenceInDsn(dsn) !== null) {
        report({
          at,
          message,
          hint: 'add a colon before the slashes, in the variable that the value comes from',
        });
        continue;
      }
      report({
        at,
        message: `${message}, so its host is "${withoutUser(host?.text ?? '')}" and its path "${withoutUser(path?.text ?? '').replace(/^\/+/, '')}"`,
        hint: hintFor(dsn, scheme, project),
      });
    }
  },
});

/** Without what would be wrong as well: a scheme where none belongs, and `*` for PHP. */
function hintFor(dsn: Dsn, scheme: string, project: EnvProject): Hint<never> {
  const { name, side, text } = dsn;
  const rest = text.value.slice(scheme.length);
  if (side === 'backend' && rest.startsWith('//*')) {
    const port = displayValue(project.endpoints.bind.port, project);
    const local = assignment(project, {
      'backend.transport': 'tcp',
      'backend.host': '127.0.0.1',
      'backend.port': port,
      'backend.path': '',
    });
    return hint`set ${local} if PHP runs on the same machine as the server, otherwise use ${scheme}:// and that machine's hostname`;
  }
  const isUsable = side !== 'server' && USABLE_TRANSPORTS.includes(scheme);
  return hint`set ${shownLine(name, `${isUsable ? `${scheme}:` : side === 'backend' ? 'tcp:' : ''}${rest}`)}`;
}

/** A line with a secret cannot be copied. */
function shownLine(name: string, dsn: string): Suggestion<never> {
  const line = variableLine(name, shownDsn(dsn));
  return shownDsn(dsn) === dsn ? line : { ...line, changes: [] };
}
