// The websocket_* values of the file against their schema, as PHP would see their types.

import schema from '../../schemas/parameters.schema.json' with { type: 'json' };
import validate from './generated/validate-parameters.js';
import type { ProjectShapeFault } from './model.js';
import { DEFINITIONS, isParameterName } from './names.js';
import type { Parameter, ParametersFile } from './parameters-file.js';
import { type ReferenceScope, resolveReferences } from './placeholders.js';
import { type PlainValue, plainValue } from './plain-value.js';
import { pointerOf } from './pointer.js';
import { type SchemaNode, schemaAt, shapeFaults } from './shape.js';
import { findEntry } from './yaml-node.js';

/** What of the file's websocket_* entries is not as the schema says. References that are unknown here are not judged. */
export function parameterShapeFaults(file: ParametersFile, scope: ReferenceScope): ProjectShapeFault[] {
  const section = file.root?.kind === 'mapping' ? findEntry(file.root, 'parameters')?.value : undefined;
  if (section?.kind !== 'mapping') return [];
  const values: Record<string, PlainValue> = {};
  const tooLarge: Parameter[] = [];
  for (const parameter of file.parameters.values()) {
    if (!parameter.name.startsWith('websocket_')) continue;
    const value = judgedValue(parameter, scope);
    if (value === undefined && plainValue(parameter.node) === null) tooLarge.push(parameter);
    if (value !== undefined) values[parameter.name] = value;
  }
  const context = {
    source: file.source,
    root: section,
    pointer: '/parameters',
    schema: schema as SchemaNode,
  };
  const faults = validate(values) ? [] : shapeFaults(validate.errors ?? [], context);
  return [...faults.map((fault) => ({ ...fault, file: file.source.name, name: fault.path.join('.') }))]
    .concat(tooLarge.map((parameter) => ({ ...typeFault(file, parameter), keyword: 'size' })))
    .concat(floatFaults(file));
}

function judgedValue({ name, node }: Parameter, scope: ReferenceScope): PlainValue | undefined {
  const plain = plainValue(node);
  if (!plain || (node.kind === 'scalar' && node.type === 'unknown' && node.tag === null)) return undefined;
  const literal = isParameterName(name) && DEFINITIONS[name]['x-literal'];
  const value = isMap(name) ? asPhpMap(plain.value) : plain.value;
  if (literal) return value;
  const resolution = resolveReferences(value, scope);
  return 'value' in resolution ? resolution.value : undefined;
}

function isMap(name: string): boolean {
  return schemaAt(schema as SchemaNode, [name]).type === 'object';
}

/** PHP knows one kind of array: a list is a map with the keys 0, 1, 2. */
function asPhpMap(value: PlainValue): PlainValue {
  return Array.isArray(value) ? Object.fromEntries(value.map((item, index) => [String(index), item])) : value;
}

function typeFault(file: ParametersFile, parameter: Parameter): ProjectShapeFault {
  return {
    keyword: 'type',
    path: [parameter.name],
    name: parameter.name,
    value: {},
    definition: schemaAt(schema as SchemaNode, [parameter.name]),
    siblings: [],
    pointer: parameter.pointer,
    file: file.source.name,
    range: parameter.range,
  };
}

/** `3.0` is a float to PHP, and Oro wants an integer; JSON Schema sees no difference. */
function floatFaults(file: ParametersFile): ProjectShapeFault[] {
  const options = file.parameters.get('websocket_backend_ssl_context_options');
  if (options?.node.kind !== 'mapping') return [];
  const depth = findEntry(options.node, 'verify_depth');
  if (depth?.value.kind !== 'scalar' || depth.value.type !== 'float' || !Number.isInteger(depth.value.value))
    return [];
  const fault = typeFault(file, options);
  return [
    {
      ...fault,
      path: [options.name, 'verify_depth'],
      name: `${options.name}.verify_depth`,
      value: depth.value.value,
      definition: schemaAt(schema as SchemaNode, [options.name, 'verify_depth']),
      pointer: pointerOf(options.pointer, 'verify_depth'),
      range: file.source.range(depth.value.start, depth.value.end),
    },
  ];
}
