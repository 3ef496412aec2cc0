// Measures every server once per round, reverses the order after each round, and drops disturbed slices.

import { setTimeout as delay } from 'node:timers/promises';
import { median } from '../figures.mjs';

/** A slice does not count if other programs keep more cores busy than this. With a higher limit, only CPU times mean something. */
export const FOREIGN_LIMIT = Number(process.env.BENCH_FOREIGN_CORES ?? 0.25);
/** Attempts per slice in a round, and milliseconds between two attempts. */
const TRIES = 6;
const PAUSE = 300;

/**
 * Measures `rounds` rounds. `measure(server, round)` returns a slice with `foreign`. Returns the slice of each round by server (null if
 * the machine was never quiet) and the number of dropped slices.
 */
export async function measureRounds(servers, rounds, measure) {
  const slices = Object.fromEntries(servers.map(({ name }) => [name, []]));
  let dropped = 0;
  for (let round = 0; round < rounds; round++) {
    for (const server of round % 2 === 0 ? servers : [...servers].reverse()) {
      slices[server.name][round] = null;
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const slice = await measure(server, round);
        if (slice.foreign <= FOREIGN_LIMIT) {
          slices[server.name][round] = slice;
          break;
        }
        dropped++;
        await delay(PAUSE);
      }
    }
  }
  return { slices, dropped };
}

/** The median of what `read` returns for the slices that count, or NaN if there are none. */
export function medianOf(slices, read) {
  const values = slices.filter((slice) => slice !== null).map(read);
  return values.length === 0 ? Number.NaN : median(values);
}

/** The median ratio to another server's slice in the same round, with its range and the number of pairs. */
export function pairedRatio(slices, others, read) {
  const ratios = slices.flatMap((slice, round) => {
    const other = others[round];
    return slice === null || !other ? [] : [read(slice) / read(other)];
  });
  if (ratios.length === 0) return { median: Number.NaN, low: Number.NaN, high: Number.NaN, pairs: 0 };
  return {
    median: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    pairs: ratios.length,
  };
}

export function showRatio({ median: middle, low, high }) {
  return Number.isNaN(middle) ? '–' : `${short(middle)} (${short(low)}–${short(high)})`;
}

/** Three significant digits. */
export function short(number) {
  if (!Number.isFinite(number)) return '–';
  const size = Math.abs(number);
  return number.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
