// The target of a file: a version of Oro and its Symfony. Findings depend on it.

import { DEFAULT_SYMFONY, SYMFONY_VERSIONS, type SymfonyVersion } from '../yaml/symfony-version.js';

export interface Target {
  readonly symfony: SymfonyVersion;
  /** `5.0` or `5.0.10`; without a third number, the last release of that line. */
  readonly oro: string;
  /** Where the version comes from, for messages: `--oro`, `lint.target`, `../composer.lock`; null if it is the default. */
  readonly source: string | null;
  /** Only Symfony is known; Oro is the best match for a parameters.yml. */
  readonly oroAssumed?: true;
}

/** The newest Oro that reads parameters.yml. */
export const DEFAULT_TARGET: Target = { symfony: DEFAULT_SYMFONY, oro: '5.0', source: null };

/** The newest Oro, which reads DSNs. */
export const DEFAULT_DSN_TARGET: Target = { symfony: '7.0', oro: '7.0', source: null };

const FIRST_ORO = '1.0';
const LAST_ORO = '7.0';

/** The Symfony version of each Oro version. */
const SYMFONY_OF_ORO: readonly (readonly [oro: string, symfony: SymfonyVersion])[] = [
  ['7.0', '7.0'],
  ['6.0', '6.4'],
  ['5.0', '5.4'],
  ['4.0', '4.4'],
  ['3.0', '3.4'],
  ['1.0', '2.8'],
];

/** The newest Oro with a parameters.yml for each Symfony version. */
const ORO_OF_SYMFONY: Readonly<Record<SymfonyVersion, string>> = {
  '2.8': '2.6',
  '3.4': '3.1',
  '4.4': '4.2',
  '5.4': '5.0',
  '6.4': '5.0',
  '7.0': '5.0',
};

const DSN_ORO_OF_SYMFONY: Readonly<Partial<Record<SymfonyVersion, string>>> = {
  '5.4': '5.1',
  '6.4': '6.1',
  '7.0': '7.0',
};

/** The target of a version of Oro, of Symfony, or of both; null if syncctl does not know one of them. */
export function targetOf(
  versions: { readonly oro?: string | undefined; readonly symfony?: string | undefined },
  source: string | null,
): Target | null {
  const oro = versions.oro === undefined ? undefined : knownOro(versions.oro);
  const symfony = versions.symfony === undefined ? undefined : knownSymfony(versions.symfony);
  if (oro === null || symfony === null) return null;
  if (oro !== undefined) return { oro, symfony: symfony ?? symfonyOf(oro), source };
  return symfony === undefined ? null : { oro: ORO_OF_SYMFONY[symfony], symfony, source, oroAssumed: true };
}

/** Whether nothing says which version of Oro it is: then findings that depend on the version are a guess. */
export function isAssumed({ source, oroAssumed }: Target): boolean {
  return source === null || oroAssumed === true;
}

/** For an env file: where Symfony alone is known, the newest Oro on it that reads DSNs, if there is one. */
export function withDsns(target: Target): Target {
  const oro = target.oroAssumed && DSN_ORO_OF_SYMFONY[target.symfony];
  return oro ? { ...target, oro } : target;
}

/** The target that `lint.target` names, such as `oro 4.2` or `symfony 5.4`; null when it names none. */
export function parseTarget(text: string, source: string | null): Target | null {
  const [, product, version] = /^(oro|symfony) (\S+)$/.exec(text) ?? [];
  return version === undefined ? null : targetOf({ [String(product)]: version }, source);
}

function knownOro(version: string): string | null {
  if (!/^\d+\.\d+(\.\d+)?$/.test(version)) return null;
  return isAtLeast(version, FIRST_ORO) && isBefore(version, '7.1') ? version : null;
}

function knownSymfony(version: string): SymfonyVersion | null {
  const major = /^([2-7])(\.\d+){0,2}$/.exec(version)?.[1];
  return SYMFONY_VERSIONS.find((known) => known[0] === major) ?? null;
}

function symfonyOf(oro: string): SymfonyVersion {
  return SYMFONY_OF_ORO.find(([first]) => isAtLeast(oro, first))?.[1] ?? '2.8';
}

/** The known versions, for an error message. */
export const KNOWN_VERSIONS = {
  oro: `${FIRST_ORO} to ${LAST_ORO}, such as 4.2 or 5.0.10`,
  symfony: SYMFONY_VERSIONS.join(', '),
} as const;

/** Whether `version` is `first` or later; `4.2` is the last release of its line, so it is later than `4.2.9`. */
export function isAtLeast(version: string, first: string): boolean {
  const own = numbersOf(version);
  const other = numbersOf(first);
  if (own[0] !== other[0]) return own[0] > other[0];
  if (own[1] !== other[1]) return own[1] > other[1];
  return (own[2] ?? Number.POSITIVE_INFINITY) >= (other[2] ?? 0);
}

/** A range of Oro versions: `since` is the first, `until` the first one after the range. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** Whether a version is in a range. */
export function isWithin(version: string, { since, until }: VersionRange): boolean {
  return (
    (since === undefined || isAtLeast(version, since)) && (until === undefined || isBefore(version, until))
  );
}

export function isBefore(version: string, end: string): boolean {
  return !isAtLeast(version, end);
}

type Numbers = readonly [major: number, minor: number, patch: number | undefined];

/** A cache: there are few versions, and they are compared often. */
const read = new Map<string, Numbers>();

function numbersOf(version: string): Numbers {
  let numbers = read.get(version);
  if (!numbers) {
    const [major = 0, minor = 0, patch] = version.split('.').map(Number);
    numbers = [major, minor, patch];
    read.set(version, numbers);
  }
  return numbers;
}
