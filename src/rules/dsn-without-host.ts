import { inWords } from '../core/in-words.js';
import { hint, onLines, variableLine } from '../core/suggestion.js';
import { type Dsn, isOff as isWithoutHost } from '../oro/dsn/dsns.js';
import { leftoverIn, missingColon } from '../oro/dsn/mistakes.js';
import { fittingDsn } from '../oro/fitting-value.js';
import { isAssumed, isBefore } from '../oro/target.js';
import { displayDsn } from '../project/display-value.js';
import type { EnvProject } from '../project/project.js';
import { misspeltVariables } from '../project/variable-names.js';
import { defineRule } from './rule.js';

export const dsnWithoutHost = defineRule({
  id: 'dsn-without-host',
  severity: 'error',
  summary: 'A DSN has no host, which silently turns websockets off.',
  symptom: `Pages load without live updates. \`gos:websocket:server\` exits immediately, so a supervisor keeps restarting
it.`,
  cause: `If a DSN has no host, Oro considers websockets not configured. Oro 6.0 and later ship all three DSNs empty,
which is only a note here. Any DSN that is not set elsewhere then stays empty, so a file must set all three
or none. Values such as \`/ws\` or \`null\` have no host either. An empty variable overrides the default in Oro's
config.yml. Oro 5.1 uses that default for a variable that is not set.`,
  fix: 'Give all three DSNs a host. If you do not want live updates, leave all three empty.',
  since: '0.1.0',
  carrier: 'env',
  check(project, report) {
    const { all } = project.carrier.dsns;
    const off = all.filter(isOff);
    const [first] = off;
    if (off.length === all.length && first && off.every(isEmpty)) {
      const where = off.find(({ definition }) => definition !== null) ?? first;
      report({
        at: where.text,
        severity: 'info',
        message: 'the three websocket DSNs are empty, so live updates are off',
        hint: 'to turn live updates on, set these lines:',
        paste: onLines(all.map(({ name, side }) => variableLine(name, fittingDsn(side, project)))),
      });
      return;
    }
    for (const dsn of off) {
      const { name, side, text } = dsn;
      const is = isEmpty(dsn) ? 'is empty' : `is "${displayDsn(dsn)}", which has no host`;
      report({
        at: text,
        message: `${name} ${is}, so ${CONSEQUENCES[side]}`,
        hint: hint`set ${variableLine(name, fittingDsn(side, project))}`,
      });
    }
    const unset = notSet(project);
    const [missing] = unset;
    if (missing === undefined) return;
    const names = unset.map(({ name }) => name);
    report({
      at: missing.text,
      message: `${inWords(names)} ${names.length > 1 ? 'are' : 'is'} not set, and Oro ${project.target.oro} ships ${names.length > 1 ? 'them' : 'it'} empty, so ${CONSEQUENCES[missing.side]}`,
      hint: 'add:',
      paste: onLines(unset.map(({ name, side }) => variableLine(name, fittingDsn(side, project)))),
      ...(isAssumed(project.target) ? { severity: 'warning' as const } : {}),
    });
  },
});

/** The first Oro whose .env-app has empty DSNs. */
const FIRST_WITH_EMPTY_DSNS = '6.0';

/** DSNs that no file sets although others are set, unless their name is misspelt. */
function notSet(project: EnvProject): Dsn[] {
  const { all, chain } = project.carrier.dsns;
  // A line that cannot be read may set it.
  if (chain.files.some(({ fault }) => fault !== null)) return [];
  const unset = all.filter(({ text }) => text.origin.kind === 'default');
  if (unset.length === all.length || isBefore(project.target.oro, FIRST_WITH_EMPTY_DSNS)) return [];
  const misspelt = misspeltVariables(project).map(({ similar }) => similar);
  return unset.filter(({ name }) => !misspelt.includes(name));
}

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
