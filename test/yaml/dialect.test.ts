// YAML as Symfony's parser reads it, where that differs from what YAML says: what the values are, and what is refused.

import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/core/source-text.js';
import { nativeValue } from '../../src/yaml/native-value.js';
import { findEntry } from '../../src/yaml/node.js';
import { readYaml } from '../../src/yaml/read.js';
import { expectLinear, filled } from '../growth.js';

/** The plain value of the key "a" of a text; a string that begins with "fault" when the text is refused. */
function readA(text: string): unknown {
  const reading = readYaml(new SourceText('f', text));
  if ('fault' in reading) return `fault: ${reading.fault.reason}`;
  const entry = reading.root?.kind === 'mapping' ? findEntry(reading.root, 'a') : undefined;
  return entry ? nativeValue(entry.value)?.value : undefined;
}

describe('a plain value', () => {
  it.each<[string, unknown]>([
    ['8080', 8080],
    ['010', 8],
    ['0o17', 15],
    ['08080', '08080'],
    ['0x1F90', 8080],
    ['8_080', 8080],
    ['8,080', '8,080'],
    ['+8080', 8080],
    ['8e3', 8000],
    ['1.10', 1.1],
    ['0b101', '0b101'],
    ['yes', 'yes'],
    ['off', 'off'],
    ['tRue', true],
    ['~', null],
    ['nUll', null],
    ['', null],
    ['0.0.0.0', '0.0.0.0'],
    ['::1', '::1'],
    ['2015-08-19', 1439942400],
    ['2015-08-19T10:00:00+02:00', 1439971200],
    ['12:30', '12:30'],
    ['99999999999999999999', '99999999999999999999'],
    ['http://example.com:80/x', 'http://example.com:80/x'],
    ['a#b', 'a#b'],
    ['a #b', 'a'],
    ['?', '?'],
    ['-', '-'],
    [':', ':'],
    ['a:', 'a:'],
    [', b', ', b'],
    ['- x', '- x'],
    ['!!str 8', '8'],
    ['"x"#y', 'x'],
    ['\t[b, c]', ['b', 'c']],
    ['[::]', ['::']],
    ['[,]', [null]],
    ['{b: c,, d: e}', { b: 'c', d: 'e' }],
    ['{"b":c}', { b: 'c' }],
    ['{[b]: c}', { '[b]': 'c' }],
    ['[b] c', ['b']],
    ['[- ]', ['-']],
    ['[b, - c]', ['b', '- c']],
    ['{b: - }', { b: '-' }],
    ['!{  }', {}],
    ['![b]', ['b']],
    ['!!float 3\n  c: d', 3],
    ['{,}', {}],
    ['|\n    b\n', 'b\n'],
    ['[, b]', [null, 'b']],
    ['[b, ,c]', ['b', null, 'c']],
  ])('a: %s is read as Symfony reads it', (text, value) => {
    expect(readA(`a: ${text}\n`)).toEqual(value);
  });

  it('goes on in deeper lines, up to a comment', () => {
    expect(readA('a: b\n  c\nd: e\n')).toBe('b c');
    expect(readA('a: b # c\n  d: e\n  f: g\nh: i\n')).toBe('b');
    expect(readA('a:\n  - b\n   c: d\n')).toEqual(['b c: d']);
    expect(readA('a: 1e3\n  c: # c\n')).toBe('1e3 c:');
    expect(readA('a: 1e3\n  c: # c\n  d: e\n')).toBe('1e3 c:');
  });

  it('may span lines in brackets at any indentation', () => {
    expect(readA('a: {\nb: c,\n  d: e # f\n}\n')).toEqual({ b: 'c', d: 'e' });
    expect(readA('a: [\n  b,\n  c\n]\n')).toEqual(['b', 'c']);
  });
});

describe('a quoted value over several lines', () => {
  it.each([
    ['"b\n      c"', 'b c'],
    ["'b\n\n      c'", 'b\nc'],
    ['"b\nc"', 'b c'],
    ['"b\\\n  c"', 'bc'],
  ])('a: %j is folded in any file', (text, value) => {
    expect(readA(`a: ${text}\n`)).toBe(value);
    expect(readA(`a: ${text}\nd: { e: f }\n`)).toBe(value);
    expect(readA(`a: { b: ${text} }\n`)).toEqual({ b: value });
  });
});

it('ends a block at the end of the file without a line break', () => {
  expect(readA('a: |\n    b')).toBe('b');
  expect(readA('a: >\n    b\n    c')).toBe('b c');
});

describe('a constant of PHP', () => {
  it.each([
    ['PHP_INT_SIZE', 8],
    ['PHP_INT_MAX', 2 ** 63],
    ['PHP_EOL', '\n'],
    ['DIRECTORY_SEPARATOR', '/'],
    ['M_PI', Math.PI],
  ])('%s has the value that every PHP gives it', (name, value) => {
    expect(readA(`a: !php/const ${name}\n`)).toBe(value);
  });

  it.each(['PHP_VERSION_ID', 'E_ALL', 'App\\Kernel::PORT'])('%s is left to PHP', (name) => {
    const reading = readYaml(new SourceText('f', `a: !php/const ${name}\n`));
    const root = 'root' in reading ? reading.root : null;
    const node = root?.kind === 'mapping' ? findEntry(root, 'a')?.value : null;
    expect(node).toMatchObject({ type: 'unknown' });
  });
});

describe('a file', () => {
  it.each([
    ['quoted keys', '"a": 1\n'],
    ['a blank before the colon', 'a : 1\n'],
    ['carriage returns alone', 'b: 2\ra: 1\r'],
    ['a document start', '---\na: 1\n'],
    ['a version line alone', '%YAML 1.2\na: 1\n'],
    ['a document end', '# b\n---\na: 1\n...\n\n'],
    ['an alias', 'b: &x 1\na: *x\n'],
    ['a merge', 'b: &x { a: 1 }\n<<: *x\n'],
    ['keys that begin with odd signs', ',b: 1\n&c: 2\n]d: 3\na: 1\n'],
    ['a question mark before a key', '? b: 2\na: 1\n'],
  ])('may have %s', (_, text) => {
    expect(readA(text)).toBe(1);
  });

  it.each([
    ['an unquoted star', 'a: *\n'],
    ['an alias without an anchor', 'a: *b\n'],
    ['an unquoted percent sign', 'a: %b%\n'],
    ['an unquoted at sign', 'a: @b\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['a tab as indentation', 'a:\n\tb: c\n'],
    ['a tab in a blank line', 'a: 1\n\t\nb: 2\n'],
    ['a tab before a comment', 'a: 1\n\t# c\nb: 2\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a document end without a start', 'a: 1\n...\n'],
    ['a document end within', '---\na: 1\n...\n...\n'],
    ['a template', 'a: {{ b }}\n'],
    ['a template with quotes', 'a: {{ b["c"] | d(80) }}/e\n'],
    ['a name without a colon in braces', 'a: { b }\n'],
    ['a colon at the beginning', 'a: : "*"\n'],
    ['a tag without a value', 'a: !b\n'],
    ['an exclamation mark alone', 'a: !\n'],
    ['a bracket that closes before its key', 'b:\n    a: {\n  c: d\n    }\n'],
    ['a quoted value that goes on before its key', 'b:\n    a: "c\n  d"\n'],
    ['an open quote', 'a: "b\n'],
    ['an open bracket', 'a: [b\n'],
    ['an unknown escape', 'a: "\\q"\n'],
    ['true as a key', 'true: 1\n'],
    ['a map as a key', '? b\n: c\n'],
    ['an unknown built-in tag', 'a: !!int "8"\n'],
  ])('may not have %s', (_, text) => {
    expect(readA(text)).toMatch(/^fault/);
  });

  it('is read in time that grows with its length', async () => {
    await expectLinear(filled(' ', 'a: b', 'c\n'), readA, { length: 250_000 });
    await expectLinear(filled('::,', 'a: [', ']\n'), readA, { length: 30_000 });
    await expectLinear(filled('/', 'a: "', '"\n'), readA, { length: 250_000 });
  });
});
