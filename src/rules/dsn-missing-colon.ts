import { originOf } from '../oro/dsn/dsns.js';
import { missingColon } from '../oro/dsn/mistakes.js';
import { shownDsn, withoutUser } from '../oro/dsn/secrets.js';
import { quotableDsn, writtenDsn } from '../project/wording.js';
import { defineRule } from './rule.js';

export const dsnMissingColon = defineRule({
  id: 'dsn-missing-colon',
  severity: 'error',
  summary: 'A DSN has no colon before its slashes, so its scheme is taken for the host.',
  symptom: 'PHP looks for a machine named ssl or tcp, and the page loads without live updates.',
  cause: `\`ssl//*:443/ws\` is no error to Oro: the host is \`ssl\`, the port 443 and the path \`*:443/ws\`. The line stands so in an
example of Oro's own documentation.`,
  fix: `Write the colon before the slashes: \`ssl://\`.`,
  since: '0.1.0',
  carrier: 'dsn',
  check({ dsns }, report) {
    for (const dsn of dsns?.all ?? []) {
      const [whole = '', scheme] = missingColon(dsn) ?? [];
      if (scheme === undefined) continue;
      const { host, path } = dsn.parsed?.written ?? {};
      const at = { ...dsn.text, origin: originOf(dsn, { start: 0, end: whole.length }) };
      const message = `${dsn.name} is "${quotableDsn(dsn)}", where a colon is missing`;
      if (writtenDsn(dsn) !== null) {
        report({
          at,
          message,
          hint: 'write the colon before the slashes, in the variable that it comes from',
        });
        continue;
      }
      report({
        at,
        message: `${message}: its host is "${withoutUser(host?.text ?? '')}" and its path "${withoutUser(path?.text ?? '').replace(/^\/+/, '')}"`,
        hint: `write ${dsn.name}=${shownDsn(`${scheme}:${dsn.text.value.slice(scheme.length)}`)}${dsn.side === 'backend' && host !== undefined && path?.text.startsWith('//*') ? ', with the name or address of the machine in the place of *' : ''}`,
      });
    }
  },
});
