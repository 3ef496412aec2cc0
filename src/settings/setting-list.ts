// Every setting of syncctl.yml, as its schema has them.

import schema from '../../schemas/syncctl.schema.json' with { type: 'json' };
import type { Resolved } from '../core/origin.js';
import type { SchemaNode } from '../yaml/shape.js';
import type { Settings } from './generated/settings.js';

/** One setting of the schema. */
export interface Setting {
  readonly section: string;
  /** The name below the section; with a dot for a setting in a group, such as `backend.from`. */
  readonly key: string;
  /** The section and the names below it. */
  readonly path: readonly string[];
  readonly definition: SchemaNode;
  /** The default value. */
  readonly default: Resolved<unknown> | null;
}

/** Every setting of the schema, in its order. */
export const SETTINGS: readonly Setting[] = Object.entries(schema.properties).flatMap(
  ([section, { properties }]) =>
    Object.entries(properties as Readonly<Record<string, SchemaNode>>).flatMap(([key, definition]) =>
      settingsIn(section, key, definition),
    ),
);

/** A map without a variable of its own is a group of settings. */
function settingsIn(section: string, key: string, definition: SchemaNode): Setting[] {
  if (definition.type !== 'object' || definition['x-env']) return [settingOf(section, key, definition)];
  return Object.entries(definition.properties ?? {}).flatMap(([name, below]) =>
    settingsIn(section, `${key}.${name}`, below),
  );
}

function settingOf(section: string, key: string, definition: SchemaNode): Setting {
  const setting = { section, key, path: [section, ...key.split('.')], definition };
  const tried = [...sourcesBefore(definition), `${section}.${key}`];
  return { ...setting, default: defaultOf(definition, tried) };
}

/** Where else a value is looked for before the file: the flag and the variable. */
export function sourcesBefore(definition: SchemaNode): string[] {
  const flag = definition['x-flag'] ? [`--${definition['x-flag']}`] : [];
  return [...flag, String(definition['x-env'])];
}

/** The default of the schema; null when it has none. */
export function defaultOf(definition: SchemaNode, tried: readonly string[]): Resolved<unknown> | null {
  if (!('default' in definition)) return null;
  return { value: definition.default, origin: { kind: 'default' }, tried };
}

/** The value of a setting; null if there is none. */
export function settingValue(settings: Settings, { path }: Setting): Resolved<unknown> | null {
  let value: unknown = settings;
  for (const name of path) value = (value as Readonly<Record<string, unknown>>)[name];
  return value as Resolved<unknown> | null;
}

/** Sets a value and creates its sections. */
export function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let map = target;
  for (const name of path.slice(0, -1)) {
    map[name] ??= {};
    map = map[name] as Record<string, unknown>;
  }
  map[path.at(-1) ?? ''] = value;
}
