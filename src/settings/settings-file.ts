// syncctl.yml as a tree with positions. Does not know what the keys mean.

import { nameToShow, pointerOf } from '../core/pointer.js';
import type { Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import type { LoadFault } from '../symfony/load-fault.js';
import { syntaxFault } from '../symfony/parameters-file.js';
import { type DuplicateFault, duplicatesIn } from '../yaml/duplicates.js';
import { findEntry, type MappingNode, type YamlNode } from '../yaml/node.js';
import { readYaml } from '../yaml/read.js';

export interface SettingsFile {
  readonly source: SourceText;
  /** Null when the file is empty or cannot be read. */
  readonly root: MappingNode | null;
  readonly loadFaults: readonly LoadFault[];
  readonly duplicates: readonly DuplicateFault[];
}

/** Reads the text of syncctl.yml. Never throws about the text. */
export function readSettingsFile(source: SourceText): SettingsFile {
  const empty = { source, root: null, loadFaults: [], duplicates: [] };
  const reading = readYaml(source);
  if ('fault' in reading) {
    return { ...empty, loadFaults: [syntaxFault(source, reading.fault)] };
  }
  const { root } = reading;
  if (!root || (root.kind === 'scalar' && root.value === null)) return empty;
  if (root.kind !== 'mapping') return { ...empty, loadFaults: [notAMapping(source)] };
  return { source, root, loadFaults: [], duplicates: duplicatesIn(source, root) };
}

function notAMapping(source: SourceText): LoadFault {
  return {
    rule: 'unloadable-file',
    message: 'the file has no sections such as "server:" and "deploy:"',
    hint: 'add "deploy:" and indent the settings below it',
    pointer: '',
    range: source.range(0, source.line(0).length),
  };
}

/** A key of a map in the file, with its place. */
interface SettingKey {
  readonly name: string;
  readonly at: { readonly file: string; readonly pointer: string; readonly range: Range };
}

/** The keys of the map at a path; none when there is no map. */
export function settingKeys({ source, root }: SettingsFile, path: readonly string[]): SettingKey[] {
  let node: YamlNode | undefined = root ?? undefined;
  for (const name of path) node = node?.kind === 'mapping' ? findEntry(node, name)?.value : undefined;
  if (node?.kind !== 'mapping') return [];
  return node.entries.map(({ key }) => {
    const name = String(key.value);
    const pointer = pointerOf(path.reduce(pointerOf, ''), nameToShow(name));
    return { name, at: { file: source.name, pointer, range: source.range(key.start, key.end) } };
  });
}
