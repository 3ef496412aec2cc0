// parse_url() and parse_str() of a real PHP against ours, on texts that are nearly DSNs.

import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../src/oro/dsn/parse-query.js';
import { parseUrl } from '../../../src/oro/dsn/parse-url.js';
import { describeWith, findProgram } from '../../programs.js';

const PROGRAM = `
ini_set('memory_limit', '512M');
foreach (json_decode(stream_get_contents(STDIN), true) as $text) {
    $url = parse_url($text);
    @parse_str($text, $query);
    echo json_encode([$url === false ? null : (object) $url, $query], JSON_FORCE_OBJECT | JSON_INVALID_UTF8_SUBSTITUTE), "\\n";
}`;

/** What PHP makes of each text. */
function php(texts: readonly string[]): { url: unknown; query: unknown }[] {
  const { stdout, stderr } = spawnSync(findProgram('php') ?? 'php', ['-n', '-r', PROGRAM], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ 0: url, 1: query }) => ({ url, query }));
}

function ours(text: string): { url: unknown; query: unknown } {
  const url = parseUrl(text);
  const parts = Object.entries(url ?? {}).map(([name, part]) => [
    name,
    name === 'port' ? part.number : part.text,
  ]);
  return {
    url: url && Object.fromEntries(parts),
    query: JSON.parse(JSON.stringify(parseQuery(text).values)),
  };
}

/** A small generator of numbers, so that a run can be repeated. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const TOKENS = [
  ...'/:?#@[]&=+%._- *$\t\\"{}0189aZé',
  '//',
  '://',
  ':8080',
  ':65535',
  ':65536',
  ':99999',
  ':0',
  ':00080',
  ':+80',
  ': 80',
  ':-1',
  'ws',
  'tcp',
  'tcp://',
  'ssl//',
  'wss://',
  'file:///',
  'h_1',
  '0.0.0.0',
  '[::1]',
  '[::]:80',
  'u:p@',
  'context_options',
  '[verify_peer]',
  '=false',
  '[]',
  '[a]',
  '[ ]',
  '[0]',
  '[5]',
  '%5B',
  '%5D',
  '%20',
  '%00',
  '%2F',
  '%C3%A9',
  'a.b',
  'user_agent=x',
  '&&',
  '__proto__',
  'constructor',
];

function texts(count: number, seed: number): string[] {
  const random = numbers(seed);
  const below = (limit: number): number => Math.floor(random.next().value * limit);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(9) }, () => TOKENS[below(TOKENS.length)]).join(''),
  );
}

describeWith(['php'], 'the DSN parser beside PHP', () => {
  it('takes addresses and queries apart as PHP does', () => {
    const all = ['', '/', '//', '///', ':', ...texts(40_000, 7)];
    const expected = php(all);
    const different = all
      .map((text, index) => ({ text, ours: ours(text), php: expected[index] }))
      .filter(({ ours: own, php: theirs }) => JSON.stringify(sorted(own)) !== JSON.stringify(sorted(theirs)));
    expect(different.slice(0, 10)).toEqual([]);
  });
});

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
