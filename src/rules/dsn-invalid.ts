import { CONTAINER_DEFAULTS } from '../parameters/dsn/dsn-names.js';
import { leftoverIn } from '../parameters/dsn/mistakes.js';
import { shownDsn } from '../parameters/dsn/secrets.js';
import { defineRule } from './rule.js';

export const dsnInvalid = defineRule({
  id: 'dsn-invalid',
  severity: 'error',
  summary: 'Oro refuses a DSN as a whole.',
  why: `Oro takes a DSN apart with PHP's \`parse_url()\`. Without a host behind \`//\`, with a port that is no number or above 65535, and for the path of
a unix socket that gives nothing, and Oro stops with "… websocket related config DSN string is invalid" as soon as the value is used. A
value that only a command could give, \`$(…)\`, is reported too: syncctl runs no command of a file.`,
  since: '0.1.0',
  carrier: 'dsn',
  check({ dsns }, report) {
    for (const { name, text, parsed, unknown } of dsns?.all ?? []) {
      if (unknown !== null) {
        const reason =
          unknown === 'command'
            ? 'is made of the output of a command, which syncctl does not run'
            : 'grows without end';
        report({
          at: text,
          message: `${name} ${reason}`,
          hint: 'write the value itself',
          severity: 'warning',
        });
      } else if (!parsed && !leftoverIn(text.value)) {
        report({
          at: text,
          message: `${name} is "${shownDsn(text.value)}", which Oro refuses: ${reasonFor(text.value)}`,
          hint: `write it like ${name}=${CONTAINER_DEFAULTS[name]}`,
        });
      }
    }
  },
});

function reasonFor(text: string): string {
  if (/^(unix|file):/.test(text)) return 'a unix socket has no host and port';
  if (/^([a-z\d+.-]+:)?\/\/([^/?#]*@)?(:\d*)?([/?#]|$)/i.test(text)) return 'it has no host behind //';
  return 'its port is not a number from 0 to 65535';
}
