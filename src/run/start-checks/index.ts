// The list of all checks at the start. `explain` and the pages of the documentation show them beside the rules.

import { backendNotKnown } from './access.js';
import { fewFiles } from './few-files.js';
import { socketDiffers, socketUnused } from './sockets.js';
import type { StartCheck } from './start-check.js';
import { unitOutdated } from './unit-outdated.js';

export const START_CHECKS: readonly StartCheck[] = [
  fewFiles,
  socketDiffers,
  socketUnused,
  unitOutdated,
  backendNotKnown,
];
