// Looks a name up among parameters, endpoint fields and settings.

import { closest } from 'fastest-levenshtein';
import { EXIT, SyncctlError } from '../core/error.js';
import type { Explanation } from '../core/explanation.js';
import type { Resolved } from '../core/origin.js';
import { findParameter } from './effective.js';
import type { Project } from './model.js';
import { DEFINITIONS, isParameterName, PARAMETER_NAMES, type ParameterName } from './names.js';
import { plainValue } from './plain-value.js';
import { resolutionOf, withoutSecrets } from './resolution.js';
import { expectation, SETTINGS, settingValue } from './settings.js';
import type { SchemaNode } from './shape.js';

/** Throws SyncctlError (exit 2) for a name that nothing has. */
export function explanationOf(project: Project, name: string): Explanation {
  const resolution = resolutionOf(project);
  const field = resolution.fields.find(
    (row) => `${row.endpoint}.${row.field}` === name || row.parameter === name,
  );
  if (field) {
    const parameter = field.parameter as ParameterName;
    return { ...describe(name, parameter), resolved: field.resolved, unresolved: field.unresolved };
  }
  if (isParameterName(name))
    return { ...describe(name, name), resolved: ownValue(project, name), unresolved: null };
  const setting = SETTINGS.find(({ section, key }) => `${section}.${key}` === name);
  if (!setting)
    throw unknownName(
      name,
      resolution.fields.map(({ endpoint, field }) => `${endpoint}.${field}`),
    );
  const resolved = settingValue(project.settings, setting);
  return {
    name,
    description: setting.definition.description ?? '',
    resolved: resolved && setting.definition['x-secret'] ? { ...resolved, value: '***' } : resolved,
    unresolved: null,
    valid: expectation(setting.definition),
  };
}

function describe(
  name: string,
  parameter: ParameterName,
): Pick<Explanation, 'name' | 'description' | 'valid'> {
  const definition = DEFINITIONS[parameter];
  const shown = name === parameter ? name : `${name} (${parameter})`;
  return { name: shown, description: definition.description, valid: expectation(definition as SchemaNode) };
}

function ownValue(project: Project, name: ParameterName): Resolved<unknown> | null {
  const held = project.effective.values.get(name);
  if (held) return { ...held, value: withoutSecrets(held.value) };
  const found = findParameter(project.parametersFile, name);
  if (!found) return null;
  const value = withoutSecrets(plainValue(found.parameter.node)?.value ?? null);
  return { value, origin: found.origin, tried: found.tried };
}

function unknownName(name: string, fields: readonly string[]): SyncctlError {
  const names = [...PARAMETER_NAMES, ...fields, ...SETTINGS.map(({ section, key }) => `${section}.${key}`)];
  return new SyncctlError(
    'UNKNOWN_NAME',
    `"${name}" is not a parameter, an endpoint field, a setting or a rule`,
    {
      hint: `did you mean "${closest(name, names)}"?`,
      exit: EXIT.usage,
    },
  );
}
