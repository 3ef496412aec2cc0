// The location of a value inside a list or a map, for findings about one part.

import type { Resolved } from '../core/origin.js';
import { pointerOf } from '../core/pointer.js';
import type { Location } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import { findEntry, type YamlNode } from '../yaml/node.js';
import type { Project } from './project.js';

interface Root {
  readonly source: SourceText;
  readonly node: YamlNode | null;
  /** The pointer of `node`, empty for the whole file. */
  readonly pointer: string;
}

/** Follows names and indexes from a node; null if there is no such value. */
export function nestedLocation({ source, node, pointer }: Root, path: readonly string[]): Location | null {
  let found: YamlNode | null = node;
  for (const name of path) {
    if (found?.kind === 'mapping') found = findEntry(found, name)?.value ?? null;
    else found = (found?.kind === 'sequence' && found.items[Number(name)]) || null;
  }
  if (!found) return null;
  const range = source.range(found.start, found.end);
  return { file: source.name, pointer: path.reduce(pointerOf, pointer), range };
}

/** The location of a part of a setting in syncctl.yml, or of the setting itself if its value comes from elsewhere. */
export function settingLocation(
  { settingsFile }: Project,
  setting: Resolved<unknown>,
  path: readonly string[],
): Location | Resolved<unknown> {
  if (!settingsFile || setting.origin.kind !== 'file') return setting;
  const { source, root } = settingsFile;
  return nestedLocation({ source, node: root, pointer: '' }, path) ?? setting;
}
