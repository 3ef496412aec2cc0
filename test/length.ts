// How long the tests of crowds and of random input run: `npm test` runs them short, `npm run test:slow` long.

/** Whether this is the slow set. */
export const SLOW = process.env.SYNCCTL_TESTS === 'slow';

/** A number of rounds, clients or bytes. A file of tests that asks for one is in both sets. */
export function scaled(short: number, long: number): number {
  return SLOW ? long : short;
}

/** Where random input begins: at the same place in `npm test`, elsewhere each time in `npm run test:slow`. */
export const SEED = Number(process.env.SYNCCTL_FUZZ_SEED ?? (SLOW ? Date.now() % 2 ** 32 : 1));
