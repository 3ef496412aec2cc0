// Why the hint for a fixture cannot be followed by a machine.

const SITE = 'only the site knows the value';
const VARIABLE = 'only the author knows which variable or processor was meant';
const ELSEWHERE = 'the mistake is in another file, or in the way that it is found';
const COMMAND = 'the hint is a command, which has its own tests';
const LAYOUT = 'where the values begin and end is not certain';
const REDIS = 'only the site knows how its Redis is set up';
const SIDES = 'only a person can decide between the two sides';

/** By fixture. */
export const BY_HAND: Readonly<Record<string, string>> = {
  'double-port/bad-page-with-a-port': SITE,
  'dsn-context-options/bad-fingerprint': SITE,
  'dsn-context-options/bad-no-map': 'only the author knows which option was meant',
  'dsn-invalid/bad-command': SITE,
  'dsn-leftover/bad-placeholder': SITE,
  'dsn-leftover/bad-reference': SITE,
  'dsn-leftover/bad-space-in-host': SITE,
  'env-syntax/bad-blanks': LAYOUT,
  'env-syntax/bad-merge-conflict': SIDES,
  'frontend-host-unusable/bad-any-address-for-all': SITE,
  'invalid-env-reference/bad-default-parameter': VARIABLE,
  'invalid-env-reference/bad-key': VARIABLE,
  'invalid-env-reference/bad-name': VARIABLE,
  'invalid-env-reference/bad-older-symfony': VARIABLE,
  'invalid-env-reference/bad-processor': VARIABLE,
  'invalid-env-reference/bad-symfony-2': SITE,
  'invalid-ignore/bad-without-a-reason': 'only the author knows the reason',
  'invalid-ignore/bad-without-a-rule': 'only the author knows which rule was meant',
  'missing-parameter/bad-nothing': ELSEWHERE,
  'redis-unusable/bad-database-of-cluster': REDIS,
  'redis-unusable/bad-no-master': REDIS,
  'redis-unusable/bad-no-sentinels': REDIS,
  'redis-unusable/bad-sentinels-and-cluster': REDIS,
  'redis-unused/bad-ca-without-tls': REDIS,
  'redis-unused/bad-memory': REDIS,
  'redis-unused/bad-memory-cluster': REDIS,
  'service-reference/bad-by-reference': 'the value belongs to another key',
  'superseded-parameters/bad-oro-6-1': COMMAND,
  'unknown-parameter/bad-dsn': 'the value belongs in a file that does not exist yet',
  'unloadable-file/bad-expression': 'only the author knows whether an expression was meant',
  'unloadable-file/bad-iterator': 'only the author knows whether a tag was meant',
  'unloadable-file/bad-root-list': LAYOUT,
  'unloadable-file/bad-single-value': LAYOUT,
  'unloadable-file/bad-unknown-root-key': 'the file is for something else',
  'unread-dsns/bad-oro-4-2': COMMAND,
  'unresolved-reference/bad-circular': SITE,
  'unresolved-reference/bad-imports': ELSEWHERE,
  'unresolved-reference/bad-missing': SITE,
  'unresolved-reference/bad-not-text': SITE,
  'unusable-dist/bad-broken': ELSEWHERE,
  'unusable-dist/bad-no-such-file': ELSEWHERE,
  'unusable-import/bad-circle': ELSEWHERE,
  'unusable-import/bad-missing': ELSEWHERE,
  'unusable-import/bad-not-found-means-all': COMMAND,
  'unusable-import/bad-passed-over': COMMAND,
  'weak-secret/bad-shipped': 'a secret must not be in a hint',
  'weak-secret/bad-short': 'a secret must not be in a hint',
  'wrong-type/bad-reference': 'the value belongs to another key',
  'yaml-syntax/bad-deeper-lines': LAYOUT,
  'yaml-syntax/bad-merge-conflict': SIDES,
  'yaml-syntax/bad-open-bracket': LAYOUT,
  'yaml-syntax/bad-template': SITE,
  'yaml-syntax/bad-two-documents': SIDES,
};
