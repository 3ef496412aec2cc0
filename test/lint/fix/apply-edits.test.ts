// Edits in a text: at the characters that they replace, or not at all.

import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/core/diagnostic.js';
import { SourceText } from '../../../src/core/source-text.js';
import { applyEdits } from '../../../src/lint/fix/apply-edits.js';
import { findingsOf } from '../../rules/fixtures.js';

const edit = (line: number, from: number, before: string, text: string): Edit => ({
  file: 'x',
  range: { start: { line, character: from }, end: { line, character: from + before.length } },
  before,
  text,
});
const applied = (text: string, ...edits: Edit[]) => applyEdits(new SourceText('x', text), edits);

describe('edits', () => {
  it('are made wherever they stand in the list', () => {
    expect(applied('one\r\ntwo\r\nthree', edit(2, 5, '', '!'), edit(0, 0, 'one', '1'))).toBe(
      '1\r\ntwo\r\nthree!',
    );
  });

  it('count in UTF-16 units, and leave every other character as it is', () => {
    expect(applied('\ufeff😀 a\rb', edit(0, 4, 'a', 'x'), edit(0, 0, '\ufeff', ''))).toBe('😀 x\rb');
  });

  it('insert at one place in their order', () => {
    expect(applied('a', edit(0, 0, '', '1'), edit(0, 0, '', '2'))).toBe('12a');
  });

  it.each([
    ['another text stands there', [edit(0, 0, 'uno', '1')]],
    ['the place is behind the end', [edit(7, 0, 'one', '1')]],
    ['two overlap', [edit(0, 0, 'one', '1'), edit(0, 2, 'e', '')]],
  ])('are not made when %s', (_, edits) => {
    expect(applied('one\ntwo', ...edits)).toBeNull();
  });

  it('that add a line end it as the file does', async () => {
    const [finding] = await findingsOf('    websocket_port: 8080\r\n    websocket_path: ""\r\n');
    expect(finding?.fix).toMatchObject([{ text: 'parameters:\r\n' }]);
  });
});
