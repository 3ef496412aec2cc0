// Which values the user has given: what is missing, unknown here or of the wrong kind has given way to a default.

import type { Resolved } from '../core/origin.js';
import type { DsnSide } from '../oro/dsn/dsn-names.js';
import { areSound } from '../oro/dsn/mistakes.js';
import type { Project } from './model.js';

/**
 * Whether none of these values of the project's endpoints is a default. What a DSN lacks counts as given with it: Oro has one
 * value for it, such as the port 8080. A DSN with a mistake that has a rule of its own gives nothing.
 */
export function areGiven(project: Project, ...values: readonly Resolved<unknown>[]): boolean {
  return values.every((value) => {
    const dsns = project.dsns;
    const side = dsns && sideOfValue(project, value);
    if (!side) return value.origin.kind !== 'default';
    return areSound(dsns, [side]) && dsns[side].text.origin.kind !== 'default';
  });
}

function sideOfValue(
  { endpoints: { bind, frontend, backend } }: Project,
  value: Resolved<unknown>,
): DsnSide | null {
  const sides = Object.entries({ server: bind, frontend, backend }) as [DsnSide, object][];
  return sides.find(([, endpoint]) => Object.values(endpoint).includes(value))?.[0] ?? null;
}
