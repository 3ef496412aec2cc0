// Epochs of a stream: when the log has lost entries, a new one begins, and no older position is valid any more. An entry carries
// the epoch of the process that wrote it, or the wish for a new one. All processes read the same entries and come to the same epoch.

import { sortable } from './offset.js';

/** The wish for a new epoch after the given one; null stands for none. */
export const wishAfter = (epoch: string | null): string => `+${epoch ?? ''}`;

/** The epoch after an entry. Of several wishes at the same time, the first one counts; of several epochs, the greatest. */
export function epochAfter(current: string | null, carried: string, process: string): string {
  if (!carried.startsWith('+')) return current !== null && current >= carried ? current : carried;
  const generation = generationOf(carried.slice(1));
  if (current !== null && generationOf(current) > generation) return current;
  return `${sortable(generation + 1)}.${process}`;
}

/** Counts the epochs of a stream; 0 if there is none. */
export function generationOf(epoch: string | null): number {
  return epoch ? Number.parseInt(epoch.slice(1), 36) : 0;
}

/** Whether an entry can carry that. */
export const isEpochOrWish = (text: string): boolean => /^(\+|\+?[1-9][\da-z]{1,9}\.[\da-f]{16})$/.test(text);
