// Reads the versions of Oro and Symfony from Composer's files.

import { isAtLeast, isBefore, type Target, targetOf } from '../../oro/target.js';

/** The files to look for in each folder on the way up, the most reliable first. */
export const COMPOSER_FILES = ['composer.lock', 'composer.json', 'symfony.lock'] as const;

/** The first one that exists decides. */
const ORO_PACKAGES = [
  'oro/platform',
  'oro/crm',
  'oro/commerce',
  'oro/platform-enterprise',
  'oro/crm-enterprise',
  'oro/commerce-enterprise',
];
const SYMFONY_PACKAGES = [
  'symfony/yaml',
  'symfony/symfony',
  'symfony/dependency-injection',
  'symfony/framework-bundle',
];

/** The target in a file; null if the file is broken or contains neither Oro nor Symfony. Never throws. */
export function targetFromComposer(text: string, source: string): Target | null {
  const versions = versionsIn(text);
  const oro = oroVersion(versions);
  const symfony = firstOf(SYMFONY_PACKAGES, versions);
  return targetOf({ oro, symfony }, source) ?? targetOf({ oro }, source) ?? targetOf({ symfony }, source);
}

function oroVersion(versions: ReadonlyMap<string, string>): string | undefined {
  const name = ORO_PACKAGES.find((wanted) => versions.has(wanted));
  const version = name && versions.get(name);
  if (!version || !name.startsWith('oro/commerce')) return version;
  // OroCommerce counted from 1.0 on top of platform 2.0, until both became 3.0.
  return isAtLeast(version, '1.0') && isBefore(version, '2.0') ? version.replace(/^1/, '2') : version;
}

function firstOf(names: readonly string[], versions: ReadonlyMap<string, string>): string | undefined {
  const name = names.find((wanted) => versions.has(wanted));
  return name && versions.get(name);
}

/** Versions by package: exact ones of a lock file, the lowest that a constraint allows. */
function versionsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: unknown, version: unknown): void => {
    const number = typeof version === 'string' ? /\d+\.\d+(\.\d+)?/.exec(version)?.[0] : undefined;
    if (typeof name === 'string' && number) found.set(name, number);
  };
  const root = parseJson(text) ?? {};
  for (const { name, version } of itemsOf(root.packages)) note(name, version);
  for (const [name, version] of Object.entries(mapOf(root.require))) note(name, version);
  for (const [name, entry] of Object.entries(root)) note(name, mapOf(entry).version);
  return found;
}

type Json = Readonly<Record<string, unknown>>;

/** Parses a JSON object; null for anything else. */
export function parseJson(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? mapOf(value) : null;
  } catch {
    return null;
  }
}

/** A value as a map; empty if it is not a map. */
export function mapOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function itemsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(mapOf) : [];
}
