import { hint } from '../core/suggestion.js';
import { TRANSPORTS, USABLE_TRANSPORTS } from '../oro/dsn/client-options.js';
import { type Dsn, originOf } from '../oro/dsn/dsns.js';
import { type DsnChanges, dsnAssignment } from '../project/assignment.js';
import { displayValue } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const dsnTransport = defineRule({
  id: 'dsn-transport',
  severity: 'error',
  summary: 'PHP cannot use the scheme of a DSN as a transport.',
  symptom: `Oro stops with "Transport … is not available" when the first page needs the connection, not earlier.`,
  cause: `The scheme is the transport of a PHP stream: \`tcp\`, \`ssl\`, \`tls\` or one of the TLS versions, in lower
case. \`ws\`, \`wss\` and \`https\` are not transports. \`udp\`, \`unix\` and \`udg\` are, but a websocket cannot use
them.`,
  fix: `Use \`tcp\`, or \`ssl\` for TLS. ORO_WEBSOCKET_FRONTEND_DSN needs no scheme, because the page decides
whether browsers use ws or wss.`,
  since: '0.1.0',
  carrier: 'env',
  check(project, report) {
    for (const dsn of project.carrier.dsns.all) {
      const { parsed, side, name } = dsn;
      const scheme = parsed?.url.scheme;
      if (!parsed || !scheme || side === 'server' || USABLE_TRANSPORTS.includes(scheme.text)) continue;
      const known = TRANSPORTS.includes(scheme.text);
      report({
        at: { ...dsn.text, origin: originOf(dsn, scheme) },
        message: `the scheme of ${name} is "${displayValue({ ...dsn.text, value: scheme.text, origin: originOf(dsn, scheme) }, project)}", ${known ? 'which a websocket cannot use' : 'which is not a transport of PHP'}`,
        hint: hint`set ${dsnAssignment(project, dsn, changesFor(dsn, scheme.text))}${side === 'frontend' ? '; the page decides between ws and wss' : ''}`,
      });
    }
  },
});

function changesFor({ side, parsed }: Dsn, scheme: string): DsnChanges {
  const secure = /^(wss|https)$/i.test(scheme);
  const transport = USABLE_TRANSPORTS.includes(scheme.toLowerCase())
    ? scheme.toLowerCase()
    : secure
      ? 'ssl'
      : 'tcp';
  const port = parsed?.url.port ? {} : { port: secure ? 443 : 80 };
  const meant = secure || /^(ws|http)$/i.test(scheme) ? port : {};
  return { scheme: side === 'frontend' ? '' : transport, ...meant };
}
