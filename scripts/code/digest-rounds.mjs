// The rounds of a ticket's digest as a WebAssembly module. Each round is the sha512 (FIPS 180-4) of the last digest and a text that
// stays the same, so the message schedule is computed only for the block that the digest is in; those of the other blocks are prepared.

import { call, get, I32, I64, i32, i64, loop, moduleOf, set, when } from './wasm.mjs';

const WORD = 8;
const BLOCK = 16 * WORD;
const ROUNDS = 80;

/** Where things are in memory. From `words` on, the message follows block by block; the schedules follow the message. */
const AT = { constants: 0, initial: ROUNDS * WORD };
AT.digest = AT.initial + 8 * WORD;
AT.words = AT.digest + 8 * WORD;

const PRIMES = Array.from({ length: 410 }, (_, number) => BigInt(number)).filter(
  (number) =>
    number > 1n && ![...Array(Number(number)).keys()].some((by) => by > 1 && number % BigInt(by) === 0n),
);

/** The first 64 bits after the point of a prime's square or cube root. */
function fraction(prime, degree) {
  const power = BigInt(degree);
  let root = 0n;
  for (let bit = 1n << 68n; bit > 0n; bit >>= 1n) {
    if ((root | bit) ** power <= prime << (64n * power)) root |= bit;
  }
  return root & ((1n << 64n) - 1n);
}

const data = Buffer.alloc(AT.digest);
for (let round = 0; round < ROUNDS; round++) data.writeBigUInt64LE(fraction(PRIMES[round], 3), round * WORD);
for (let word = 0; word < 8; word++)
  data.writeBigUInt64LE(fraction(PRIMES[word], 2), AT.initial + word * WORD);

/** Locals by number. */
const from = (count, first) => Array.from({ length: count }, (_, index) => first + index);

const bigSigma0 = (a) =>
  i64.rotateRight(i64.xor(i64.rotateRight(i64.xor(i64.rotateRight(get(a), 5), get(a)), 6), get(a)), 28);
const bigSigma1 = (e) =>
  i64.rotateRight(i64.xor(i64.rotateRight(i64.xor(i64.rotateRight(get(e), 23), get(e)), 4), get(e)), 14);
const sigma0 = (w) =>
  i64.xor(i64.rotateRight(get(w), 1), i64.rotateRight(get(w), 8), i64.shiftRight(get(w), 7));
const sigma1 = (w) =>
  i64.xor(i64.rotateRight(get(w), 19), i64.rotateRight(get(w), 61), i64.shiftRight(get(w), 6));
const choice = (e, f, g) => i64.xor(i64.and(i64.xor(get(f), get(g)), get(e)), get(g));
const majority = (a, b, c) => i64.xor(i64.and(i64.xor(get(b), get(c)), get(a)), i64.and(get(b), get(c)));

/** One round. Instead of moving the eight variables, the next round calls them by other names. `added` is the word and the constant. */
function round(variables, number, added) {
  const [a, b, c, d, e, f, g, h] = from(8, 0).map((index) => variables[(index - (number % 8) + 8) % 8]);
  return [
    set(h, i64.add(get(h), added, bigSigma1(e), choice(e, f, g))),
    set(d, i64.add(get(d), get(h))),
    set(h, i64.add(get(h), bigSigma0(a), majority(a, b, c))),
  ].flat();
}

const load = (variables, at, base = i32.const(0)) =>
  variables.flatMap((local, index) => set(local, i64.load(base, at + index * WORD)));
/** Adds the variables to eight words, and stores the sums as the digest. */
const finish = (variables, at) =>
  variables.flatMap((local, index) =>
    i64.store(
      i32.const(0),
      AT.digest + index * WORD,
      i64.add(get(local), i64.load(i32.const(0), at + index * WORD)),
    ),
  );

/** Replaces a block's word by the one 16 rounds later. */
const extend = (words, index) => {
  const word = (ahead) => words[(index + ahead) % 16];
  return set(words[index], i64.add(get(words[index]), sigma0(word(1)), get(word(9)), sigma1(word(14))));
};

/** Digests the first block, which begins with the last digest. */
function firstBlock() {
  const [constants] = from(1, 0);
  const variables = from(8, 1);
  const words = from(16, 9);
  const constant = (index) => i64.load(get(constants), AT.constants + index * WORD);
  const sixteen = (extended) =>
    words.flatMap((word, index) => [
      ...(extended ? extend(words, index) : []),
      ...round(variables, index, i64.add(get(word), constant(index))),
    ]);
  return {
    parameters: [],
    locals: [
      [1, I32],
      [24, I64],
    ],
    code: [
      load(variables, AT.initial),
      load(words.slice(0, 8), AT.digest),
      load(words.slice(8), AT.words + 8 * WORD),
      sixteen(false),
      loop(
        set(constants, i32.add(get(constants), i32.const(BLOCK))),
        sixteen(true),
        i32.lessThan(get(constants), i32.const((ROUNDS - 16) * WORD)),
      ),
      finish(variables, AT.initial),
    ],
  };
}

/** Digests another block, from its schedule: words that the constants have been added to. */
function nextBlock() {
  const [schedule, end] = from(2, 0);
  const variables = from(8, 2);
  return {
    parameters: [I32],
    locals: [
      [1, I32],
      [8, I64],
    ],
    code: [
      set(end, i32.add(get(schedule), i32.const(ROUNDS * WORD))),
      load(variables, AT.digest),
      loop(
        from(16, 0).flatMap((index) => round(variables, index, i64.load(get(schedule), index * WORD))),
        set(schedule, i32.add(get(schedule), i32.const(BLOCK))),
        i32.lessThan(get(schedule), get(end)),
      ),
      finish(variables, AT.digest),
    ],
  };
}

/** Computes the schedule of the block at `words`. */
function prepare() {
  const [at, schedule, constants] = from(3, 0);
  const words = from(16, 3);
  const sixteen = (extended) =>
    words.flatMap((word, index) => [
      ...(extended ? extend(words, index) : []),
      ...i64.store(
        get(schedule),
        index * WORD,
        i64.add(get(word), i64.load(get(constants), AT.constants + index * WORD)),
      ),
    ]);
  const advance = [
    ...set(schedule, i32.add(get(schedule), i32.const(BLOCK))),
    ...set(constants, i32.add(get(constants), i32.const(BLOCK))),
  ];
  return {
    name: 'prepare',
    parameters: [I32, I32],
    locals: [
      [1, I32],
      [16, I64],
    ],
    code: [
      load(words, 0, get(at)),
      sixteen(false),
      advance,
      loop(sixteen(true), advance, i32.lessThan(get(constants), i32.const(ROUNDS * WORD))),
    ],
  };
}

/** Runs `rounds` rounds. The schedules of all blocks but the first are from `schedules` to `end`. */
function digest(first, next) {
  const [rounds, schedules, end, schedule] = from(4, 0);
  return {
    name: 'digest',
    parameters: [I32, I32, I32],
    locals: [[1, I32]],
    code: [
      loop(
        call(first),
        set(schedule, get(schedules)),
        when(
          i32.lessThan(get(schedule), get(end)),
          loop(
            call(next, get(schedule)),
            set(schedule, i32.add(get(schedule), i32.const(ROUNDS * WORD))),
            i32.lessThan(get(schedule), get(end)),
          ),
        ),
        set(rounds, i32.add(get(rounds), i32.const(-1))),
        get(rounds),
      ),
    ],
  };
}

/** The bytes of the module, and where its memory takes the digest and the message. */
export function digestRounds() {
  const functions = [firstBlock(), nextBlock(), prepare(), digest(0, 1)];
  return { bytes: moduleOf({ functions, data }), digestAt: AT.digest, wordsAt: AT.words };
}
