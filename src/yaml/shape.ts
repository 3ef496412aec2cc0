// Checks values against a schema: each fault has its position in the file. The validators are compiled at build time.

import { pointerOf } from '../core/pointer.js';
import type { Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import { type NativeValue, nativeValue } from './native-value.js';
import { findEntry, type YamlNode } from './node.js';

/** An error of a compiled validator. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One violation of the schema. `path` leads from the validated object to the value. */
export interface ShapeFault {
  readonly keyword: string;
  readonly path: readonly string[];
  /** The value at fault; for an unknown key the value of that key. */
  readonly value: NativeValue;
  /** The schema's own words on the value at fault, when it has any. */
  readonly definition: SchemaNode;
  /** For an unknown key, the names that would have been known. */
  readonly siblings: readonly string[];
  /** How many further unknown keys are left out; only on the last one that is not. */
  readonly more?: number;
  readonly pointer: string;
  readonly range: Range;
}

/** The parts of a schema that sentences are made of. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly description?: string;
  readonly 'x-valid'?: string;
  readonly [keyword: string]: unknown;
}

export interface ShapeContext {
  readonly source: SourceText;
  /** The mapping that the validated object was read from. */
  readonly root: YamlNode;
  readonly pointer: string;
  readonly schema: SchemaNode;
}

/** A file with more unknown keys than this has one mistake, not thousands. */
export const MAX_UNKNOWN = 1000;

/**
 * Turns a validator's errors into faults, in the order of the schema; one for each value, the first that was found.
 * `more` are unknown keys that the validator was not shown.
 */
export function shapeFaults(
  errors: readonly SchemaError[],
  context: ShapeContext,
  more = 0,
): readonly ShapeFault[] {
  const faults = new Map<string, ShapeFault>();
  const unknown = errors.filter(isUnknownKey);
  const left = new Set(unknown.slice(MAX_UNKNOWN));
  const last = unknown.slice(0, MAX_UNKNOWN).at(-1);
  for (const error of errors) {
    if (left.has(error)) continue;
    const fault = faultOf(error, context);
    // Pointers leave out what may be secret, so the path tells faults apart.
    const id = JSON.stringify(fault.path);
    if (faults.has(id)) continue;
    const others = error === last ? left.size + more : 0;
    faults.set(id, others > 0 ? { ...fault, more: others } : fault);
  }
  return [...faults.values()];
}

function isUnknownKey({ params }: SchemaError): boolean {
  return typeof params.additionalProperty === 'string';
}

function faultOf(error: SchemaError, context: ShapeContext): ShapeFault {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const extra = isUnknownKey(error) ? error.params.additionalProperty : undefined;
  if (typeof extra === 'string') path.push(extra);
  const node = nodeAt(context.root, path);
  return {
    keyword: error.keyword,
    path,
    value: (node && nativeValue(node)?.value) ?? null,
    definition: schemaAt(context.schema, path),
    siblings:
      typeof extra === 'string'
        ? Object.keys(schemaAt(context.schema, path.slice(0, -1)).properties ?? {})
        : [],
    pointer: path.reduce(pointerOf, context.pointer),
    range: rangeAt(context, path, typeof extra === 'string'),
  };
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function nodeAt(root: YamlNode, path: readonly string[]): YamlNode | null {
  let node: YamlNode | undefined = root;
  for (const name of path) {
    if (node?.kind === 'mapping') node = findEntry(node, name)?.value;
    else node = node?.kind === 'sequence' ? node.items[Number(name)] : undefined;
  }
  return node ?? null;
}

/** An unknown key is underlined itself; anything else at its value, and at its key when the value is empty. */
function rangeAt({ root, source }: ShapeContext, path: readonly string[], unknown: boolean): Range {
  const parent = nodeAt(root, path.slice(0, -1));
  const entry = parent?.kind === 'mapping' ? findEntry(parent, path.at(-1) ?? '') : undefined;
  const value = entry?.value ?? nodeAt(root, path);
  const place = entry && (unknown || entry.value.end <= entry.value.start) ? entry.key : value;
  return place ? source.range(place.start, place.end) : source.range(root.start, root.end);
}

export function schemaAt(schema: SchemaNode, path: readonly string[]): SchemaNode {
  let node: SchemaNode = schema;
  for (const name of path) node = own(node.properties, name) ?? node.items ?? mapValues(node);
  return node;
}

function mapValues({ additionalProperties }: SchemaNode): SchemaNode {
  return typeof additionalProperties === 'object' ? (additionalProperties as SchemaNode) : {};
}

/** Keys such as "constructor" are names like any other. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
