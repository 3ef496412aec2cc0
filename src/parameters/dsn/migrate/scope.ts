// A parameters file by itself, without what it imports and without an environment: what a migration writes and reads back.

import type { ParametersFile } from '../../parameters-file.js';
import type { ReferenceScope } from '../../placeholders.js';
import { DEFAULT_TARGET } from '../../target.js';

export function scopeOf({ parameters }: ParametersFile): ReferenceScope {
  return { parameters, env: {}, symfony: DEFAULT_TARGET.symfony };
}
