// The versions of Symfony whose dialects of YAML and of containers differ.

/** One dialect a major version: its last release decides. */
export const SYMFONY_VERSIONS = ['2.8', '3.4', '4.4', '5.4', '6.4', '7.0'] as const;
export type SymfonyVersion = (typeof SYMFONY_VERSIONS)[number];

/** The Symfony of the newest Oro that reads parameters.yml. */
export const DEFAULT_SYMFONY: SymfonyVersion = '5.4';

/** Whether a dialect is older than another. */
export function isBeforeSymfony(version: SymfonyVersion, first: SymfonyVersion): boolean {
  return SYMFONY_VERSIONS.indexOf(version) < SYMFONY_VERSIONS.indexOf(first);
}
