// Where a comment counts as one, which line it is for, and what of it may be shown.

import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/core/source-text.js';
import { readIgnores } from '../../src/project/ignores.js';
import { readYaml } from '../../src/yaml/read.js';
import { expectLinear, filled } from '../growth.js';

function ignoresIn(text: string) {
  const source = new SourceText('p.yml', text);
  const reading = readYaml(source);
  return readIgnores(source, 'root' in reading ? reading.root : null);
}

const C = '# syncctl-ignore a-rule: why';

describe('a comment that silences a rule', () => {
  it.each([
    ['behind a value', `a: 1 ${C}\nb: 2\n`, 0],
    ['above a key', `a: 1\n${C}\nb: 2\n`, 2],
    ['above other comments and blank lines', `${C}\n# more\n\n${C}\nb: 2\n`, 4],
    ['behind quotes without a blank', `a: "x"${C}\nb: 2\n`, 0],
    ['in brackets', `a: [1,\n ${C}\n 2]\n`, 2],
    ['behind a key', `a: ${C}\n  b: 1\n`, 0],
    ['in lines of carriage returns', `a: 1\r${C}\rb: 2\r`, 2],
    ['in the last line', `a: 1\n${C}`, null],
  ])('is for a line when it stands %s', (_, text, line) => {
    expect(ignoresIn(text)[0]).toMatchObject({ line, reason: 'why', rules: [{ id: 'a-rule' }] });
  });

  it.each([
    ['double quotes', `a: "x ${C}"\n`],
    ['single quotes over lines', `a: 'x\n  ${C}\n  y'\n`],
    ['a literal block', `a: |\n  x\n  ${C}\nb: 1\n`],
    ['a quoted key', `"x ${C}": 1\n`],
    ['brackets and quotes', `a: [ "${C}", '${C}' ]\n`],
    ['a word', `a: x${C}\n`],
  ])('is not one in %s', (_, text) => {
    expect(ignoresIn(text)).toEqual([]);
  });

  it('names several rules, each with its place', () => {
    const [ignore] = ignoresIn('a: 1 # syncctl-ignore one,two , three: it is so: really\n');
    expect(ignore?.reason).toBe('it is so: really');
    expect(ignore?.rules.map(({ id, range }) => [id, range.start.character, range.end.character])).toEqual([
      ['one', 22, 25],
      ['two', 26, 29],
      ['three', 32, 37],
    ]);
  });

  it.each([
    ['# syncctl-ignore', [], ''],
    ['# syncctl-ignore: why', [], 'why'],
    ['# syncctl-ignore a-rule', ['a-rule'], ''],
    ['# syncctl-ignore a-rule, other', ['a-rule', 'other'], ''],
    ['# syncctl-ignore since it is old', [], ''],
    ['# syncctl-ignore a-rule:  ', ['a-rule'], ''],
    ['# syncctl-ignore-next-line a-rule: why', [], ''],
    ['#syncctl-ignore a-rule: why', ['a-rule'], 'why'],
  ])('lacks what is not there: %s', (comment, ids, reason) => {
    const [ignore] = ignoresIn(`a: 1 ${comment}\n`);
    expect(ignore?.rules.map(({ id }) => id)).toEqual(ids);
    expect(ignore?.reason).toBe(reason);
  });

  it('is read in time that grows with the file alone', async () => {
    for (const piece of ['# ', '#\t', `${C} `, `${C}\n`, `"${C}" `, '# syncctl-ignore ,', `a: ${C}\n`]) {
      await expectLinear(filled(piece, `a: 1 ${C}\n`), ignoresIn);
    }
  });
});
