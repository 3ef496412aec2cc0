// Looks up a name among parameters, endpoint fields and settings.

import { EXIT, SyncctlError } from '../core/error.js';
import type { Explanation } from '../core/explanation.js';
import type { Resolved } from '../core/origin.js';
import type { Resolution, ResolvedField } from '../core/resolution.js';
import { MASK } from '../core/secret.js';
import { similarName } from '../core/similar-names.js';
import { CONTAINER_DEFAULTS, type DsnName, type DsnSide, isDsnName, sideOf } from '../oro/dsn/dsn-names.js';
import { findParameter } from '../oro/effective.js';
import { DEFINITIONS, isParameterName, PARAMETER_NAMES, type ParameterName } from '../oro/names.js';
import { SETTINGS, settingValue } from '../settings/setting-list.js';
import { expectation, writtenValue } from '../settings/setting-value.js';
import { nativeValue } from '../yaml/native-value.js';
import type { SchemaNode } from '../yaml/shape.js';
import { heldParameters } from './carrier.js';
import { displayDsn, referenceIn } from './display-value.js';
import type { Project } from './project.js';
import { resolutionOf, withoutSecrets } from './resolution.js';

/** For a URL, also the fields that it is built from. */
export type ExplanationWithParts = Explanation & { readonly parts?: readonly ResolvedField[] };

/** Throws SyncctlError (exit 2) for an unknown name; `others` are further names for the suggestion. */
export function explanationOf(
  project: Project,
  name: string,
  others: readonly string[],
): ExplanationWithParts {
  if (isDsnName(name)) return dsnExplanation(project, name);
  const resolution = resolutionOf(project);
  const side = SIDES_WITH_URL.find((one) => `${one}.url` === name);
  if (side) return urlExplanation(resolution, side);
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
    throw unknownName(name, [
      ...others,
      ...resolution.fields.map(({ endpoint, field }) => `${endpoint}.${field}`),
      ...SIDES_WITH_URL.map((one) => `${one}.url`),
    ]);
  const held = settingValue(project.settings, setting);
  const value = held && writtenValue(setting.definition, held.value);
  const resolved = held && { ...held, value, ...referenceIn(held, project) };
  return {
    name,
    description: setting.definition.description ?? '',
    resolved: resolved && setting.definition['x-secret'] ? { ...resolved, value: MASK } : resolved,
    unresolved: null,
    valid: expectation(setting.definition),
  };
}

const SIDES_WITH_URL = ['backend', 'frontend'] as const;

function urlExplanation(
  { urls, fields }: Resolution,
  side: (typeof SIDES_WITH_URL)[number],
): ExplanationWithParts {
  const who = side === 'frontend' ? 'the browser' : 'the PHP application';
  const parts = fields.filter(({ endpoint }) => endpoint === side);
  return {
    name: `${side}.url`,
    description: `Where ${who} connects to. It is built from the fields below and has no separate key.`,
    resolved: { value: urls[side], origin: { kind: 'default' }, tried: [] },
    unresolved: parts.find(({ unresolved }) => unresolved !== null)?.unresolved ?? null,
    valid: 'set the fields',
    parts,
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
  if (held) return { ...held, value: withoutSecrets(name, held.value) };
  const found = findParameter(heldParameters(project.carrier), name);
  if (!found) return null;
  const value = withoutSecrets(name, nativeValue(found.parameter.node)?.value ?? null);
  return { value, origin: found.origin, tried: found.tried };
}

function unknownName(name: string, fields: readonly string[]): SyncctlError {
  const names = [...PARAMETER_NAMES, ...fields, ...SETTINGS.map(({ section, key }) => `${section}.${key}`)];
  const similar = similarName(name, names);
  return new SyncctlError(
    'UNKNOWN_NAME',
    `"${name}" is not a parameter, a DSN, an endpoint field, a setting or a rule`,
    {
      hint:
        similar === null
          ? 'syncctl resolve shows the parameters and endpoint fields, syncctl schema the settings'
          : `did you mean "${similar}"?`,
      exit: EXIT.usage,
    },
  );
}

const DSN_DESCRIPTIONS: Readonly<Record<DsnSide, string>> = {
  server: 'Where the websocket server listens, in Oro 5.1 and later: host and port.',
  frontend: 'Where browsers connect to, in Oro 5.1 and later: host, port and path.',
  backend:
    'Where the PHP application connects to, in Oro 5.1 and later: transport, host, port, path and ssl options.',
};

/** Without secrets; a project of parameters has no value for it. */
function dsnExplanation({ carrier }: Project, name: DsnName): Explanation {
  const dsn = carrier.kind === 'env' ? carrier.dsns[sideOf(name)] : null;
  return {
    name,
    description: DSN_DESCRIPTIONS[sideOf(name)],
    resolved: dsn ? { ...dsn.text, value: displayDsn(dsn) } : null,
    unresolved: null,
    valid: `a DSN such as ${CONTAINER_DEFAULTS[name]}`,
  };
}
