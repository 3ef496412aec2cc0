import { CONTAINER_DEFAULTS } from '../oro/dsn/dsn-names.js';
import { type Dsn, isOff as isWithoutHost } from '../oro/dsn/dsns.js';
import { leftoverIn, missingColon } from '../oro/dsn/mistakes.js';
import { displayDsn } from '../project/display-value.js';
import { defineRule } from './rule.js';

export const dsnWithoutHost = defineRule({
  id: 'dsn-without-host',
  severity: 'error',
  summary: 'A DSN has no host, which silently turns websockets off.',
  symptom: `Pages load without live updates. \`gos:websocket:server\` exits at once, so a supervisor keeps restarting
it.`,
  cause: `If a DSN has no host, Oro considers websockets not configured. Oro 6.0 and later ship all three DSNs empty,
which is only a note here. If only some of them are empty, it is an error. Values such as \`/ws\` or \`null\`
have no host either. An empty variable overrides the default in Oro's config.yml; a variable that is not set does
not.`,
  fix: 'Write all three DSNs with a host. If you do not want live updates, leave all three empty.',
  since: '0.1.0',
  carrier: 'env',
  check({ carrier: { dsns } }, report) {
    const off = dsns.all.filter(isOff);
    const [first] = off;
    if (off.length === dsns.all.length && first && off.every(isEmpty)) {
      const where = off.find(({ definition }) => definition !== null) ?? first;
      report({
        at: where.text,
        severity: 'info',
        message: 'the three websocket DSNs are empty, so live updates are off',
        hint: `set ${first.name}=${CONTAINER_DEFAULTS[first.name]}, and set the other two, to turn live updates on`,
      });
      return;
    }
    for (const dsn of off) {
      const { name, side, text } = dsn;
      const is = isEmpty(dsn) ? 'is empty' : `is "${displayDsn(dsn)}", which has no host`;
      report({
        at: text,
        message: `${name} ${is}, so ${CONSEQUENCES[side]}`,
        hint: `set it, for example ${name}=${CONTAINER_DEFAULTS[name]}`,
      });
    }
  },
});

const CONSEQUENCES = {
  server: 'the websocket server does not start',
  frontend: 'pages load without live updates',
  backend: 'PHP sends nothing, and pages load without live updates',
} as const;

function isOff(dsn: Dsn): boolean {
  return isWithoutHost(dsn) && (isEmpty(dsn) || !leftoverIn(dsn.text.value)) && missingColon(dsn) === null;
}

function isEmpty({ text }: Dsn): boolean {
  return text.value === '';
}
