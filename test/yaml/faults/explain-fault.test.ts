// Syntax faults are told where the person made them, in words about what is missing.

import { expect, it } from 'vitest';
import { SourceText } from '../../../src/core/source-text.js';
import { readParametersFile } from '../../../src/symfony/parameters-file.js';
import { expectLinear, filled } from '../../growth.js';

const NO_COLON = 'this line has no colon after the name';
const NO_BLANK = 'this line has no space after the colon';

it.each([
  ['name     ~', 'other: 1', NO_COLON, 2],
  ['websocket_bind_port 8080', 'other: 1', NO_COLON, 2],
  ['before: 1', 'websocket_bind_port 8080', NO_COLON, 3],
  ['websocket_bind_port:8080', 'other: 1', NO_BLANK, 2],
  ['before: 1', 'websocket_bind_port:8080', NO_BLANK, 3],
  ['before: 1', '  deeper: 2', 'indented more', 3],
  ['before: http://example.com', '  deeper: 2', 'indented more', 3],
])('of %s and %s', (first, second, words, line) => {
  const text = `parameters:\n    ${first}\n    ${second}\n    last: 1\n`;
  const { loadFaults } = readParametersFile(new SourceText('parameters.yml', text));
  expect(loadFaults).toHaveLength(1);
  expect(loadFaults[0]?.message).toContain(words);
  expect(loadFaults[0]?.range.start).toEqual({
    line: line - 1,
    character: line === 3 && /^ /.test(second) ? 6 : 4,
  });
});

it('of a line that is indented less than all others', () => {
  const source = new SourceText('parameters.yml', 'parameters:\n    first: 1\n  second: 2\n');
  expect(readParametersFile(source).loadFaults).toMatchObject([
    { message: expect.stringContaining('indented less'), range: { start: { line: 2, character: 2 } } },
  ]);
});

it('of a star, from the star to the end of the word', () => {
  for (const [text, length] of [
    ['*', 1],
    ['*name', 5],
    ['{ a: *name, b: 1 }', 5],
  ] as const) {
    const line = `  websocket_host: ${text}`;
    const { loadFaults } = readParametersFile(new SourceText('parameters.yml', `parameters:\n${line}\n`));
    const start = line.indexOf('*');
    expect(loadFaults, text).toMatchObject([
      { range: { start: { line: 1, character: start }, end: { line: 1, character: start + length } } },
    ]);
  }
});

it('of megabytes in time as their length', async () => {
  for (const line of [filled('name '), filled(' ', 'name', 'x: : '), filled('x', '*')]) {
    await expectLinear(
      (length) =>
        `parameters:\n${filled('    # comment\n')(length)}    a: ${line(length)}\n    b c\n    d: 1\n`,
      (text) => readParametersFile(new SourceText('parameters.yml', text)),
      { length: 250_000 },
    );
  }
});
