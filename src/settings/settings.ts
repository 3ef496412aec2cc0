// syncctl's own settings: flag, environment, syncctl.yml, default, in this order; each remembers which one won.

import schema from '../../schemas/syncctl.schema.json' with { type: 'json' };
import { EXIT, SyncctlError } from '../core/error.js';
import type { Origin, Resolved } from '../core/origin.js';
import { pointerOf } from '../core/pointer.js';
import { resolveReferences } from '../symfony/placeholders.js';
import type { ReferenceScope } from '../symfony/search.js';
import { decidingEntries, findEntry, isNull, type MappingNode, type YamlNode } from '../yaml/node.js';
import { type PlainValue, plainValue } from '../yaml/plain-value.js';
import { type SchemaNode, type ShapeFault, schemaAt, shapeFaults } from '../yaml/shape.js';
import type { Settings } from './generated/settings.js';
import validate from './generated/validate-syncctl.js';
import { expectation, parseText, typedValue } from './setting-value.js';
import type { SettingsFile } from './settings-file.js';

/** syncctl.yml is ours: its references are those of the newest Symfony, whatever the application runs on. */
export const OWN_REFERENCES = '7.0';

/** Values from the command line by the path of the setting, such as `deploy.server_name`. */
export type SettingFlags = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface SettingSources {
  readonly file: SettingsFile | null;
  readonly flags: SettingFlags;
  readonly scope: ReferenceScope;
}

interface Setting {
  readonly section: string;
  /** Below the section; with a dot for a setting in a group, such as `backend.from`. */
  readonly key: string;
  /** The section and the names below it. */
  readonly path: readonly string[];
  readonly definition: SchemaNode;
  /** What it comes to when nothing gives it a value. */
  readonly standard: Resolved<unknown> | null;
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
  const tried = [...placesBefore(definition), `${section}.${key}`];
  return { ...setting, standard: standardOf(definition, tried) };
}

/** Where else a value is looked for before the file: the flag and the variable. */
function placesBefore(definition: SchemaNode): string[] {
  const flag = definition['x-flag'] ? [`--${definition['x-flag']}`] : [];
  return [...flag, String(definition['x-env'])];
}

function standardOf(definition: SchemaNode, tried: readonly string[]): Resolved<unknown> | null {
  if (!('default' in definition)) return null;
  return { value: definition.default, origin: { kind: 'default' }, tried };
}

const VARIABLES = SETTINGS.map(({ definition }) => String(definition['x-env']));

/** What a setting came to; null when nothing gives it a value. */
export function settingValue(settings: Settings, { path }: Setting): Resolved<unknown> | null {
  let value: unknown = settings;
  for (const name of path) value = (value as Readonly<Record<string, unknown>>)[name];
  return value as Resolved<unknown> | null;
}

/** Settings that the file has, but whose references have no value here. */
export function unresolvedSettings(file: SettingsFile | null, settings: Settings): readonly Setting[] {
  return SETTINGS.filter((setting) => {
    const node = file === null ? undefined : nodeOf(file, setting);
    if (node === undefined || isNull(node)) return false;
    const value = settingValue(settings, setting);
    return value === null || value.origin.kind === 'default';
  });
}

function nodeOf({ root }: SettingsFile, { path }: Setting): YamlNode | undefined {
  let node: YamlNode | undefined = root ?? undefined;
  for (const name of path) {
    node = node?.kind === 'mapping' ? findEntry(node, name)?.value : undefined;
  }
  return node;
}

/** What the settings are when nothing gives any of them a value. */
const STANDARD = SETTINGS.reduce((settings, { path, standard }) => {
  place(settings, path, standard);
  return settings;
}, {}) as Settings;

function isUntouched({ file, flags, scope }: SettingSources): boolean {
  return (
    file === null && !Object.keys(flags).length && VARIABLES.every((name) => scope.env[name] === undefined)
  );
}

/** Throws SyncctlError (exit 2) about a flag or variable; what is wrong in the file comes back as faults. */
export function resolveSettings(sources: SettingSources): { settings: Settings; faults: ShapeFault[] } {
  if (isUntouched(sources)) return { settings: STANDARD, faults: [] };
  const values = sources.file?.root ? fileValues(sources.file.root, sources.scope) : {};
  const faults = sources.file?.root && !validate(values) ? faultsOf(sources.file, sources.file.root) : [];
  const settings = {};
  const faulty = faultsByKey(faults);
  for (const setting of SETTINGS) {
    place(settings, setting.path, resolveSetting(setting, sources, faulty));
  }
  return { settings: settings as Settings, faults };
}

/** What a setting says before anything else is known: references to parameters have no value yet. Never throws. */
export function settingBefore(path: string, file: SettingsFile | null, env: ReferenceScope['env']): unknown {
  const setting = SETTINGS.find(({ section, key }) => `${section}.${key}` === path);
  if (!setting) return undefined;
  const node = file && nodeOf(file, setting);
  return (
    env[String(setting.definition['x-env'])] ??
    (node ? resolveNode(node, { parameters: null, env, symfony: OWN_REFERENCES }) : undefined)
  );
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let map = target;
  for (const name of path.slice(0, -1)) {
    map[name] ??= {};
    map = map[name] as Record<string, unknown>;
  }
  map[path.at(-1) ?? ''] = value;
}

function faultsOf(file: SettingsFile, root: MappingNode): ShapeFault[] {
  return shapeFaults(validate.errors ?? [], {
    source: file.source,
    root,
    pointer: '',
    schema: schema as SchemaNode,
  });
}

/** The file as plain data with its references resolved; a setting whose reference is unknown is left out. */
function fileValues(root: MappingNode, scope: ReferenceScope): PlainValue {
  return Object.fromEntries(
    decidingEntries(root).map(({ key, value }) => [
      String(key.value),
      value.kind === 'mapping' ? sectionValues(value, scope) : (plainValue(value)?.value ?? null),
    ]),
  );
}

function sectionValues(section: MappingNode, scope: ReferenceScope): PlainValue {
  const values = new Map<string, PlainValue>();
  for (const { key, value } of decidingEntries(section)) {
    const resolved = resolveNode(value, scope);
    if (resolved !== undefined) values.set(String(key.value), resolved);
  }
  return Object.fromEntries(values);
}

function resolveNode(node: YamlNode, scope: ReferenceScope): PlainValue | undefined {
  const plain = plainValue(node);
  const resolution = plain && resolveReferences(plain.value, scope);
  return resolution && 'value' in resolution ? resolution.value : undefined;
}

function resolveSetting(
  setting: Setting,
  sources: SettingSources,
  faults: FaultsByKey,
): Resolved<unknown> | null {
  const { section, key, definition } = setting;
  const flag = sources.flags[`${section}.${key}`];
  if (flag !== undefined)
    return given(setting, flag, { kind: 'flag', name: `--${definition['x-flag']}` }, []);
  const variable = String(definition['x-env']);
  const value = sources.scope.env[variable];
  if (value !== undefined) {
    return given(setting, value, { kind: 'env', name: variable }, placesBefore(definition).slice(0, -1));
  }
  if (!sources.file) return setting.standard;
  if (isFaulty(setting, faults)) return standardOf(definition, placesBefore(definition));
  return readFromFile(setting, sources, placesBefore(definition)) ?? setting.standard;
}

type FaultsByKey = ReadonlyMap<string, readonly ShapeFault[]>;

/** By the first two names of where they are, since there may be very many. */
function faultsByKey(faults: readonly ShapeFault[]): FaultsByKey {
  const found = new Map<string, ShapeFault[]>();
  for (const fault of faults) {
    const key = fault.path.slice(0, 2).join('.');
    const others = found.get(key);
    if (others) others.push(fault);
    else found.set(key, [fault]);
  }
  return found;
}

function isFaulty({ path }: Setting, faults: FaultsByKey): boolean {
  return [0, 1, 2].some((length) =>
    faults.get(path.slice(0, length).join('.'))?.some((fault) => touches(fault.path, path)),
  );
}

/** Whether a fault is at a setting, above it or inside of it. */
function touches(fault: readonly string[], setting: readonly string[]): boolean {
  return setting.every((name, index) => index >= fault.length || fault[index] === name);
}

function readFromFile(
  setting: Setting,
  { file, scope }: SettingSources,
  tried: string[],
): Resolved<unknown> | null {
  const node = file ? nodeOf(file, setting) : undefined;
  const value = node && resolveNode(node, scope);
  if (!file || !node || value === undefined) return null;
  const range = file.source.range(node.start, node.end);
  const name = `${setting.section}.${setting.key}`;
  const pointer = setting.path.reduce(pointerOf, '');
  return {
    value: typedValue(setting.definition, value),
    origin: { kind: 'file', name, file: file.source.name, pointer, range },
    tried,
  };
}

/** A value from the command line or the environment is text; the schema says what it stands for. */
function given(
  setting: Setting,
  text: string | readonly string[],
  origin: Origin,
  tried: string[],
): Resolved<unknown> {
  const { key, path, definition } = setting;
  const value = parseText(definition, text);
  const wrapped = {};
  place(wrapped, path, value);
  if (!validate(wrapped)) {
    const name = 'name' in origin ? origin.name : key;
    const shown = typeof text === 'string' ? text : text.join(', ');
    const told = definition['x-secret'] ? `${name} is no secret` : `${name} is "${shown}"`;
    throw new SyncctlError('BAD_SETTING', told, {
      hint: `give ${expectation(schemaAt(definition, Array.isArray(value) ? ['0'] : []))}`,
      exit: EXIT.usage,
    });
  }
  return { value: typedValue(definition, value), origin, tried };
}
