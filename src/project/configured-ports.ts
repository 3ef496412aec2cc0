// The ports in a project's files, including invalid ones.

import type { Resolved } from '../core/origin.js';
import type { Location } from '../core/range.js';
import { type Hint, hint, replacement } from '../core/suggestion.js';
import { originOf } from '../oro/dsn/dsns.js';
import type { EffectiveParameters } from '../oro/effective.js';
import { DEFINITIONS, isParameterName, type ParameterName } from '../oro/names.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { dsnAssignment } from './assignment.js';
import type { EnvCarrier, YamlCarrier } from './carrier.js';
import type { Project } from './project.js';

export interface ConfiguredPort {
  readonly at: Location | Resolved<unknown>;
  readonly label: string;
  readonly number: number;
  /** As written in the file. */
  readonly shown: string;
  /** How to change it. */
  readonly hint: Hint<Location>;
}

/** Only integers; a port of another type is a different mistake. */
export function configuredPorts(project: Project): ConfiguredPort[] {
  const { carrier } = project;
  return carrier.kind === 'yaml' ? parameterPorts(carrier, project) : dsnPorts(carrier, project);
}

function parameterPorts(carrier: YamlCarrier, project: Project): ConfiguredPort[] {
  return carrier.parameters.flatMap((parameter) => {
    const { name, node } = parameter;
    if (!isParameterName(name) || !name.endsWith('_port')) return [];
    const number = numberOf(heldValue(name, carrier, project));
    if (number === null) return [];
    const shown = node.kind === 'scalar' && typeof node.value === 'string' ? `"${node.value}"` : `${number}`;
    const standard = replacement(`${DEFINITIONS[name].default ?? 8080}`, parameter);
    const words = hint`set it to the intended port; the default is ${standard}`;
    return [{ at: parameter, label: name, number, shown, hint: words }];
  });
}

function dsnPorts({ dsns }: EnvCarrier, project: Project): ConfiguredPort[] {
  return dsns.all.flatMap((dsn) => {
    const port = dsn.parsed?.url.port;
    if (!port) return [];
    return [
      {
        at: { ...dsn.text, origin: originOf(dsn, port) },
        label: `the port of ${dsn.name}`,
        number: port.number,
        shown: `${port.number}`,
        hint: hint`set ${dsnAssignment(project, dsn, { port: 8080 })}`,
      },
    ];
  });
}

/** The value of a port with references resolved; the fallback is checked through a parameter that uses it. */
function heldValue(name: ParameterName, { application }: YamlCarrier, { effective }: Project): NativeValue {
  const side = effective.values.get(name) ?? borrowed(name, effective);
  const own = application.held.get(name);
  return side?.value ?? (own ? (nativeValue(own.node)?.value ?? null) : null);
}

/** What a side has from this fallback. */
function borrowed(name: ParameterName, { values }: EffectiveParameters): Resolved<NativeValue> | undefined {
  for (const one of values.values())
    if (one.origin.kind === 'fallback' && one.origin.from === name) return one;
  return undefined;
}

function numberOf(value: NativeValue): number | null {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}
