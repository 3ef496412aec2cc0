// What is wrong with a text that came from elsewhere or lost a quote, and the changes that make it readable again.

import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../src/core/source-text.js';
import { changed } from '../../../src/core/text-change.js';
import { readParametersFile } from '../../../src/symfony/parameters-file.js';

const KEYS = ['a: 1', 'b: "two"', 'c: 3'];

/** A file of these lines; the first fault, its place in the words of an editor, and the text after the changes. */
function faultOf(lines: readonly string[], head = 'parameters:') {
  const text = [head, ...lines, ''].join('\n');
  const source = new SourceText('parameters.yml', text);
  const [fault] = readParametersFile(source).loadFaults;
  const { range, message = '', changes } = fault ?? {};
  const mended = changes && changed(text, changes);
  return {
    message,
    changes,
    place: range && `${range.start.line + 1}:${range.start.character + 1}`,
    mended,
    left: mended === undefined ? null : readParametersFile(new SourceText('', mended)).loadFaults,
  };
}

/** The usual lines with one more behind the first. */
function withLine(line: string): string[] {
  return [KEYS[0], line, ...KEYS.slice(1)].map((one) => (one === line ? line : `    ${one}`));
}

describe('a fault with one possible meaning is mended', () => {
  it.each<[string, string[], string, string, string | null]>([
    ['a tab', withLine('\tx: 1'), 'tab', '3:1', '    x: 1'],
    ['a star', withLine('    x: *'), 'unquoted "*"', '3:8', '    x: "*"'],
    ['a reference', withLine('    x: %env(Y)% # z'), 'begin with %', '3:8', '    x: "%env(Y)%" # z'],
    ['a space', withLine('    x:1'), 'no space after the colon', '3:5', '    x: 1'],
    ['a colon', withLine('    x 1'), 'no colon after the name', '3:5', '    x: 1'],
    ['an equals sign', withLine('    x = 1'), 'no colon after the name', '3:5', '    x: 1'],
    ['a no-break space', withLine('    x:\u00a01'), 'invisible character', '3:7', '    x: 1'],
    ['quotes', withLine('    x: \u201cy: z\u201d'), 'typographic quote', '3:8', '    x: "y: z"'],
    ['two kinds of quotes', withLine(`    x: "y'`), 'one kind of quote', '3:8', '    x: "y"'],
    ['a closing quote', withLine('    x: "y'), 'never closed', '3:8', '    x: "y"'],
    ['a comment', withLine('    // x'), 'not how a comment', '3:5', '    # x'],
    ['one space more', withLine('     x: 1'), 'indented more', '3:6', '    x: 1'],
    ['one space less', withLine('   x: 1'), 'indented less', '3:4', '    x: 1'],
  ])('%s', (_, lines, words, place, line) => {
    const found = faultOf(lines);
    expect(found).toMatchObject({ message: expect.stringContaining(words), place, left: [] });
    expect(found.mended?.split('\n')[2]).toBe(line);
  });

  it.each([
    '    x: %secret%',
    '    x: \u201csecret: a\u201d',
    '    x: "secret',
    '    x:secret',
    '    x secret',
  ])('without the value, for %j', (line) => {
    const { changes } = faultOf(withLine(line));
    expect(changes?.length).toBeGreaterThan(0);
    expect(JSON.stringify(changes)).not.toContain('secret');
  });

  it.each([
    ['parameters', 'no colon after the name'],
    ['parameter:', 'does not read the key "parameter"'],
    ['Parameters:', 'does not read the key "Parameters"'],
    ['\ufeffparameters:', 'byte order mark'],
    ['# settings', '"parameters:" is missing'],
  ])('%s at the top', (head, words) => {
    const found = faultOf(
      KEYS.map((key) => `    ${key}`),
      head,
    );
    expect(found).toMatchObject({ message: expect.stringContaining(words), left: [] });
    expect(found.mended).toContain('parameters:\n');
  });

  it('names that are not indented', () => {
    for (const head of ['parameters:', '# none']) {
      const found = faultOf(['websocket_port: 1', '', 'list:', '  - 1'], head);
      expect(found).toMatchObject({ place: '2:1', left: [] });
      expect(found.mended).toBe(
        `${head === 'parameters:' ? '' : '# none\n'}parameters:\n    websocket_port: 1\n\n    list:\n      - 1\n`,
      );
    }
  });
});

describe('what is wrong is named, and no change offered, for', () => {
  it.each<[string, string[], string, string]>([
    ['a merge conflict', withLine('<<<<<<< HEAD'), 'merge conflict', '3:1'],
    ['the other side of one', withLine('>>>>>>> other'), 'merge conflict', '3:1'],
    ['a diff', ['    a: 1', '-    x: 1', '+    x: 2'], 'mark of a diff', '3:1'],
    ['a code fence', withLine('```'), 'Markdown', '3:1'],
    ['an open quote', withLine('    x: "y z'), 'never closed', '3:8'],
    ['a quote inside quotes', withLine('    x: "y"z"'), 'the quote before this', '3:11'],
    ['an apostrophe', withLine("    x: 'it's'"), 'the quote before this', '3:12'],
    ['two mistakes', ['\ta: 1', '    b: *c'], 'tab', '2:1'],
    ['an alias', withLine('    x: *y'), 'no anchor', '3:8'],
  ])('%s', (_, lines, words, place) => {
    const { message, place: at, mended } = faultOf(lines);
    expect({ message, at, mended }).toEqual({
      message: expect.stringContaining(words),
      at: place,
      mended: undefined,
    });
  });

  it('a file in UTF-16', () => {
    const source = new SourceText('', 'p', 'UTF-16');
    expect(readParametersFile(source).loadFaults).toMatchObject([
      { message: expect.stringContaining('UTF-16') },
    ]);
  });
});
