import { hint, worded } from '../core/suggestion.js';
import { isOff } from '../oro/dsn/dsns.js';
import { missingColon } from '../oro/dsn/mistakes.js';
import { dsnAssignment } from '../project/assignment.js';
import { defineRule } from './rule.js';

export const dsnWithoutPort = defineRule({
  id: 'dsn-without-port',
  severity: 'error',
  summary: 'The frontend DSN has no port, so browsers use port 8080.',
  symptom: `Browsers bypass the proxy and connect to port 8080 of the site, even if the site uses TLS, and nothing
answers there.`,
  cause: `The default port is neither 80 nor 443: \`//*/ws\` means port 8080. In Oro 5.1.0, a missing port means 0 in
all three DSNs. If the server itself listens on 8080 and browsers connect to it without a path, the finding is only a
warning.`,
  fix: `Add the proxy's port: \`//*:443/ws\` with TLS, \`//*:80/ws\` without.`,
  since: '0.1.0',
  carrier: 'env',
  check(project, report) {
    const { carrier, endpoints, tls } = project;
    for (const dsn of carrier.dsns.all) {
      const { parsed, side, name, text } = dsn;
      if (!parsed || parsed.url.port || isOff(dsn) || missingColon(dsn)) continue;
      if (parsed.port === null) {
        const message = `${name} has no port, so Oro 5.1.0 uses port 0`;
        report({ at: text, message, hint: hint`set ${dsnAssignment(project, dsn, { port: 8080 })}` });
      } else if (side === 'frontend') {
        const path = parsed.path === '' ? { path: 'ws' } : {};
        const direct = !tls && parsed.path === '' && endpoints.bind.port.value === 8080;
        report({
          at: text,
          message: `${name} has no port, so browsers connect to port 8080 instead of 443 or 80`,
          hint: hint`set ${dsnAssignment(project, dsn, { port: 443, ...path })} for a site with TLS, or ${worded('port 80', dsnAssignment(project, dsn, { port: 80, ...path }))} for one without`,
          ...(direct ? { severity: 'warning' as const } : {}),
        });
      }
    }
  },
});
