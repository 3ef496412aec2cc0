// Duplicate names in a mapping, at any depth: Symfony refuses them, or uses the first one.

import { nameToShow, pointerOf } from '../core/pointer.js';
import type { Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import { hasUniqueNames, isNull, type MappingNode, type ScalarNode, type YamlNode } from './node.js';

/** A duplicate name; `first` is the first occurrence. */
export interface DuplicateFault {
  readonly name: string;
  readonly pointer: string;
  readonly range: Range;
  readonly first: Range;
  /** Symfony treats a null as a missing name, so the later value wins. */
  readonly afterNull: boolean;
  /** Whether Symfony refuses the file; otherwise, one value is used and the other is lost. */
  readonly refused: boolean;
}

/** One fault for each repetition, in source order of the mappings. */
export function duplicatesIn(source: SourceText, root: YamlNode, refused = true): DuplicateFault[] {
  const faults: DuplicateFault[] = [];
  const seen = new Set<unknown>();
  const visit = (node: YamlNode, pointer: string): void => {
    const children = node.kind === 'mapping' ? node.entries : node.kind === 'sequence' ? node.items : [];
    // The target of an alias is shared and visited only once.
    if (seen.has(children)) return;
    seen.add(children);
    if (node.kind === 'mapping') {
      for (const fault of repetitions(source, node, pointer, refused)) faults.push(fault);
      for (const { key, value } of node.entries) {
        if (value.kind !== 'scalar') visit(value, pointerOf(pointer, nameToShow(`${key.value}`)));
      }
    } else if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries()) visit(item, `${pointer}/${index}`);
    }
  };
  visit(root, '');
  return faults;
}

function repetitions(
  source: SourceText,
  mapping: MappingNode,
  parent: string,
  refused: boolean,
): DuplicateFault[] {
  if (hasUniqueNames(mapping)) return [];
  const seen = new Map<unknown, { readonly key: ScalarNode; afterNull: boolean }>();
  const faults: DuplicateFault[] = [];
  for (const { key, value } of mapping.entries) {
    const before = seen.get(key.value);
    if (before) {
      const name = nameToShow(String(key.value));
      const range = source.range(key.start, key.end);
      const first = source.range(before.key.start, before.key.end);
      const { afterNull } = before;
      faults.push({
        name,
        pointer: pointerOf(parent, name),
        range,
        first,
        afterNull,
        refused: refused && !afterNull,
      });
      before.afterNull &&= isNull(value);
    } else seen.set(key.value, { key, afterNull: isNull(value) });
  }
  return faults;
}
