// The settings that are set in syncctl.yml, by a variable or by a flag; each is checked against the schema.

import schema from '../../schemas/syncctl.schema.json' with { type: 'json' };
import { EXIT, SyncctlError } from '../core/error.js';
import type { Origin, Resolved } from '../core/origin.js';
import { pointerOf } from '../core/pointer.js';
import { withoutPassword } from '../core/secret.js';
import type { MappingNode } from '../yaml/node.js';
import { type SchemaNode, type ShapeFault, schemaAt, shapeFaults } from '../yaml/shape.js';
import { fileValues, resolveNode, settingNode } from './file-values.js';
import type { Settings } from './generated/settings.js';
import validate from './generated/validate-syncctl.js';
import { defaultOf, SETTINGS, type Setting, setAt, sourcesBefore } from './setting-list.js';
import type { SettingSources } from './setting-sources.js';
import { expectation, parseText, typedValue } from './setting-value.js';
import type { SettingsFile } from './settings-file.js';

/** Throws SyncctlError (exit 2) for a flag or variable; mistakes in the file are returned as faults. */
export function resolveConfigured(sources: SettingSources): {
  settings: Settings;
  faults: readonly ShapeFault[];
} {
  const values = sources.file?.root ? fileValues(sources.file.root, sources.scope) : {};
  const faults = sources.file?.root && !validate(values) ? faultsOf(sources.file, sources.file.root) : [];
  const settings = {};
  const faulty = faultsByKey(faults);
  for (const setting of SETTINGS) {
    setAt(settings, setting.path, resolveSetting(setting, sources, faulty));
  }
  return { settings: settings as Settings, faults };
}

function faultsOf(file: SettingsFile, root: MappingNode): readonly ShapeFault[] {
  return shapeFaults(validate.errors ?? [], {
    source: file.source,
    root,
    pointer: '',
    schema: schema as SchemaNode,
  });
}

function resolveSetting(
  setting: Setting,
  sources: SettingSources,
  faults: FaultsByKey,
): Resolved<unknown> | null {
  const { section, key, definition } = setting;
  const flag = sources.flags[`${section}.${key}`];
  if (flag !== undefined)
    return fromText(setting, flag, { kind: 'flag', name: `--${definition['x-flag']}` }, []);
  const variable = String(definition['x-env']);
  const value = sources.scope.env[variable];
  if (value !== undefined) {
    return fromText(setting, value, { kind: 'env', name: variable }, sourcesBefore(definition).slice(0, -1));
  }
  if (!sources.file) return setting.default;
  if (isFaulty(setting, faults)) return defaultOf(definition, sourcesBefore(definition));
  return readFromFile(setting, sources, sourcesBefore(definition)) ?? setting.default;
}

type FaultsByKey = ReadonlyMap<string, readonly ShapeFault[]>;

/** Grouped by the first two names of their paths, because there may be very many. */
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

/** Whether a fault is at a setting, above it or inside it. */
function touches(fault: readonly string[], setting: readonly string[]): boolean {
  return setting.every((name, index) => index >= fault.length || fault[index] === name);
}

function readFromFile(
  setting: Setting,
  { file, scope }: SettingSources,
  tried: string[],
): Resolved<unknown> | null {
  const node = file ? settingNode(file, setting) : undefined;
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
function fromText(
  setting: Setting,
  text: string | readonly string[],
  origin: Origin,
  tried: string[],
): Resolved<unknown> {
  const { key, path, definition } = setting;
  const value = parseText(definition, text);
  const wrapped = {};
  setAt(wrapped, path, value);
  if (!validate(wrapped)) {
    const name = 'name' in origin ? origin.name : key;
    const shown = (typeof text === 'string' ? [text] : text).map(withoutPassword).join(', ');
    const told = definition['x-secret'] ? `the value of ${name} is not valid` : `${name} is "${shown}"`;
    throw new SyncctlError('BAD_SETTING', told, {
      hint: `use ${expectation(schemaAt(definition, Array.isArray(value) ? ['0'] : []))}`,
      exit: EXIT.usage,
    });
  }
  return { value: typedValue(definition, value), origin, tried };
}
