// What no line of output may bring from elsewhere.

import { describe, expect, it } from 'vitest';
import { hasControl, jsonLine, printable, safe, safeLines } from '../../src/core/printable.js';
import { folderWith, run } from '../commands/program.js';

const UNPRINTABLE: readonly [string, string][] = [
  ['an escape', '\u001b'],
  ['a control of the second kind', '\u009b'],
  ['a delete', '\u007f'],
  ['what turns the direction', '\u202e'],
  ['an isolate', '\u2067'],
  ['an Arabic mark', '\u061c'],
  ['a space without width', '\u200b'],
  ['a joiner', '\u200d'],
  ['a byte order mark', '\ufeff'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a soft hyphen', '\u00ad'],
  ['an invisible letter', '\u{e0041}'],
  ['half a pair', '\ud800'],
  ['no character at all', '\uffff'],
];

describe('a line of output', () => {
  it.each(UNPRINTABLE)('shows a sign in place of %s', (_, character) => {
    expect(safe(`a${character}b`)).toBe('a\ufffdb');
  });

  it.each(UNPRINTABLE)('escapes %s, and JSON keeps its value', (_, character) => {
    expect(printable(`a${character}b`)).toMatch(/^a(\\u[\da-f]{4}){1,2}b$/);
    expect(JSON.parse(jsonLine([`a${character}b`]) ?? '')).toEqual([`a${character}b`]);
  });

  it('keeps letters, accents, emoji and the breaks between lines', () => {
    const text = 'Größe e\u0301 \u{1f600}\n日本';
    expect(safeLines(text)).toBe(text);
    expect(safe('a\tb')).toBe('a    b');
  });

  it('has a control where something ends it', () => {
    expect(['\n', '\u0085', '\u2028', '\ud800', '\t'].every(hasControl)).toBe(true);
    expect(hasControl('a \u200d b')).toBe(false);
  });
});

it('a failure quotes the command line without what a terminal would obey', () => {
  for (const args of [
    ['validate', 'a\u001b[2J\u202e.yml'],
    ['validate', '--format', 'a\u009b2J'],
    ['nope\u200b\u001b[2J'],
  ]) {
    const { stderr, code } = run(args);
    expect(code).toBeGreaterThan(1);
    expect(stderr).toContain('\ufffd');
    expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  }
});

it('resolve and explain show values without what a terminal would obey', () => {
  const name = 'p\u202e.yml';
  const folder = folderWith({ [name]: 'parameters:\n  websocket_frontend_path: "a\\e[2J\\u202eb"\n' });
  for (const args of [
    ['resolve', name],
    ['explain', 'frontend.path', name],
  ]) {
    const { stdout } = run(args, { cwd: folder.path });
    expect(stdout).toMatch(/a.*\[2J.*b/);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  }
  folder.dispose();
});
