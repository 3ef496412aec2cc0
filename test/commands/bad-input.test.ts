// Input that nobody means to give, through the real program: one clear sentence or finding, the right exit code, in time.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaled } from '../length.js';
import { findProgram, missingOf } from '../programs.js';
import { entry, folderWith, type Run, run } from './program.js';

const MB = 1024 * 1024;
/** Characters of the longest texts; a file may have 10 MB. */
const SIZE = scaled(1, 9.9) * MB;
const HEAD = 'parameters:\n  websocket_port: 8080\n';
const folder = folderWith({});
afterAll(() => folder.dispose());

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

/** What every answer must be, whatever the input was. */
function expectCalm({ stdout, stderr, code }: Run): void {
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+/m);
  expect(stdout + stderr).not.toMatch(/unexpected error|\[object|undefined/);
  expect([0, 1, 2, 3]).toContain(code);
}

describe('a file that cannot be read', () => {
  beforeAll(() => {
    mkdirSync(join(folder.path, 'folder'));
    symlinkSync('loop', join(folder.path, 'loop'));
    write('plain.yml', HEAD);
    write('50mb.yml', new Uint8Array(50 * MB).fill(97));
  });

  it.each([
    ['missing.yml', 'does not exist'],
    ['folder', 'cannot be read: it is a directory'],
    ['loop', 'cannot be read: it is a symbolic link that cannot be followed'],
    ['plain.yml/x', 'cannot be read: part of the path is not a directory'],
    [`${'x'.repeat(5000)}.yml`, 'cannot be read: the path is too long'],
    ['', 'does not exist'],
    ['50mb.yml', 'is larger than 10 MB'],
  ])('gets one sentence and exit code 3: %s', (name, sentence) => {
    for (const command of ['validate', 'resolve']) {
      const result = run([command, name], { cwd: folder.path });
      expectCalm(result);
      expect(result).toMatchObject({ code: 3, stdout: '' });
      expect(result.stderr).toContain(sentence);
      expect(result.stderr).toMatch(/^syncctl: /);
    }
  });

  it('says which places were tried when none is named', () => {
    const result = run(['validate'], { cwd: join(folder.path, 'folder') });
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toContain('config/parameters.yml, app/config/parameters.yml, parameters.yml');
  });

  it('still checks the other files', () => {
    const result = run(['validate', 'missing.yml', 'plain.yml'], { cwd: folder.path });
    expect(result.code).toBe(3);
    expect(result.stderr).toContain('"missing.yml" does not exist');
    expect(result.stdout).toContain('in 1 file');
  });

  it('names a file that the user may not read', (context) => {
    const path = write('secret.yml', HEAD);
    chmodSync(path, 0o000);
    // Root may read everything, unless it gives that up.
    const isRoot = process.getuid?.() === 0;
    const missing = isRoot ? missingOf(['setpriv']) : null;
    if (missing) {
      process.stderr.write(`SKIPPED: a file without read permission ${missing}\n`);
      context.skip();
    }
    const give = ['--bounding-set=-dac_override,-dac_read_search'];
    const become = isRoot ? [findProgram('setpriv') ?? '', ...give] : ['env'];
    const [program = '', ...options] = [...become, process.execPath];
    const env = { PATH: process.env.PATH, NO_COLOR: '1' };
    const result = spawnSync(program, [...options, entry, 'validate', path], { env, encoding: 'utf8' });
    expect({ code: result.status, stdout: result.stdout }).toEqual({ code: 3, stdout: '' });
    expect(result.stderr).toBe(`syncctl: "${path}" cannot be read: permission denied\n`);
  });

  it('reads a pipe and the null device as files', () => {
    const fifo = join(folder.path, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const script = `printf '${HEAD.replaceAll('\n', '\\n')}' > "$1" & exec "$2" "$3" validate "$1"`;
    const output = execFileSync('sh', ['-c', script, 'sh', fifo, process.execPath, entry], {
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
      encoding: 'utf8',
      timeout: 300_000,
    });
    expect(output).toContain('in 1 file');
    expectCalm(run(['validate', '/dev/null']));
  });
});

describe('a text that is not a parameters file', () => {
  const bomb = Array.from(
    { length: 40 },
    (_, level) =>
      `  a${level}: &a${level} [${
        level === 0
          ? 'x, x'
          : Array(10)
              .fill(`*a${level - 1}`)
              .join(', ')
      }]\n`,
  ).join('');
  const multiplying = Array.from(
    { length: 40 },
    (_, level) => `  r${level}: "${level === 0 ? 'xx' : `%r${level - 1}%`.repeat(10)}"\n`,
  ).join('');
  const merges = Array.from(
    { length: 300 },
    (_, level) =>
      `  m${level}: &m${level} { ${level ? `<<: [*m${level - 1}, *m${level - 1}], ` : ''}k${level}: 1 }\n`,
  ).join('');

  it.each<[string, string | Uint8Array, number, string]>([
    ['empty', '', 0, 'missing-parameter'],
    ['only comments', '# nothing\n\n   # here\n', 0, 'missing-parameter'],
    ['binary', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 1, 'yaml-syntax'],
    ['zeros', new Uint8Array(5000), 1, 'control character'],
    ['invalid UTF-8', Buffer.concat([Buffer.from(`${HEAD}  a: `), Buffer.from([0xff, 0x0a])]), 1, ':3:6'],
    ['UTF-16', Buffer.from(`\ufeff${HEAD}`, 'utf16le'), 1, 'encoded in UTF-16'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${HEAD}`, 'utf16le').swap16(), 1, 'encoded in UTF-16'],
    ['a byte order mark', `\ufeff${HEAD}`, 1, 'byte order mark'],
    ['a zero byte in a value', 'parameters:\n  websocket_host: "a\0b"\n', 1, ':2:21'],
    ['a tab as indentation', 'parameters:\n\twebsocket_port: 1\n', 1, 'a tab cannot be used'],
    [
      'brackets in brackets',
      `${HEAD}  a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
      1,
      'nested too deeply',
    ],
    ['open brackets', `${HEAD}  a: ${'{a: '.repeat(10_000)}`, 1, 'nested too deeply'],
    [
      'blocks in blocks',
      `parameters:\n${Array.from({ length: 4000 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
      1,
      'nested too deeply',
    ],
    ['lists in lists', `parameters:\n  a:\n    ${'- '.repeat(10_000)}x\n`, 1, 'nested too deeply'],
    ['aliases that multiply', `parameters:\n${bomb}  websocket_port: 8080\n`, 0, 'missing-parameter'],
    [
      'aliases that multiply into ssl options',
      `parameters:\n${bomb}  websocket_backend_ssl_context_options: { cafile: *a39 }\n`,
      1,
      'a value that is too large',
    ],
    [
      'aliases that multiply into a port',
      `parameters:\n${bomb}  websocket_port: *a39\n`,
      1,
      'a value that is too large',
    ],
    [
      'references that multiply',
      `parameters:\n${multiplying}  websocket_host: "%r39%"\n`,
      0,
      'missing-parameter',
    ],
    [
      'references in a circle',
      'parameters:\n  websocket_host: "%a%"\n  a: "%websocket_host%"\n',
      1,
      'refers to itself',
    ],
    [
      'a chain of references',
      `parameters:\n${Array.from({ length: 20_000 }, (_, i) => `  r${i}: "%r${i + 1}%"\n`).join('')}  websocket_host: "%r0%"\n`,
      0,
      'missing-parameter',
    ],
    ['merges that multiply', `parameters:\n${merges}  websocket_port: 8080\n`, 1, 'merge key'],
    [
      'names of object methods',
      'parameters:\n  __proto__: 1\n  constructor: 2\n  toString: 3\n  websocket_constructor: 1\n',
      0,
      'websocket_constructor',
    ],
    [
      'names of object methods as options',
      'parameters:\n  websocket_backend_ssl_context_options: { __proto__: { a: 1 }, constructor: x, toString: y }\n',
      1,
      '"toString"',
    ],
    [
      'names of object methods at the root',
      '__proto__: { parameters: { websocket_port: 1 } }\nconstructor: 1\n',
      1,
      'at the top level',
    ],
    [
      'a value of many digits',
      `parameters:\n  websocket_port: ${'9'.repeat(SIZE)}\n`,
      1,
      'a value that is too large',
    ],
    [
      'a host of many colons',
      `parameters:\n  websocket_host: "${':'.repeat(SIZE)}x"\n`,
      1,
      'a value that is too large',
    ],
    ['a key of many letters', `parameters:\n  websocket_${'a'.repeat(SIZE)}: 1\n`, 0, 'aaa…'],
    ['a line of many blanks', `${HEAD}  a: b${' '.repeat(SIZE)}c\n`, 0, 'missing-parameter'],
    ['a line of many brackets', `${HEAD}  a: ${'['.repeat(SIZE)}`, 1, 'nested too deeply'],
    ['a quote that is never closed', `${HEAD}  a: "${'x'.repeat(SIZE)}`, 1, 'never closed'],
    ['many commas', `${HEAD}  a: [${','.repeat(SIZE)}]`, 1, 'bracket'],
    ['many line breaks', HEAD + '\n'.repeat(SIZE), 0, 'missing-parameter'],
    [
      'many keys',
      `${HEAD}${Array.from({ length: scaled(20_000, 200_000) }, (_, i) => `  key_${i}: some value here\n`).join('')}`,
      0,
      'missing-parameter',
    ],
    [
      'many duplicates',
      `parameters:\n${'  websocket_port: 8080\n'.repeat(20_000)}`,
      1,
      'duplicate-parameter',
    ],
    [
      'many unknown keys',
      `parameters:\n${Array.from({ length: 20_000 }, (_, i) => `  websocket_${i}: 1\n`).join('')}`,
      0,
      'unknown-parameter',
    ],
  ])('gets an answer: %s', (name, content, code, words) => {
    const path = write(`${name.replaceAll(/\W/g, '-')}.yml`, content);
    const result = run(['validate', path]);
    expectCalm(result);
    expect(result.code).toBe(code);
    expect(result.stdout).toContain(words);
    expect(result.stderr).toBe('');
    expectCalm(run(['resolve', '--format', 'json', path]));
  });

  it.each([
    ['CRLF', HEAD.replaceAll('\n', '\r\n')],
    ['lone carriage returns', HEAD.replaceAll('\n', '\r')],
    ['no line break at the end', HEAD.trimEnd()],
    ['a tab after the colon', HEAD.replace(': 8', ':\t8')],
  ])('gets the same values with %s', (_, text) => {
    const result = run(['resolve', '--format', 'json', '-'], { input: text });
    expect(result.code).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({ endpoints: { bind: { port: { value: 8080 } } } });
  });
});

describe('a wrong command line', () => {
  it.each([
    [['validate', '--format', 'xml'], 'text, json'],
    [['validate', '--format', 'text', '--format', 'json'], 'two formats would be written to standard output'],
    [['validate', '--format', 'json=a', '--format', 'sarif=a'], 'two formats would be written to a'],
    [['validate', '--format', 'sarif='], 'has no file name'],
    [['validate', '--fail-on', 'never'], 'error, warning, info'],
    [['validate', '--colour'], '--colour'],
    [['resolve', 'a.yml', 'b.yml'], 'b.yml'],
    [['explain'], 'NAME'],
    [['explain', 'websocket_prt', '-'], 'did you mean "websocket_port"?'],
  ])('gets a sentence and exit code 2: %j', (args, words) => {
    const result = run(args, { cwd: folder.path, input: HEAD });
    expectCalm(result);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(words);
  });
});
