// Random input that can be had again: a failure prints the seed, and SYNCCTL_FUZZ_SEED repeats it.

import { SEED } from './length.js';

/** Numbers from 0 to below the limit. */
export type Random = (limit: number) => number;

/** Always the same numbers for a seed (xorshift). */
export function randomSource(seed: number): Random {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Acts round after round with the same random numbers for a seed; the message of a failure says how to have it again. */
export async function fuzz(rounds: number, act: (random: Random) => unknown): Promise<void> {
  const random = randomSource(SEED);
  for (let round = 0; round < rounds; round++) {
    try {
      await act(random);
    } catch (error) {
      throw new Error(`SYNCCTL_FUZZ_SEED=${SEED}, round ${round}`, { cause: error });
    }
  }
}

/** A text of up to `length` of the words, now and then with a random character. */
export function randomText(random: Random, words: readonly string[], length: number): string {
  let text = '';
  for (let left = random(length + 1); left > 0; left--) {
    text += random(20) === 0 ? String.fromCharCode(random(0x10000)) : (words[random(words.length)] ?? '');
  }
  return text;
}

/** A text with some pieces cut out, doubled, or in the place of others. */
export function mutated(random: Random, text: string, words: readonly string[]): string {
  let result = text;
  for (let left = 1 + random(6); left > 0; left--) {
    const at = random(result.length + 1);
    const end = Math.min(result.length, at + random(12));
    const piece = [words[random(words.length)] ?? '', '', result.slice(at, end).repeat(2)][random(3)] ?? '';
    result = result.slice(0, at) + piece + result.slice(end);
  }
  return result;
}
