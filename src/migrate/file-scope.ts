// A parameters file alone, without imports and environment: what a migration writes and reads back.

import { DEFAULT_TARGET } from '../oro/target.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { ReferenceScope } from '../symfony/reference-search.js';

export function scopeOf({ parameters }: ParametersFile): ReferenceScope {
  return { parameters, env: {}, symfony: DEFAULT_TARGET.symfony };
}
