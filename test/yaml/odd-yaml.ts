// Odd YAML by chance, the same every time: what people write, what they mistype, and what nobody would.

const VALUES =
  String.raw`8080|010|0o17|08080|8_080|8,080|+8080|8e3|0x1F|.inf|1.|-0|yes|true|~||*|*x|&x 1|&p a|%a%|100%|@b|>|>x|!!str 8|!str 8|! 8|!|!foo|!foo x|!!int 8|!!binary aGk=|!php/const PHP_INT_SIZE|"x"|"x"#y|'it''s'|"a\tb"|"\q"|"a|'b|a: b|a:b|a: |: a|a #c|# c|[a, b]|[a,,b]|[,a]|[]|{}|{a: b}|{a:1}|{"a":1}|{a: 1, a: 2}|{a}|{a, b: c}|[[a], {b: c}]|[a: b]|[::]|{a: [b|[a|{a: b|]|[a] x|{a: b} #c|2015-08-19|2015-08-19 10:00:00|1.10|5.7.44|0.0.0.0|12e999|? a|- x|-|---|...|a b|"a b"|[&x a, *x]|{<<: *p}|a, b|&|é|{true: 1}|{ a : b }|[!foo a]|{a: b: c}|"x": 1`.split(
    '|',
  );
const KEYS = [
  'a',
  'b',
  'c',
  'parameters',
  '"a"',
  "'b'",
  'a b',
  'true',
  '1',
  '010',
  '1.5',
  '~',
  '<<',
  '*x',
  '-a',
  '?a',
  '"a" ',
  'é',
  '@a',
];
const INDENTS = ['', '', '  ', '  ', '    ', ' ', '   ', '\t'];
const CHARACTERS = 'ab: -#[]{}"\'\n\n  ,&*!|>%@`?~.0128_xo\\\t\r\u00e9\u00a0\ufeff\0'.split('');

/** Numbers from 0 to 1 that look like chance. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Files made of lines that could be lines of YAML. */
export function oddFiles(count: number, seed: number): string[] {
  const random = chance(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const line = (): string => {
    const kind = random();
    const start = pick(INDENTS);
    if (kind < 0.6)
      return `${start}${pick(KEYS)}${pick([': ', ': ', ':', '  : '])}${pick(VALUES)}${pick(['', '', ' # c'])}`;
    if (kind < 0.8) return `${start}${pick(['- ', '-', '- - '])}${pick(VALUES)}`;
    return kind < 0.95
      ? `${start}${pick(VALUES)}${pick(['', ' }', '"'])}`
      : pick(['', '# c', '  # c', '---', '}', '    ]']);
  };
  return Array.from({ length: count }, () => {
    const lines = Array.from({ length: 1 + Math.floor(random() * 6) }, line);
    return `${random() < 0.5 ? 'parameters:\n' : ''}${lines.join(pick(['\n', '\n', '\r\n']))}${pick(['', '\n'])}`;
  });
}

/** Texts made of single characters. */
export function oddTexts(count: number, seed: number): string[] {
  const random = chance(seed);
  return Array.from({ length: count }, () =>
    Array.from(
      { length: Math.floor(random() * 40) },
      () => CHARACTERS[Math.floor(random() * CHARACTERS.length)],
    ).join(''),
  );
}
