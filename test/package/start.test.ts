// What a command loads before it does anything: few files of ours, none of anybody else's, and only what it needs of Node.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entry } from '../commands/program.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(root, 'examples/parameters.yml');

/** Prints the modules of Node that were loaded after the start, one word each. */
const LIST = `data:text/javascript,${encodeURIComponent(`
  const before = new Set(process.moduleLoadList);
  const { writeSync } = process.getBuiltinModule('node:fs');
  process.on('exit', () => {
    const added = process.moduleLoadList.filter((name) => !before.has(name) && name.startsWith('NativeModule '));
    writeSync(2, '\\nloaded: ' + added.map((name) => name.slice(13)).join(' ') + '\\n');
  });
`)}`;

interface Loaded {
  /** Below the root of the project, without the hash and the ending. */
  readonly files: readonly string[];
  readonly bytes: number;
  readonly builtins: readonly string[];
}

function loadedBy(argv: readonly string[]): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-start-'));
  try {
    const { PATH = '', HOME = '/' } = process.env;
    const { stderr } = spawnSync(process.execPath, ['--import', LIST, entry, ...argv], {
      cwd: folder,
      env: { PATH, HOME, NODE_V8_COVERAGE: join(folder, 'coverage') },
      encoding: 'utf8',
    });
    const [report = ''] = readdirSync(join(folder, 'coverage'));
    const { result } = JSON.parse(readFileSync(join(folder, 'coverage', report), 'utf8'));
    const urls: string[] = result.map(({ url }: { url: string }) => url);
    // Scripts from the code cache have paths, not URLs.
    const paths = urls
      .filter((url) => /^(file:|\/)/.test(url))
      .map((url) => (url.startsWith('/') ? url : fileURLToPath(url)));
    return {
      files: paths.map((path) => path.slice(root.length).replace(/(-[\w-]{8})?\.c?js$/, '')).sort(),
      bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
      builtins: /^loaded: (.*)$/m.exec(stderr)?.[1]?.split(' ') ?? [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Modules of Node that take longer to load than a small file to check. */
const SLOW = [
  'stream',
  'net',
  'http',
  'https',
  'tls',
  'zlib',
  'crypto',
  'child_process',
  'readline',
  'perf_hooks',
];

// The limits on bytes leave room for some 20 rules of 2 KB each.
describe('a command loads what it needs and no more', () => {
  test.each([
    [['--version'], ['main'], 20_000],
    [['--help'], ['main', 'chunks/help'], 170_000],
    [['up', '--help'], ['main', 'chunks/help'], 170_000],
    [['validate', EXAMPLE], ['main', 'chunks/check', 'chunks/command'], 440_000],
    [['resolve', EXAMPLE], ['main', 'chunks/check', 'chunks/command'], 440_000],
    [['explain', 'bind.port', EXAMPLE], ['main', 'chunks/check', 'chunks/command'], 440_000],
  ])('%j', (argv, chunks, limit) => {
    const { files, bytes, builtins } = loadedBy(argv);
    expect(files).toEqual(['bin/code-cache', 'bin/run', ...chunks.map((name) => `dist/${name}`)].sort());
    expect(bytes).toBeLessThanOrEqual(limit);
    // The help asks whether its output is a terminal.
    const slow = argv.includes('--help') ? [] : builtins.filter((name) => SLOW.includes(name));
    expect(slow).toEqual([]);
  });

  test('render, without a compiler for templates', () => {
    const { files, bytes, builtins } = loadedBy(['render', 'systemd', EXAMPLE]);
    expect(
      files.filter((file) => /node_modules|compile-template|health|configured|operate/.test(file)),
    ).toEqual([]);
    // Only nginx is asked for its version.
    expect(builtins.filter((name) => ['http', 'net', 'child_process', 'fs/promises'].includes(name))).toEqual(
      [],
    );
    expect(bytes).toBeLessThanOrEqual(650_000);
  });

  test('health, without the rules, TLS and compression', () => {
    const { files, bytes, builtins } = loadedBy(['health', EXAMPLE]);
    expect(files.filter((file) => /node_modules|check/.test(file))).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(150_000);
    expect(builtins.filter((name) => ['https', 'tls', 'zlib', 'child_process'].includes(name))).toEqual([]);
  });
});
