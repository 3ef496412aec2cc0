// Resolves syncctl's own settings: flag, environment, syncctl.yml, default, in this order; each remembers which one won.

import type { ReferenceScope } from '../symfony/reference-search.js';
import { isNull } from '../yaml/node.js';
import type { ShapeFault } from '../yaml/shape.js';
import { resolveNode, settingNode } from './file-values.js';
import type { Settings } from './generated/settings.js';
import { SETTINGS, type Setting, setAt, settingValue } from './setting-list.js';
import type { SettingSources } from './setting-sources.js';
import type { SettingsFile } from './settings-file.js';

/** syncctl.yml is ours: its references are those of the newest Symfony, whatever the application runs on. */
export const OWN_REFERENCES = '7.0';

const BY_PATH = new Map(SETTINGS.map((setting) => [`${setting.section}.${setting.key}`, setting]));

const VARIABLES = SETTINGS.map(({ definition }) => String(definition['x-env']));

/** Settings in the file whose references have no value here. */
export function unresolvedSettings(file: SettingsFile | null, settings: Settings): readonly Setting[] {
  return SETTINGS.filter((setting) => {
    const node = file === null ? undefined : settingNode(file, setting);
    if (node === undefined || isNull(node)) return false;
    const value = settingValue(settings, setting);
    return value === null || value.origin.kind === 'default';
  });
}

/** The default settings. */
const DEFAULTS = SETTINGS.reduce((settings, { path, default: value }) => {
  setAt(settings, path, value);
  return settings;
}, {}) as Settings;

function isUntouched({ file, flags, scope }: SettingSources): boolean {
  return file === null && !Object.keys(flags).length && !setsVariables(scope.env);
}

/** Whether an environment sets a setting: all files of one run have the same. */
const settingEnvironments = new WeakMap<ReferenceScope['env'], boolean>();

function setsVariables(env: ReferenceScope['env']): boolean {
  const before = settingEnvironments.get(env);
  if (before !== undefined) return before;
  const sets = VARIABLES.some((name) => env[name] !== undefined);
  settingEnvironments.set(env, sets);
  return sets;
}

/** Rejects with a SyncctlError (exit 2) for a flag or variable; mistakes in the file are returned as faults. */
export async function resolveSettings(
  sources: SettingSources,
): Promise<{ settings: Settings; faults: readonly ShapeFault[] }> {
  if (isUntouched(sources)) return { settings: DEFAULTS, faults: [] };
  // The validator is long, and most applications have no syncctl.yml.
  return (await import('./configured-settings.js')).resolveConfigured(sources);
}

/** Reads a setting before anything else is known; references to parameters have no value yet. Never throws. */
export function settingBefore(path: string, file: SettingsFile | null, env: ReferenceScope['env']): unknown {
  const setting = BY_PATH.get(path);
  if (!setting) return undefined;
  const node = file && settingNode(file, setting);
  return (
    env[String(setting.definition['x-env'])] ??
    (node ? resolveNode(node, { parameters: null, env, symfony: OWN_REFERENCES }) : undefined)
  );
}
