import type { Resolved } from '../core/origin.js';
import { untilSecret } from '../core/secret.js';
import { similarName } from '../core/similar-names.js';
import { type Hint, hint, replacement } from '../core/suggestion.js';
import { isBrokenOption, type OptionFault } from '../oro/dsn/client-options.js';
import { type Dsn, originOf } from '../oro/dsn/dsns.js';
import { withSign } from '../oro/dsn/parse-dsn.js';
import { SSL_OPTION_NAMES } from '../oro/secret-options.js';
import type { QueryPair } from '../symfony/php-query.js';
import { defineRule, type Finding } from './rule.js';

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
      for (const pair of dsn.side === 'server' ? [] : (dsn.parsed?.pairs ?? [])) {
        if (isBrokenOption(pair)) report(brokenOption(dsn, pair));
      }
      for (const fault of dsn.optionFaults) {
        const pair = dsn.parsed?.pairs.find(
          ({ keys }) => keys[0] === 'context_options' && (fault.option === null || keys[1] === fault.option),
        );
        const part = (start: number, end: number) => ({ ...dsn.text, origin: originOf(dsn, { start, end }) });
        report({ at: { ...dsn.text, origin: originOf(dsn, pair) }, ...wordsFor(fault, dsn, pair, part) });
      }
    }
  },
});

/** With the option that is in it, if Oro knows that. */
function brokenOption(dsn: Dsn, pair: QueryPair): Finding {
  const { text, name } = dsn;
  const [, option = ''] = /^context_options[^a-z]?([a-z_]*)\W*$/i.exec(pair.keys[0] ?? '') ?? [];
  const [written = ''] = /^[^=]*/.exec(text.value.slice(pair.start, pair.end)) ?? [];
  const at = { ...text, origin: originOf(dsn, { start: pair.start, end: pair.start + written.length }) };
  return {
    at: { ...text, origin: originOf(dsn, pair) },
    message: `a context option of ${name} is not in square brackets, so Oro ignores it`,
    hint: SSL_OPTION_NAMES.includes(option)
      ? hint`use ${replacement(`context_options[${option}]`, at)}=…`
      : 'set each option as in context_options[verify_peer]=false',
  };
}

const WANTED = { boolean: 'true or false', integer: 'an integer', array: 'a map' } as const;

type Part = (start: number, end: number) => Resolved<unknown>;

function wordsFor(
  { option, wanted }: OptionFault,
  { name, text, parsed }: Dsn,
  pair: QueryPair | undefined,
  part: Part,
): Pick<Finding, 'message' | 'hint'> {
  if (option === null) {
    return {
      message: `context_options of ${name} is a single value, but Oro expects a map`,
      hint: 'set each option separately, as in context_options[verify_peer]=false',
    };
  }
  if (wanted === null) {
    const message = `${name} has a context option "${untilSecret(option)}" that Oro does not know`;
    const similar = similarName(option, SSL_OPTION_NAMES);
    if (!pair || !parsed) return { message, hint: similar ? `did you mean "${similar}"?` : 'remove it' };
    const whole = withSign(parsed, pair);
    if (similar === null)
      return { message, hint: hint`remove ${replacement('it', part(whole.start, whole.end), '')}` };
    const start = text.value.indexOf(option, pair.start);
    const at = part(start, start + option.length);
    return { message, hint: hint`did you mean "${start < 0 ? similar : replacement(similar, at)}"?` };
  }
  return {
    message: `the context option "${option}" of ${name} is not ${WANTED[wanted]}`,
    hint:
      option === 'peer_fingerprint'
        ? 'use context_options[peer_fingerprint][sha256]=…'
        : wanted === 'boolean' && pair
          ? booleanHint(option, part(pair.valueStart, pair.end))
          : `use ${WANTED[wanted]}`,
  };
}

/** Both are possible, but only one keeps the certificate verified. */
function booleanHint(option: string, at: Resolved<unknown>): Hint<Resolved<unknown>> {
  return option === 'allow_self_signed'
    ? hint`use ${replacement('false', at)} or true`
    : hint`use ${replacement('true', at)} or false`;
}
