// Keeps V8's young generation as small as it begins. Grown, it takes as much memory as thousands of idle connections, and
// copying what lives long makes each handshake dearer; what a server allocates and drops at once fits into little.

import { setFlagsFromString } from 'node:v8';

/** To be called before much is allocated. The size itself can only be given to a process that is not started yet. */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
