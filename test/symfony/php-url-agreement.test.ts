// parse_url() and parse_str() of a real PHP, and Symfony's processors that use them, against ours, on texts that are nearly URLs.

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { applyProcessor } from '../../src/symfony/env-processors.js';
import { parseQuery } from '../../src/symfony/php-query.js';
import { parseUrl } from '../../src/symfony/php-url.js';
import { describeWith, findProgram } from '../programs.js';

const PROGRAM = `
ini_set('memory_limit', '512M');
foreach (json_decode(stream_get_contents(STDIN), true) as $text) {
    $url = parse_url($text);
    @parse_str($text, $query);
    echo json_encode([$url === false ? null : (object) $url, $query], JSON_FORCE_OBJECT | JSON_INVALID_UTF8_SUBSTITUTE), "\\n";
}`;

/** What Symfony's processors give, null for what they refuse. */
const PROCESSORS = `
error_reporting(E_ALL & ~E_WARNING & ~E_DEPRECATED);
require '/usr/share/php/Symfony/Component/DependencyInjection/autoload.php';
$processor = new Symfony\\Component\\DependencyInjection\\EnvVarProcessor(new Symfony\\Component\\DependencyInjection\\Container());
foreach (json_decode(stream_get_contents(STDIN), true) as $text) {
    $values = [];
    foreach (['url', 'query_string'] as $name) {
        try {
            $values[] = $processor->getEnv($name, 'X', fn () => $text);
        } catch (\\RuntimeException) {
            $values[] = null;
        }
    }
    echo json_encode($values, JSON_FORCE_OBJECT | JSON_INVALID_UTF8_SUBSTITUTE), "\\n";
}`;

/** The URL and the query that PHP makes of each text. */
function php(program: string, texts: readonly string[]): { url: unknown; query: unknown }[] {
  const { stdout, stderr } = spawnSync(findProgram('php') ?? 'php', ['-n', '-r', program], {
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

function taken(text: string): { url: unknown; query: unknown } {
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

/** A processor's value in PHP's terms: a list is a map, and what is refused is null. */
function processed(text: string): { url: unknown; query: unknown } {
  const [url, query] = ['url', 'query_string'].map((name) => {
    const result = applyProcessor(name, text, '5.4');
    return result !== 'later' && 'value' in result ? JSON.parse(JSON.stringify(result.value)) : null;
  });
  return { url, query };
}

/** The texts of which ours and PHP's differ. */
function differences(all: readonly string[], ours: (text: string) => unknown, program: string): unknown[] {
  const expected = php(program, all);
  return all
    .map((text, index) => ({ text, ours: ours(text), php: expected[index] }))
    .filter(({ ours: own, php: theirs }) => JSON.stringify(sorted(own)) !== JSON.stringify(sorted(theirs)));
}

const URLS = ['', '/', '//', '///', ':', 'http://h:80a/x', 'tcp://a:b:80/x', 'a[b=1', 'http://h?0', 'x?0'];

describeWith(['php'], 'parse_url() and parse_str()', () => {
  it('take addresses and queries apart as PHP does', () => {
    expect(differences([...URLS, ...texts(40_000, 7)], taken, PROGRAM).slice(0, 10)).toEqual([]);
  });
});

describeWith(['php', 'php-symfony-dependency-injection', 'symfony-5.4'], 'url: and query_string:', () => {
  it('give what Symfony gives', () => {
    expect(differences([...URLS, ...texts(20_000, 11)], processed, PROCESSORS).slice(0, 10)).toEqual([]);
  });
});

describe('url: and query_string:', () => {
  it.each([
    ['http://h:80a/x', { scheme: 'http', host: 'h', port: 80, path: 'x' }],
    ['tcp://a:b:80/x', { scheme: 'tcp', host: 'a:b', port: 80, path: 'x' }],
    ['wss://u:p%40@h', { scheme: 'wss', host: 'h', user: 'u', pass: 'p@', path: '' }],
  ])('accept %s as PHP does', (text, value) => {
    expect(processed(text).url).toMatchObject(value);
  });

  it('read a bracket that nothing closes as part of the name', () => {
    expect(processed('a[b=1').query).toEqual({ a_b: '1' });
  });
});

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
