// Time that grows with the length of the input, told from time that grows with its square; no machine is too slow for it.

import { expect } from 'vitest';

/** The longer input has this many times the length of the shorter one. */
const TIMES = 8;

/** Between 8 for a time that grows with the length, and 64 for one that grows with its square. */
const MOST = 30;

/** Milliseconds below which a measurement says nothing. */
const FLOOR = 5;

/** A busy machine may spoil a measurement, so the fastest of so many counts. */
const ROUNDS = 5;

/** Fails when eight times the input takes much more than eight times as long. */
export async function expectLinear<T>(
  input: (length: number) => T,
  act: (input: T) => unknown,
  { length = 20_000 }: { readonly length?: number } = {},
): Promise<void> {
  const [short, long] = [input(length), input(length * TIMES)];
  await act(short);
  let [fastShort, fastLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    fastLong = Math.min(fastLong, await timeOf(() => act(long)));
    // Nothing that takes so little for the longer input can be called too much.
    if (fastLong < MOST * FLOOR) return;
    fastShort = Math.min(fastShort, await timeOf(() => act(short)));
    if (fastLong / fastShort < MOST) return;
  }
  expect(fastLong / Math.max(FLOOR, fastShort)).toBeLessThan(MOST);
}

/** The piece again and again up to about that length, between a head and a tail. */
export function filled(piece: string, head = '', tail = ''): (length: number) => string {
  return (length) => head + piece.repeat(Math.ceil(length / piece.length)) + tail;
}

/** Milliseconds of the processor, which no other program takes. */
async function timeOf(act: () => unknown): Promise<number> {
  const begin = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
