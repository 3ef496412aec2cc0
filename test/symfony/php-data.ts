// A file as PHP's data, to compare it with what Symfony gave.

import { SourceText } from '../../src/core/source-text.js';
import { DIALECTS } from '../../src/yaml/dialect.js';
import { duplicatesIn } from '../../src/yaml/duplicates.js';
import type { YamlNode } from '../../src/yaml/node.js';
import { readYaml } from '../../src/yaml/read.js';
import type { SymfonyVersion } from '../../src/yaml/symfony-version.js';

/** The value that a version reads, `refused` with our reason when it throws. */
export type Reading = { readonly value: unknown } | { readonly refused: string };

export function readAs(text: string | SourceText, symfony: SymfonyVersion): Reading {
  const dialect = DIALECTS[symfony];
  const source = typeof text === 'string' ? new SourceText('f', text) : text;
  const reading = readYaml(source, dialect);
  if ('fault' in reading) return { refused: reading.fault.reason };
  if (!reading.root) return { value: null };
  const duplicates = duplicatesIn(source, reading.root, dialect.duplicateKeys === 'refused');
  if (duplicates.some(({ refused }) => refused)) return { refused: 'duplicate' };
  return { value: phpData(reading.root) };
}

function phpData(node: YamlNode): unknown {
  if (node.tag !== null) return {};
  if (node.kind === 'sequence')
    return Object.fromEntries(node.items.map((item, index) => [index, phpData(item)]));
  if (node.kind === 'scalar') {
    const infinite = typeof node.value === 'number' && !Number.isFinite(node.value);
    return infinite ? 0 : node.type === 'unknown' ? null : node.value;
  }
  const data = new Map<unknown, unknown>();
  for (const { key, value } of node.entries)
    if ((data.get(key.value) ?? null) === null) data.set(key.value, phpData(value));
  return Object.fromEntries(data);
}

/** PHP has one array type: an empty map and an empty list are the same, and a list is a map. No document is an empty one. */
export function asPhp(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, asPhp(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
