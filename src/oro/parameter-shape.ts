// The websocket_* values of the file against their schema, as PHP would see their types.

import schema from '../../schemas/parameters.schema.json' with { type: 'json' };
import { pointerOf } from '../core/pointer.js';
import type { Application } from '../symfony/application.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { ReferenceScope } from '../symfony/reference-search.js';
import { resolveParameter } from '../symfony/references.js';
import type { Parameter } from '../symfony/section.js';
import { serviceIn, withoutEscapes } from '../symfony/services.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { findEntry, type YamlNode } from '../yaml/node.js';
import {
  MAX_UNKNOWN,
  type SchemaNode,
  type ShapeContext,
  type ShapeFault,
  schemaAt,
  shapeFaults,
} from '../yaml/shape.js';
import validate from './generated/validate-parameters.js';
import { DEFINITIONS, isParameterName, PARAMETER_NAMES } from './names.js';
import { SSL_OPTIONS } from './secret-options.js';

/** A value of the parameters file or of syncctl.yml that is not what its schema says. */
export interface FileShapeFault extends ShapeFault {
  readonly file: string;
  /** The key as a person writes it: `websocket_bind_port`, `deploy.certificate`. */
  readonly name: string;
  /** A parameter, as against a setting of syncctl.yml. */
  readonly isParameter: boolean;
  /** The tag of the parameter, such as `!iterator`: Symfony makes an object of it. */
  readonly tag?: string | null;
  /** False for a parameter of another environment. */
  readonly holds: boolean;
}

/**
 * The websocket_* entries that violate the schema, in all files and in the sections of all environments. Entries that
 * are always overridden and unknown references are not checked.
 */
export function parameterShapeFaults(application: Application, scope: ReferenceScope): FileShapeFault[] {
  return judgedEntries(application).flatMap(({ file, parameters, holds }) =>
    sectionFaults(file, parameters, scope).map((fault) => ({ ...fault, holds })),
  );
}

interface Judged {
  readonly file: ParametersFile;
  readonly parameters: readonly Parameter[];
  readonly holds: boolean;
}

function judgedEntries({ files, layers, held }: Application): Judged[] {
  const byName = new Map(files.map((file) => [file.source.name, file]));
  const settled = new Map<string | null, Set<string>>([[null, new Set()]]);
  const judged: Judged[] = [];
  for (const { environment, parameters } of [...layers].reverse()) {
    const always = settled.get(null);
    const there = settled.get(environment) ?? new Set();
    settled.set(environment, there);
    const own = [...parameters.values()].filter(({ name }) => name.startsWith('websocket_'));
    const open = own.filter(({ name }) => !always?.has(name) && !there.has(name));
    for (const { name } of own) there.add(name);
    const [first] = open;
    const file = first && byName.get(first.file);
    if (!file) continue;
    for (const holds of [true, false]) {
      const entries = open.filter((one) => (held.get(one.name) === one) === holds);
      if (entries.length > 0) judged.push({ file, parameters: entries, holds });
    }
  }
  return judged.reverse();
}

function sectionFaults(file: ParametersFile, all: readonly Parameter[], scope: ReferenceScope): Fault[] {
  const unknown = all.filter(({ name }) => !isParameterName(name));
  const surplus = unknown.slice(MAX_UNKNOWN);
  const parameters = surplus.length > 0 ? without(all, surplus) : all;
  const values: Record<string, NativeValue> = {};
  const tooLarge: Parameter[] = [];
  const lists: Parameter[] = [];
  for (const parameter of parameters) {
    if (isListForMap(parameter)) {
      lists.push(parameter);
      continue;
    }
    const value = judgedValue(parameter, scope);
    if (value === undefined && nativeValue(parameter.node) === null) tooLarge.push(parameter);
    if (value !== undefined) values[parameter.name] = value;
  }
  return [
    ...(validate(values) ? [] : schemaFaults(file, parameters, surplus.length)),
    ...lists.map((parameter) => ({ ...typeFault(parameter), value: [] })),
    ...tooLarge.map((parameter) => ({ ...typeFault(parameter), keyword: 'size' })),
    ...floatFaults(file, parameters),
  ];
}

function without(all: readonly Parameter[], surplus: readonly Parameter[]): Parameter[] {
  const left = new Set(surplus);
  return all.filter((one) => !left.has(one));
}

/** What the validator has just found. */
function schemaFaults(file: ParametersFile, parameters: readonly Parameter[], surplus: number): Fault[] {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return shapeFaults(validate.errors ?? [], contextOf(file, parameters), surplus).map((fault) =>
    placed(fault, file, byName),
  );
}

/** The entries as one mapping, with the names that the application uses. */
function contextOf(file: ParametersFile, parameters: readonly Parameter[]): ShapeContext {
  const entries = parameters.map(({ name, key, node }) => ({ key: { ...key, value: name }, value: node }));
  const root: YamlNode = { kind: 'mapping', tag: null, start: 0, end: 0, entries };
  return { source: file.source, root, pointer: '', schema: schema as SchemaNode };
}

function placed(
  fault: ShapeFault,
  { source }: ParametersFile,
  byName: ReadonlyMap<string, Parameter>,
): Fault {
  const [name, ...below] = fault.path;
  const parameter = byName.get(name ?? '');
  return {
    ...fault,
    pointer: parameter ? below.reduce(pointerOf, parameter.pointer) : fault.pointer,
    file: source.name,
    name: fault.path.join('.'),
    isParameter: true,
    tag: below.length === 0 ? (parameter?.node.tag ?? null) : null,
  };
}

function judgedValue(parameter: Parameter, scope: ReferenceScope): NativeValue | undefined {
  const { name, node } = parameter;
  if (node.kind === 'scalar' && node.type === 'unknown' && node.tag === null) return undefined;
  if (isParameterName(name) && DEFINITIONS[name]['x-literal']) return literalValue(parameter);
  const resolution = resolveParameter(parameter, scope);
  return 'value' in resolution ? resolution.value : undefined;
}

function literalValue({ name, node }: Parameter): NativeValue | undefined {
  const plain = nativeValue(node);
  if (!plain) return undefined;
  const value = isMap(name) ? asPhpMap(plain.value) : plain.value;
  return serviceIn(value) === null ? withoutEscapes(value) : undefined;
}

/** PHP numbers the entries, so that none has its name. */
function isListForMap({ name, node }: Parameter): boolean {
  return isMap(name) && node.kind === 'sequence' && node.items.length > 0;
}

const MAPS: ReadonlySet<string> = new Set(
  PARAMETER_NAMES.filter((name) => schemaAt(schema as SchemaNode, [name]).type === 'object'),
);

function isMap(name: string): boolean {
  return MAPS.has(name);
}

/** PHP knows one kind of array: a list is a map with the keys 0, 1, 2. */
function asPhpMap(value: NativeValue): NativeValue {
  return Array.isArray(value) ? Object.fromEntries(value.map((item, index) => [String(index), item])) : value;
}

type Fault = Omit<FileShapeFault, 'holds'>;

function typeFault(parameter: Parameter): Fault {
  return {
    keyword: 'type',
    path: [parameter.name],
    name: parameter.name,
    value: {},
    definition: schemaAt(schema as SchemaNode, [parameter.name]),
    siblings: [],
    pointer: parameter.pointer,
    file: parameter.file,
    range: parameter.range,
    isParameter: true,
  };
}

/** PHP reads `3.0` as a float, but Oro expects an integer; JSON Schema sees no difference. */
function floatFaults({ source }: ParametersFile, parameters: readonly Parameter[]): Fault[] {
  const options = parameters.find(({ name }) => name === SSL_OPTIONS);
  if (options?.node.kind !== 'mapping') return [];
  const depth = findEntry(options.node, 'verify_depth')?.value;
  if (depth?.kind !== 'scalar' || depth.type !== 'float' || !Number.isInteger(depth.value)) return [];
  const fault = typeFault(options);
  return [
    {
      ...fault,
      path: [options.name, 'verify_depth'],
      name: `${options.name}.verify_depth`,
      value: depth.value,
      definition: schemaAt(schema as SchemaNode, [options.name, 'verify_depth']),
      pointer: pointerOf(options.pointer, 'verify_depth'),
      range: source.range(depth.start, depth.end),
    },
  ];
}
