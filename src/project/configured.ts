// Whether a value is configured: missing, unknown and invalid values were replaced by a default.

import { hostFault } from '../core/host.js';
import { type Leftover, leftoverIn, leftoverInPath } from '../core/leftover.js';
import type { Resolved } from '../core/origin.js';
import type { DsnSide } from '../oro/dsn/dsn-names.js';
import { isUsable } from '../oro/dsn/mistakes.js';
import { type ParameterName, SIDE_NAMES } from '../oro/names.js';
import type { Project } from './project.js';

/**
 * Whether none of these values of the project's endpoints is a default. Missing parts of a DSN count as configured, because Oro has
 * fixed values for them, such as port 8080. A DSN with a mistake that another rule reports configures nothing.
 */
export function areConfigured(project: Project, ...values: readonly Resolved<unknown>[]): boolean {
  return values.every((value) => {
    const { carrier } = project;
    const side = carrier.kind === 'env' ? sideOfValue(project, value) : null;
    if (carrier.kind === 'yaml' || !side) return value.origin.kind !== 'default';
    const dsn = carrier.dsns[side];
    return isUsable(dsn) && dsn.text.origin.kind !== 'default';
  });
}

function sideOfValue(
  { endpoints: { bind, frontend, backend } }: Project,
  value: Resolved<unknown>,
): DsnSide | null {
  const sides = Object.entries({ server: bind, frontend, backend }) as [DsnSide, object][];
  return sides.find(([, endpoint]) => Object.values(endpoint).includes(value))?.[0] ?? null;
}

/** Whether each of these sides has a plausible host and port. For parameters, other rules check the rest of each value. */
export function areSidesUsable(project: Project, ...sides: readonly DsnSide[]): boolean {
  const { carrier } = project;
  if (carrier.kind === 'env') return sides.every((side) => isUsable(carrier.dsns[side]));
  if (sides.some((side) => side !== 'server' && isImpossible(project.endpoints[side].host.value)))
    return false;
  const leftovers = leftoversOf(project);
  return (
    leftovers.size === 0 ||
    sides.every((side) => NAMES[side].every((name) => leftovers.get(name) === undefined))
  );
}

function isImpossible(host: string): boolean {
  return host !== '*' && hostFault(host) !== null;
}

const NAMES: Readonly<Record<DsnSide, readonly ParameterName[]>> = {
  server: SIDE_NAMES.filter((name) => name.startsWith('websocket_bind_')),
  frontend: SIDE_NAMES.filter((name) => name.startsWith('websocket_frontend_')),
  backend: SIDE_NAMES.filter((name) => name.startsWith('websocket_backend_')),
};

/** What has to be removed from the value of a parameter before anything else can be said about it. */
export function leftoverOf(project: Project, name: ParameterName): Leftover | null {
  return leftoversOf(project).get(name) ?? null;
}

type Leftovers = ReadonlyMap<ParameterName, Leftover>;

/** Many rules ask for them. */
const found = new WeakMap<Project, Leftovers>();

/** All of them, in the order of the parameters. */
export function leftoversOf(project: Project): Leftovers {
  const before = found.get(project);
  if (before) return before;
  const leftovers = project.carrier.kind === 'yaml' ? findLeftovers(project) : NONE;
  found.set(project, leftovers);
  return leftovers;
}

const NONE: Leftovers = new Map();

function findLeftovers({ effective }: Project): Leftovers {
  let leftovers: Map<ParameterName, Leftover> | null = null;
  for (const name of CHECKED) {
    const value = effective.values.get(name)?.value;
    if (typeof value !== 'string') continue;
    const leftover = name.endsWith('_path') ? leftoverInPath(value) : leftoverIn(value);
    if (!leftover) continue;
    leftovers ??= new Map();
    leftovers.set(name, leftover);
  }
  return leftovers ?? NONE;
}

/** Others may contain anything. */
const CHECKED = SIDE_NAMES.filter((name) => /_(host|address|port|path|transport)$/.test(name));
