// The schemas for editors: for whole files, and allowing references as values.

import parameters from '../../schemas/parameters.schema.json' with { type: 'json' };
import settings from '../../schemas/syncctl.schema.json' with { type: 'json' };
import { isKnownTo, isParameterName } from '../oro/names.js';
import type { SchemaNode } from '../yaml/shape.js';

/** `%name%` or `%env(NAME)%`, alone or inside a string. */
const REFERENCE = { type: 'string', pattern: '%[^%\\s]+%' };

/**
 * The schema of a parameters file, with the parameters of one version of Oro, or of all versions; null if that
 * version has none. Other keys are allowed and not checked.
 */
export function parametersFileSchema(oro?: string): SchemaNode | null {
  const { $schema, title, description } = parameters;
  const known = Object.entries(parameters.properties).filter(
    ([name]) => oro === undefined || (isParameterName(name) && isKnownTo(oro, name)),
  );
  if (known.length === 0) return null;
  const properties = Object.fromEntries(known);
  const names = { anyOf: [{ enum: Object.keys(properties) }, { not: { pattern: '^websocket_' } }] };
  const section = { type: ['object', 'null'], description, propertyNames: names };
  return {
    $schema,
    title,
    type: ['object', 'null'],
    properties: {
      parameters: { ...section, properties: withReferences(properties as unknown as Definitions) },
    },
  };
}

/** The schema of syncctl.yml; `ids` are the rules that `lint.rules` may name. */
export function settingsFileSchema(ids: readonly string[]): SchemaNode {
  const sections = Object.entries(settings.properties as unknown as Definitions).map(([name, section]) => {
    return [name, { ...section, properties: withReferences(section.properties ?? {}) }];
  });
  const properties = Object.fromEntries(sections);
  const { rules } = (settings as SchemaNode).properties?.lint?.properties ?? {};
  properties.lint.properties.rules = { ...rules, propertyNames: { enum: ids } };
  return { ...(settings as SchemaNode), properties };
}

type Definitions = Readonly<Record<string, SchemaNode>>;

function withReferences(definitions: Definitions): Definitions {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, withReference(definition)]),
  );
}

/** A map, or a value that Oro reads before references are resolved, cannot be a reference. */
function withReference(definition: SchemaNode): SchemaNode {
  if (definition['x-literal']) return definition;
  if (definition.type === 'object')
    return { ...definition, properties: withReferences(definition.properties ?? {}) };
  const { description, default: standard, ...rest } = definition;
  return {
    ...(description === undefined ? {} : { description }),
    ...(standard === undefined ? {} : { default: standard }),
    anyOf: [rest, REFERENCE],
  };
}
