// The `imports:` of one section: the files, and which errors are ignored. Does not know paths on disk.

import { pointerOf } from '../core/pointer.js';
import type { Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import { findEntry, isNull, type MappingNode, type YamlNode } from '../yaml/node.js';
import { isBeforeSymfony, type SymfonyVersion } from '../yaml/symfony-version.js';
import type { LoadFault } from './load-fault.js';

/** One entry of `imports:`. */
export interface Import {
  readonly resource: string;
  /** The loader that is asked for by name, such as `glob`. */
  readonly type: string | null;
  /** What Symfony ignores: nothing, a missing file, or any error. */
  readonly ignores: 'nothing' | 'missing' | 'all';
  readonly file: string;
  readonly pointer: string;
  readonly range: Range;
}

export interface ImportsReading {
  readonly imports: readonly Import[];
  readonly faults: readonly LoadFault[];
}

interface Context {
  readonly source: SourceText;
  readonly symfony: SymfonyVersion;
}

/** Reads the imports of a section; `pointer` leads to the section. */
export function readImports(section: MappingNode, pointer: string, context: Context): ImportsReading {
  const entry = findEntry(section, 'imports');
  if (!entry || isNull(entry.value)) return { imports: [], faults: [] };
  const at = pointerOf(pointer, 'imports');
  const { value } = entry;
  if (value.kind === 'scalar') return { imports: [], faults: [fault(NO_LIST, value, at, context)] };
  // PHP takes the values of a map one by one: `{ resource: a.yml }` imports "a.yml", whatever the key is.
  const nodes: [string, YamlNode][] =
    value.kind === 'sequence'
      ? value.items.map((item, index) => [String(index), item])
      : value.entries.map(({ key, value: item }) => [String(key.value), item]);
  const imports: Import[] = [];
  const faults: LoadFault[] = [];
  for (const [name, node] of nodes) {
    const one = readImport(node, pointerOf(at, name), context);
    if ('rule' in one) faults.push(one);
    else imports.push(one);
  }
  return { imports, faults };
}

type Words = Pick<LoadFault, 'message' | 'hint'>;

const HINT = 'use a list: - { resource: other.yml }';

const NO_LIST: Words = { message: '"imports" has a single value instead of a list', hint: HINT };

const NO_RESOURCE: Words = { message: 'this import has no file name', hint: 'write { resource: other.yml }' };

function fault(words: Words, node: YamlNode, pointer: string, { source }: Context): LoadFault {
  return { rule: 'unloadable-file', ...words, pointer, range: source.range(node.start, node.end) };
}

function readImport(node: YamlNode, pointer: string, context: Context): Import | LoadFault {
  const place = { file: context.source.name, pointer, range: context.source.range(node.start, node.end) };
  if (node.kind === 'scalar' && typeof node.value === 'string')
    return { resource: node.value, type: null, ignores: 'nothing', ...place };
  if (node.kind !== 'mapping') {
    const shown = node.kind === 'scalar' ? `"${node.value}"` : 'a list';
    const words = { message: `an import must be a file name, but this one is ${shown}`, hint: HINT };
    return fault(words, node, pointer, context);
  }
  const resource = findEntry(node, 'resource')?.value;
  if (resource?.kind !== 'scalar' || typeof resource.value !== 'string')
    return fault(NO_RESOURCE, resource && !isNull(resource) ? resource : node, pointer, context);
  const type = findEntry(node, 'type')?.value;
  const errors = findEntry(node, 'ignore_errors')?.value;
  const ignores = ignored(errors, context.symfony);
  if (ignores === null && errors) return fault(badIgnore(errors), errors, pointer, context);
  return {
    resource: resource.value,
    type: type?.kind === 'scalar' && typeof type.value === 'string' ? type.value : null,
    ignores: ignores ?? 'nothing',
    ...place,
    range: context.source.range(resource.start, resource.end),
  };
}

/** Before Symfony 4.4 anything that PHP takes for true, `not_found` too, ignores everything; null: Symfony refuses it. */
function ignored(node: YamlNode | undefined, symfony: SymfonyVersion): Import['ignores'] | null {
  if (!node || isNull(node)) return 'nothing';
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value === 'boolean') return value ? 'all' : 'nothing';
  if (isBeforeSymfony(symfony, '4.4'))
    return node.kind === 'scalar' && (value === '' || value === '0' || value === 0) ? 'nothing' : 'all';
  return value === 'not_found' ? 'missing' : null;
}

function badIgnore(node: YamlNode): Words {
  const shown = node.kind === 'scalar' ? `"${node.value}"` : 'not a single value';
  return {
    message: `ignore_errors is ${shown}, but must be true, false or not_found`,
    hint: 'set ignore_errors: not_found',
  };
}
