// Whether somebody configured a value: what is missing, unknown here or of the wrong kind has given way to a default.

import type { Resolved } from '../core/origin.js';
import type { DsnSide } from '../oro/dsn/dsn-names.js';
import { isUsable } from '../oro/dsn/mistakes.js';
import type { Project } from './project.js';

/**
 * Whether none of these values of the project's endpoints is a default. What a DSN lacks counts as configured with it: Oro has
 * one value for it, such as the port 8080. A DSN with a mistake that has a rule of its own configures nothing.
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

/** Whether each of these sides has a host and a port that somebody may have meant. Parameters have rules of their own for each value. */
export function areSidesUsable({ carrier }: Project, ...sides: readonly DsnSide[]): boolean {
  return carrier.kind === 'yaml' || sides.every((side) => isUsable(carrier.dsns[side]));
}
