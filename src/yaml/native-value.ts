// A node as plain data, as in PHP, where an empty list and an empty map are the same.

import type { YamlNode } from './node.js';

export type NativeValue =
  | string
  | number
  | boolean
  | null
  | readonly NativeValue[]
  | { readonly [key: string]: NativeValue };

/** A larger parameter is not a real setting: aliases that multiply, or the wrong file. */
const MAX_SIZE = 20_000;

/** A text weighs its length and a value this much beside. */
const WEIGHT = 20;

/** Copies a node into plain data; null if it is too large. */
export function nativeValue(node: YamlNode): { readonly value: NativeValue } | null {
  if (node.kind === 'scalar' && node.tag === null) {
    const { value } = node;
    return typeof value === 'string' && value.length + WEIGHT > MAX_SIZE ? null : { value };
  }
  const budget = { left: MAX_SIZE };
  const value = copy(node, budget);
  return budget.left < 0 ? null : { value };
}

function copy(node: YamlNode, budget: { left: number }): NativeValue {
  budget.left -= WEIGHT + (node.kind === 'scalar' && typeof node.value === 'string' ? node.value.length : 0);
  if (budget.left < 0) return null;
  // Symfony makes an object of a tagged value; seen as data it is empty.
  if (node.tag !== null) return {};
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') {
    const items: NativeValue[] = [];
    for (const item of node.items) {
      if (budget.left < 0) break;
      items.push(copy(item, budget));
    }
    return items;
  }
  const entries = new Map<string, NativeValue>();
  for (const { key, value } of node.entries) {
    if (budget.left < 0) break;
    // For a duplicate name, Symfony uses the first value that is not null.
    if ((entries.get(String(key.value)) ?? null) === null)
      entries.set(String(key.value), copy(value, budget));
  }
  return Object.fromEntries(entries);
}

/** The type of a value for messages. */
export function kindOf(value: NativeValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return value === '' ? 'an empty string' : 'a string';
  return typeof value === 'boolean' ? 'true or false' : 'a number';
}
