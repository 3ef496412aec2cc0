import { originOf } from '../oro/dsn/dsns.js';
import { missingColon } from '../oro/dsn/mistakes.js';
import { shownDsn, withoutUser } from '../oro/dsn/secrets.js';
import { displayDsn, referenceInDsn } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const dsnMissingColon = defineRule({
  id: 'dsn-missing-colon',
  severity: 'error',
  summary: 'A DSN has no colon before its slashes, so Oro uses the scheme as the host.',
  symptom: 'PHP tries to connect to a hostnamed ssl or tcp, and pages load without live updates.',
  cause: `Oro accepts \`ssl//*:443/ws\`, and reads it as host \`ssl\`, port 443 and path \`*:443/ws\`. An example in
Oro's own documentation contains this mistake.`,
  fix: `Add the missing colon before the slashes: \`ssl://\`.`,
  since: '0.1.0',
  carrier: 'env',
  check({ carrier: { dsns } }, report) {
    for (const dsn of dsns.all) {
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
        hint: `set ${dsn.name}=${shownDsn(`${scheme}:${dsn.text.value.slice(scheme.length)}`)}${dsn.side === 'backend' && host !== undefined && path?.text.startsWith('//*') ? ', but replace * with the name or address of the machine' : ''}`,
      });
    }
  },
});
