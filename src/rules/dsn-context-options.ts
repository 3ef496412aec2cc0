import { untilSecret } from '../core/secret.js';
import { similarName } from '../core/similar-names.js';
import type { OptionFault } from '../oro/dsn/client-options.js';
import { type Dsn, originOf } from '../oro/dsn/dsns.js';
import { SSL_OPTION_NAMES } from '../oro/secret-options.js';
import { defineRule } from './rule.js';

export const dsnContextOptions = defineRule({
  id: 'dsn-context-options',
  severity: 'error',
  summary: 'An ssl context option in a DSN is unknown or has the wrong type.',
  symptom: 'Oro stops with an error about context options when the DSN is first used.',
  cause: `Oro checks the name and type of each option and stops at the first one that is wrong. Unlike in
parameters.yml, a boolean option in a DSN may be \`true\`, \`false\`, \`yes\`, \`no\`, \`on\`, \`off\`, 1 or 0.
\`peer_fingerprint\` is a map.`,
  fix: `Set the option as the finding says. A fingerprint is written
\`context_options[peer_fingerprint][sha256]=…\`.`,
  since: '0.1.0',
  carrier: 'env',
  check({ carrier: { dsns } }, report) {
    for (const dsn of dsns.all) {
      for (const fault of dsn.optionFaults) {
        const pair = dsn.parsed?.pairs.find(
          ({ keys }) => keys[0] === 'context_options' && (fault.option === null || keys[1] === fault.option),
        );
        report({ at: { ...dsn.text, origin: originOf(dsn, pair) }, ...wordsFor(fault, dsn) });
      }
    }
  },
});

const WANTED = { boolean: 'true or false', integer: 'an integer', array: 'a map' } as const;

function wordsFor({ option, wanted }: OptionFault, { name }: Dsn): { message: string; hint: string } {
  if (option === null) {
    return {
      message: `context_options of ${name} is a single value, but Oro expects a map`,
      hint: 'set each option separately, as in context_options[verify_peer]=false',
    };
  }
  if (wanted === null) {
    const similar = similarName(option, SSL_OPTION_NAMES);
    return {
      message: `${name} has a context option "${untilSecret(option)}" that Oro does not know`,
      hint: similar ? `did you mean "${similar}"?` : 'remove it',
    };
  }
  return {
    message: `the context option "${option}" of ${name} is not ${WANTED[wanted]}`,
    hint:
      option === 'peer_fingerprint'
        ? 'use context_options[peer_fingerprint][sha256]=…'
        : `use ${WANTED[wanted]}`,
  };
}
