// The tree of a YAML text. Every node knows its offsets.

import type { ScalarType } from './scalar.js';

interface Located {
  /** Offset of the first character of the value, quotes and tag included. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  /** A custom tag such as `!tagged_iterator`; Symfony makes an object of such a value. */
  readonly tag: string | null;
}

export interface ScalarNode extends Located {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly value: string | number | boolean | null;
  readonly quoted: boolean;
}

export interface SequenceNode extends Located {
  readonly kind: 'sequence';
  readonly items: YamlNode[];
}

export interface MappingEntry {
  readonly key: ScalarNode;
  readonly value: YamlNode;
}

/** Entries in source order, duplicates included; those that came by a merge key (`<<`) stand last. */
export interface MappingNode extends Located {
  readonly kind: 'mapping';
  readonly entries: MappingEntry[];
}

export type YamlNode = ScalarNode | SequenceNode | MappingNode;

const indexes = new WeakMap<readonly MappingEntry[], Map<unknown, MappingEntry>>();

/** The entry of that name, of several the first that has a value; or undefined. The tree does not change once it is built. */
export function findEntry({ entries }: MappingNode, name: string): MappingEntry | undefined {
  return indexOf(entries).get(name);
}

/** Whether no name in a mapping is there twice. */
export function hasUniqueNames({ entries }: MappingNode): boolean {
  return indexOf(entries).size === entries.length;
}

function indexOf(entries: readonly MappingEntry[]): Map<unknown, MappingEntry> {
  const known = indexes.get(entries);
  if (known) return known;
  const index = new Map<unknown, MappingEntry>();
  for (const entry of entries) {
    const before = index.get(entry.key.value);
    if (!before || isNull(before.value)) index.set(entry.key.value, entry);
  }
  indexes.set(entries, index);
  return index;
}

/** A null that is not tagged: `~`, `null`, or nothing at all. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.type === 'null' && node.tag === null;
}

/** The entries without those that another one of their name takes the place of. */
export function decidingEntries(mapping: MappingNode): readonly MappingEntry[] {
  return mapping.entries.filter((entry) => findEntry(mapping, String(entry.key.value)) === entry);
}
