// Whether the version in lint.target exists; the schema checks only its format.

import { EXIT, SyncctlError } from '../core/error.js';
import { pointerOf } from '../core/pointer.js';
import { KNOWN_VERSIONS, parseTarget } from '../oro/target.js';
import type { Settings } from '../settings/generated/settings.js';
import type { ShapeFault } from '../yaml/shape.js';

const VALID = `oro and a version from ${KNOWN_VERSIONS.oro}, or symfony and one of ${KNOWN_VERSIONS.symfony}`;

/** The faults of the setting in the file. Throws SyncctlError (exit 2) for the variable. */
export function targetFaults({ lint: { target } }: Settings): ShapeFault[] {
  if (target === null || parseTarget(target.value, null)) return [];
  const { value, origin } = target;
  if (origin.kind !== 'file') {
    const name = origin.kind === 'env' ? origin.name : 'lint.target';
    const sentence = `${name} is "${value}", but syncctl does not know this version`;
    throw new SyncctlError('SETTING_VALUE', sentence, { hint: `use ${VALID}`, exit: EXIT.usage });
  }
  return [
    {
      keyword: 'enum',
      path: ['lint', 'target'],
      value,
      definition: { 'x-valid': VALID },
      siblings: [],
      pointer: pointerOf(pointerOf('', 'lint'), 'target'),
      range: origin.range,
    },
  ];
}
