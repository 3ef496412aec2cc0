// symfony/dotenv itself against our reader, on texts that are nearly env files.

import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { SourceText } from '../../../src/core/source-text.js';
import { readEnvFile } from '../../../src/symfony/dotenv/env-file.js';
import { describeWith, findProgram } from '../../programs.js';

const FOLDER = '/usr/share/php/Symfony/Component/Dotenv';

const PROGRAM = `
foreach (['Exception/ExceptionInterface', 'Exception/FormatException', 'Exception/FormatExceptionContext', 'Dotenv'] as $file)
    require $argv[1] . "/$file.php";
error_reporting(0);
$_SERVER = ['REAL' => 'real', 'EMPTY' => ''];
$_ENV = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $text) {
    try {
        $values = (new Symfony\\Component\\Dotenv\\Dotenv())->parse($text);
    } catch (Throwable $error) {
        $values = null;
    }
    echo json_encode($values === null ? null : (object) $values), "\\n";
}`;

function theirs(texts: readonly string[]): unknown[] {
  const { stdout, stderr } = spawnSync(findProgram('php') ?? 'php', ['-n', '-r', PROGRAM, '--', FOLDER], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

type Values = Readonly<Record<string, string | null>> | null;

/** The values of both; what has a variable that is set nowhere is empty to symfony, and unknown here. */
function both(text: string, theirs: unknown): { ours: Values; theirs: Values } {
  const scope = { real: { REAL: 'real', EMPTY: '' }, earlier: new Map() };
  const { fault, variables } = readEnvFile(new SourceText('.env', text), scope);
  if (fault) return { ours: null, theirs: theirs as Values };
  const ours: Record<string, string | null> = {};
  for (const { name, value, unknown } of variables) ours[name] = unknown === null ? value.text : null;
  const known = Object.entries((theirs ?? {}) as Record<string, string>);
  return {
    ours,
    theirs:
      theirs === null
        ? null
        : Object.fromEntries(known.map(([name, value]) => [name, ours[name] === null ? null : value])),
  };
}

const TOKENS = [
  ...'AB=\n\'"\\$ #{}x:é\t\r',
  '\n',
  '\nA=',
  '\nB=',
  '\r\nC=',
  'export ',
  '$A',
  `\${A}`,
  `\${B:-d}`,
  `\${REAL}`,
  '$REAL',
  `\${EMPTY:-e}`,
  '${A',
  ' # c',
  '#c',
  '\\"',
  '\\n',
  '\\\\',
  '\\$',
  '"x"',
  "'y'",
  '//h:1',
  '\n\n',
  '\n# c\n',
  ':-',
  '_A=1',
  '$_',
  '$1',
];

function texts(count: number): string[] {
  let state = 11;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => {
    const tokens = Array.from({ length: below(9) }, () => TOKENS[below(TOKENS.length)]);
    return `${below(4) > 0 ? 'A=' : ''}${tokens.join('')}`;
  });
}

describeWith(['php', 'php-symfony-dotenv'], 'the env reader beside symfony/dotenv', () => {
  it('gives variables the same values, and refuses the same files', () => {
    // No command: symfony would run it.
    const all = texts(40_000).filter((text) => !text.includes('$('));
    const expected = theirs(all);
    const different = all
      .map((text, index) => ({ text, ...both(text, expected[index]) }))
      .filter((one) => JSON.stringify(one.ours) !== JSON.stringify(one.theirs));
    expect(expected.filter((one) => one !== null).length).toBeGreaterThan(5000);
    expect(different.slice(0, 10)).toEqual([]);
  });
});
