// The values in syncctl.yml, with references resolved.

import type { ReferenceScope } from '../symfony/reference-search.js';
import { resolveReferences } from '../symfony/references.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { decidingEntries, findEntry, isNull, type MappingNode, type YamlNode } from '../yaml/node.js';
import type { Setting } from './setting-list.js';
import type { SettingsFile } from './settings-file.js';

/** The location of a setting in the file. */
export function settingNode({ root }: SettingsFile, { path }: Setting): YamlNode | undefined {
  let node: YamlNode | undefined = root ?? undefined;
  for (const name of path) {
    node = node?.kind === 'mapping' ? findEntry(node, name)?.value : undefined;
  }
  return node;
}

/** The file as plain data with its references resolved. An empty section has no settings; one whose reference is unknown is left out. */
export function fileValues(root: MappingNode, scope: ReferenceScope): NativeValue {
  return Object.fromEntries(
    decidingEntries(root).map(({ key, value }) => [
      String(key.value),
      value.kind === 'mapping'
        ? sectionValues(value, scope)
        : isNull(value)
          ? {}
          : (nativeValue(value)?.value ?? null),
    ]),
  );
}

function sectionValues(section: MappingNode, scope: ReferenceScope): NativeValue {
  const values = new Map<string, NativeValue>();
  for (const { key, value } of decidingEntries(section)) {
    const resolved = resolveNode(value, scope);
    if (resolved !== undefined) values.set(String(key.value), resolved);
  }
  return Object.fromEntries(values);
}

/** The value of a node; undefined if a reference in it has no value. */
export function resolveNode(node: YamlNode, scope: ReferenceScope): NativeValue | undefined {
  const plain = nativeValue(node);
  const resolution = plain && resolveReferences(plain.value, scope);
  return resolution && 'value' in resolution ? resolution.value : undefined;
}
