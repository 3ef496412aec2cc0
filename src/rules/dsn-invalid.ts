import { inWords } from '../core/in-words.js';
import { hint, variableLine } from '../core/suggestion.js';
import { CONTAINER_DEFAULTS } from '../oro/dsn/dsn-names.js';
import { leftoverIn } from '../oro/dsn/mistakes.js';
import { secretSpans } from '../oro/dsn/secrets.js';
import { displayDsn } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const dsnInvalid = defineRule({
  id: 'dsn-invalid',
  severity: 'error',
  summary: 'Oro cannot parse a DSN.',
  symptom: 'Oro stops with "… websocket related config DSN string is invalid" as soon as the value is used.',
  cause: `Oro parses a DSN with PHP's \`parse_url()\`. That fails if there is no host after \`//\`, if the port is not
a number or is above 65535, and for the path of a unix socket. A value that needs a command, \`$(…)\`, is also
reported, because syncctl never runs commands. Both that and a variable that is not set anywhere are warnings.`,
  fix: `Include the scheme, host and port, as in \`tcp://127.0.0.1:8080\`.`,
  since: '0.1.0',
  carrier: 'env',
  check({ carrier: { dsns } }, report) {
    for (const dsn of dsns.all) {
      const { name, text, parsed, unknown } = dsn;
      if (unknown !== null) {
        const { reason, hint } = unknown === 'environment' ? unset(text.value) : UNKNOWN[unknown];
        report({ at: text, message: `${name} ${reason}`, hint, severity: 'warning' });
      } else if (!parsed && !leftoverIn(text.value)) {
        report({
          at: text,
          message: `${name} is "${displayDsn(dsn)}", which Oro cannot parse: ${reasonFor(text.value)}`,
          hint: hint`set it, for example ${variableLine(name, CONTAINER_DEFAULTS[name])}`,
        });
      }
    }
  },
});

const UNKNOWN = {
  command: {
    reason: 'contains the output of a command, and syncctl never runs commands',
    hint: 'use the actual value',
  },
  'too large': { reason: 'contains variables that expand without end', hint: 'use the actual value' },
} as const;

/** Which variables have no value. What looks like one in a password may be a part of it. */
function unset(text: string): { readonly reason: string; readonly hint: string } {
  const hidden = secretSpans(text);
  const isShown = ({ index }: { readonly index: number }): boolean =>
    !hidden.some(({ start, end }) => start <= index && index < end);
  const found = [...text.matchAll(/\$\{?([a-z_]\w*)/gi)].filter(isShown);
  const names = [...new Set(found.map(([, name]) => `\${${name}}`))];
  const [are, them] = names.length > 1 ? ['are', 'them'] : ['is', 'it'];
  return {
    reason: `contains ${names.length === 0 ? 'a variable' : inWords(names)}, which ${are} not set anywhere`,
    hint: `set ${them} in an env file or in the environment; an application without ${them} uses an empty string`,
  };
}

function reasonFor(text: string): string {
  if (/^(unix|file):/.test(text)) return 'a unix socket has no host or port';
  if (/^([a-z\d+.-]+:)?\/\/([^/?#]*@)?(:\d*)?([/?#]|$)/i.test(text)) return 'it has no host after "//"';
  return 'its port is not a number from 0 to 65535';
}
