// The entries of a mapping as Symfony gathers them: what merge keys bring, and who wins.

import type { MappingEntry, ScalarNode, YamlNode } from './node.js';
import { YamlSyntaxError } from './syntax-fault.js';

/** Merge keys copy entries; beyond this many copies in one file they are taken for an attack. */
const MAX_MERGED_ENTRIES = 10_000;

/** How many copies the merges of one file may still make. */
export interface MergeBudget {
  left: number;
}

export function mergeBudget(): MergeBudget {
  return { left: MAX_MERGED_ENTRIES };
}

/** Adds the entries of one mapping, in their order. Throws YamlSyntaxError for a merge of what is no mapping. */
export class EntryList {
  readonly entries: MappingEntry[] = [];
  readonly #budget: MergeBudget;
  /** The names so far, once there was a merge: from there on a later entry replaces an earlier one. */
  #places: Map<unknown, number> | null = null;

  constructor(budget: MergeBudget) {
    this.#budget = budget;
  }

  add(key: ScalarNode, value: YamlNode): void {
    if (key.value === '<<') return this.#merge(value);
    const before = this.#places?.get(key.value);
    if (before === undefined) {
      this.#places?.set(key.value, this.entries.length);
      this.entries.push({ key, value });
    } else this.entries[before] = { key, value };
  }

  #merge(value: YamlNode): void {
    if (value.kind === 'sequence') {
      for (const item of value.items) this.#mergeOne(item);
    } else this.#mergeOne(value);
  }

  #mergeOne(value: YamlNode): void {
    this.#places ??= firstPlaces(this.entries);
    if (value.kind === 'sequence') return;
    if (value.kind !== 'mapping') throw new YamlSyntaxError('merge', value.start, value.end);
    this.#budget.left -= value.entries.length;
    if (this.#budget.left < 0) throw new YamlSyntaxError('merge', value.start, value.end);
    for (const entry of value.entries) {
      if (this.#places.has(entry.key.value)) continue;
      this.#places.set(entry.key.value, this.entries.length);
      this.entries.push(entry);
    }
  }
}

function firstPlaces(entries: readonly MappingEntry[]): Map<unknown, number> {
  const places = new Map<unknown, number>();
  for (const [place, { key }] of entries.entries()) if (!places.has(key.value)) places.set(key.value, place);
  return places;
}
