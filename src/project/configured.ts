// Whether a value is configured: missing, unknown and invalid values were replaced by a default.

import type { Resolved } from '../core/origin.js';
import type { DsnSide } from '../oro/dsn/dsn-names.js';
import { isUsable } from '../oro/dsn/mistakes.js';
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

/** Whether each of these sides has a plausible host and port. For parameters, other rules check each value. */
export function areSidesUsable({ carrier }: Project, ...sides: readonly DsnSide[]): boolean {
  return carrier.kind === 'yaml' || sides.every((side) => isUsable(carrier.dsns[side]));
}
