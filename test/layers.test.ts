// The layers as docs/ARCHITECTURE.md shows them, held against every import line; and the sizes of files.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
const files = filesOf('src');

/** The rows under `| folder | may import | pure |`, one for each folder or file that a row names. */
const table = (
  read('docs/ARCHITECTURE.md').split('| folder | may import | pure |')[1]?.split('\n\n')[0] ?? ''
)
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, names = '', may = '', pure = '']) =>
    names.split(', ').map((name) => ({ name, may: may.replace(/ \(\w+\)/g, '').split(', '), pure })),
  );

const layerOf = (file: string): string => file.split('/')[1] ?? '';
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:\bfrom |\bimport\()'([^']+)'/g)].map(([, target = '']) => target);

describe('the layers', () => {
  it('all stand in the table', () => {
    const names = table.map(({ name }) => name);
    expect([...new Set(files.map(layerOf))].filter((layer) => !names.includes(layer))).toEqual([]);
  });

  it.each(table)('let $name import what they allow', ({ name, may }) => {
    const allowed = [name, 'generated', ...may];
    for (const file of files.filter((one) => layerOf(one) === name && !may.includes('everything'))) {
      const targets = importsOf(file).filter((target) => target.startsWith('.') && !target.endsWith('.json'));
      const layers = targets.map((target) => layerOf(relative(root, join(root, dirname(file), target))));
      const wrong = layers.filter((layer) => !allowed.includes(layer.replace(/\.js$/, '.ts')));
      expect(wrong, file).toEqual([]);
    }
  });

  it.each(table.filter(({ pure }) => /^(yes|only the file)/.test(pure)))(
    'keep $name pure',
    ({ name, pure }) => {
      const impure = files.filter(
        (file) => layerOf(file) === name && importsOf(file).some((target) => target.startsWith('node:')),
      );
      expect(impure.length, impure.join()).toBeLessThanOrEqual(pure.startsWith('only the file') ? 1 : 0);
    },
  );
});

describe('a source file', () => {
  const lines = (file: string): number => read(file).trimEnd().split('\n').length;

  it('has less than 60 lines when it is a command', () => {
    const commands = filesOf('src/commands').filter((file) => file.split('/').length === 3);
    expect(commands.filter((file) => lines(file) >= 60)).toEqual([]);
  });

  it('has at most 300 lines', () => {
    expect(files.filter((file) => !file.includes('/generated/') && lines(file) > 300)).toEqual([]);
  });
});
