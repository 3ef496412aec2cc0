// The websocket_* parameters as the schema lists them: names, defaults, fallbacks.

import schema from '../../schemas/parameters.schema.json' with { type: 'json' };
import type { PlainValue } from './plain-value.js';

export type ParameterName = keyof typeof schema.properties;

/** What the schema says of one parameter. `since` is the first version of Oro that has it. */
export interface ParameterDefinition {
  readonly description: string;
  readonly default?: PlainValue;
  readonly 'x-fallback'?: ParameterName;
  readonly 'x-since'?: string;
  readonly 'x-valid'?: string;
  /** Oro compares the text of the file, before references are resolved. */
  readonly 'x-literal'?: boolean;
  readonly enum?: readonly string[];
}

export const DEFINITIONS = schema.properties as unknown as Readonly<
  Record<ParameterName, ParameterDefinition>
>;

export const PARAMETER_NAMES = Object.keys(schema.properties) as readonly ParameterName[];

/** Names that belong to a side (bind, frontend, backend), as against the fallbacks. */
export const SIDE_NAMES = PARAMETER_NAMES.filter((name) => /^websocket_(bind|frontend|backend)_/.test(name));

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(schema.properties, name);
}
