// Files as each version of Symfony reads them: by a table, by Symfony itself where it is installed, and by real files.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/core/source-text.js';
import { readParametersFile } from '../../src/symfony/parameters-file.js';
import { DIALECTS } from '../../src/yaml/dialect.js';
import { readYaml } from '../../src/yaml/read.js';
import { SYMFONY_VERSIONS, type SymfonyVersion } from '../../src/yaml/symfony-version.js';
import { expectLinear } from '../growth.js';
import { describeWith } from '../programs.js';
import { asPhp, readAs } from '../symfony/php-data.js';
import { FILES, REFUSED, SAME_FILES, SAME_VALUES, VALUES } from './dialect-table.js';
import { oddFiles, oddTexts } from './odd-yaml.js';
import { readWithPhp } from './php-yaml.js';

function expectReading(text: string, symfony: SymfonyVersion, expected: unknown): void {
  const reading = readAs(text, symfony);
  const value = 'value' in reading ? asPhp(reading.value ?? {}) : REFUSED;
  expect(value, `${symfony}: ${'refused' in reading ? reading.refused : 'read'}`).toEqual(
    asPhp(expected ?? {}),
  );
}

function column(row: readonly unknown[], symfony: SymfonyVersion): unknown {
  return row[Math.min(SYMFONY_VERSIONS.indexOf(symfony), 4) + 1];
}

describe('each version of Symfony', () => {
  it.each(SAME_VALUES)('reads the value %j as %j', (text, value) => {
    for (const symfony of SYMFONY_VERSIONS)
      expectReading(`a: ${text}\n`, symfony, value === REFUSED ? value : { a: value });
  });

  it('makes a number of a quoted text behind an exclamation mark before 4.0', () => {
    for (const symfony of ['2.8', '3.4'] as const) {
      expectReading('a: ! "8080"\nb: ! \'80x\'\n', symfony, { a: 8080, b: 80 });
    }
  });

  it.each(VALUES)('reads the value %j as %j, %j, %j, %j and %j', (...row) => {
    for (const symfony of SYMFONY_VERSIONS) {
      const value = column(row, symfony);
      expectReading(`a: ${row[0]}\n`, symfony, value === REFUSED ? value : { a: value });
    }
  });

  it.each(SAME_FILES)('reads the file %j as %j', (text, value) => {
    for (const symfony of SYMFONY_VERSIONS) expectReading(text, symfony, value);
  });

  it.each(FILES)('reads the file %j as %j, %j, %j, %j and %j', (...row) => {
    for (const symfony of SYMFONY_VERSIONS) expectReading(row[0], symfony, column(row, symfony));
  });
});

describe('the container of each version', () => {
  const faults = (text: string): Record<string, boolean> =>
    Object.fromEntries(
      SYMFONY_VERSIONS.map((symfony) => [
        symfony,
        readParametersFile(new SourceText('f', text), { symfony }).loadFaults.length > 0,
      ]),
    );
  const none = { '2.8': false, '3.4': false, '4.4': false, '5.4': false, '6.4': false, '7.0': false };
  const old = { '2.8': true, '3.4': true, '4.4': true };

  it.each([
    ['when@prod: { parameters: { a: 1 } }\n', { ...none, ...old }],
    ['parameters:\n    - a\n', { ...none, '7.0': true }],
    ['parameters:\n    8080: a\n', { ...none, '7.0': true }],
    ['parameters:\n    a: !foo b\n', { ...none, '4.4': true, '5.4': true, '6.4': true, '7.0': true }],
    ['parameters:\n    a: !tagged_iterator b\n', none],
    ['parameters:\n    a: 1\n    a: 2\n', none],
    ['parameters:\n    a: %b%\n', { ...none, '4.4': true, '5.4': true, '6.4': true, '7.0': true }],
    ['services: a\n', { ...none, ...old, '5.4': true, '6.4': true, '7.0': true }],
    ['parameters:\na: 1\n', { ...none, ...old, '5.4': true, '6.4': true, '7.0': true }],
  ])('takes or refuses %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each([
    ['2.8', ['websocket_host', 'websocket_port']],
    ['3.4', ['websocket_host', 'websocket_port']],
    ['4.4', ['Websocket_Host', 'websocket_port']],
  ] as const)('knows the names of Symfony %s', (symfony, names) => {
    const source = new SourceText('f', 'parameters:\n    Websocket_Host: a\n    websocket_port: 1\n');
    expect([...readParametersFile(source, { symfony }).parameters.keys()]).toEqual(names);
  });
});

describe('any text', () => {
  it.each(SYMFONY_VERSIONS)('is read or refused by Symfony %s, at a place of the text', (symfony) => {
    for (const text of [...oddFiles(1500, 1), ...oddTexts(1500, 2)]) {
      const source = new SourceText('f', text);
      const reading = readYaml(source, DIALECTS[symfony]);
      readParametersFile(source, { symfony });
      if (!('fault' in reading)) continue;
      const { start, end, reason } = reading.fault;
      expect(
        [start >= 0, start <= end, start <= text.length],
        `${reason} in ${JSON.stringify(text)}`,
      ).toEqual([true, true, true]);
    }
  });
});

describe('a long text', () => {
  const repeat = (text: string, size: number): string => text.repeat(size / text.length);
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    'one line': (size) => `a: ${repeat('x', size)}`,
    'blanks before a word': (size) => `a: b${repeat(' ', size)}c`,
    'blanks behind a tag': (size) => `a: !b${repeat(' ', size)}c`,
    'signs of comments': (size) => `a: ${repeat('   #', size)}`,
    'keys in levels': (size) =>
      Array.from({ length: size / 100 }, (_, index) => `${' '.repeat(index % 190)}a:`).join('\n'),
    dashes: (size) => repeat('- ', size),
    'anchors and aliases': (size) => `a:\n${repeat('  - &x 1\n  - *x\n', size)}`,
    quotes: (size) => `a: ${repeat('"', size)}`,
    'single quotes': (size) => `a: ${repeat("''", size)}`,
    'open brackets': (size) => `a: ${repeat('[', size)}`,
    brackets: (size) => `a: [${repeat('[],', size)}]`,
    'mappings in a list': (size) => `a: [${repeat('b: c, ', size)}]`,
    'percent signs': (size) => `a: ${repeat('%', size)}`,
    duplicates: (size) => `p:\n${repeat('  a: 1\n', size)}`,
    merges: (size) => `x: &x {a: 1}\np:\n${repeat('  <<: *x\n', size)}`,
    digits: (size) => `a: ${repeat('9', size)}`,
    'line breaks': (size) => `a: |\n  b${repeat('\n', size)}  c`,
    colons: (size) => `a: ${repeat(': ', size)}`,
  };

  it.each(Object.keys(shapes))('of %s takes time that grows with its length', async (shape) => {
    for (const symfony of ['2.8', '3.4', '5.4'] as const) {
      await expectLinear(
        (size) => shapes[shape]?.(size) ?? '',
        (text) => readYaml(new SourceText('f', text), DIALECTS[symfony]),
        { length: 40_000 },
      );
    }
  });
});

describeWith(['php', 'php-symfony-yaml', 'symfony-5.4'], 'Symfony 5.4 itself', () => {
  it('agrees about all but a few of the oddest files', () => {
    const texts = oddFiles(4000, 3);
    const different = readWithPhp(texts).flatMap((php, index) => {
      const text = texts[index] ?? '';
      const ours = readAs(text, '5.4');
      const same = php.ok
        ? 'value' in ours &&
          JSON.stringify(asPhp(ours.value ?? {})) === JSON.stringify(asPhp(php.value ?? {}))
        : 'refused' in ours;
      return same ? [] : [text];
    });
    expect(
      different.length,
      different
        .slice(0, 5)
        .map((text) => JSON.stringify(text))
        .join('\n'),
    ).toBeLessThan(20);
  });
});

const corpus = process.env.SYNCCTL_CORPUS ?? '';

describe.skipIf(corpus === '' || !existsSync(join(corpus, 'expected')))('real files', () => {
  interface Answer {
    readonly file: string;
    readonly ok: boolean;
    readonly value?: unknown;
  }

  const read = (...path: string[]): string => readFileSync(join(corpus, ...path), 'utf8');
  const sourceOf = (folder: string, file: string): SourceText => {
    const text = read(folder, file);
    return new SourceText(file, text, text.includes('\ufffd') ? 'unknown' : 'UTF-8');
  };
  const symfonyOf = (version: string): SymfonyVersion =>
    SYMFONY_VERSIONS.find((symfony) => version.startsWith(symfony)) ?? '5.4';
  const answers = existsSync(join(corpus, 'expected'))
    ? readdirSync(join(corpus, 'expected')).filter((name) => name.startsWith('dialect-'))
    : [];

  it.each(answers)('are read as %s says', (name) => {
    const symfony = symfonyOf(name.replace('dialect-', ''));
    const lines = read('expected', name).trim().split('\n');
    for (const { file, ok, value } of lines.map((line) => JSON.parse(line) as Answer)) {
      const reading = readAs(sourceOf('dialect', file), symfony);
      expect('value' in reading, `${file}: ${JSON.stringify(reading)}`).toBe(ok);
      if ('value' in reading) expect(asPhp(reading.value), file).toEqual(asPhp(value));
    }
  });

  it('have the verdict of every version', () => {
    const rows = read('MANIFEST.tsv').trim().split('\n').slice(1);
    const wrong = rows.flatMap((row) => {
      const [file = '', , , , , , , verdicts = ''] = row.split('\t');
      return [...verdicts.matchAll(/v(\d\.\d+)\.\d+=(\w+)/g)]
        .filter(([, version = '', verdict]) => {
          const accepted = 'value' in readAs(sourceOf('parameters', file), symfonyOf(version));
          return accepted !== (verdict === 'ok');
        })
        .map(([verdict]) => `${file}: ${verdict}`);
    });
    expect(wrong).toEqual([]);
  });
});
