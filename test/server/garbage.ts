// Collects garbage without a flag on the command line, so that a test can see what is still held.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';

/** Frees everything that nobody holds. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}

/** Waits until buffers hold at most so many bytes more than before. What a socket still reads into is freed a little later. */
export async function expectFreed(before: number, most: number): Promise<void> {
  const held = (): number => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers - before;
  };
  await expect.poll(held).toBeLessThan(most);
}
