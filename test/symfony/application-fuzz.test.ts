// References and imports that nobody would write: never an error, never without end, and no time that multiplies.

import { describe, expect, it } from 'vitest';
import { checkProject } from '../../src/lint/check.js';
import { RULES } from '../../src/rules/index.js';
import { applyProcessor } from '../../src/symfony/env-processors.js';
import { resolveReferences } from '../../src/symfony/references.js';
import { SYMFONY_VERSIONS } from '../../src/yaml/symfony-version.js';
import { expectLinear, filled } from '../growth.js';
import { scaled } from '../length.js';
import { projectOf, yamlProjectOf } from '../project/text-project.js';
import { fuzz, type Random } from '../random.js';

const PIECES =
  '% %% %a% %b% %c% %env( A B )% : int: bool: json: key: default: url: csv: resolve: base64: enum: @ @@ x \u{1f600} \\" \\n __proto__ constructor'.split(
    ' ',
  );

const IMPORTS = [
  '[a.yml]',
  '[a.yml, b.yml]',
  '[{ resource: c.yml, ignore_errors: true }]',
  '{ resource: a.yml, ignore_errors: not_found }',
  "['*.yml']",
  '[x/../a.yml, "%kernel.project_dir%/a.yml", "@B/a.yml", a.xml]',
  'a.yml',
  '[[]]',
  '[~, 1, { resource: [] }, { ignore_errors: {} }]',
  '!x [a.yml]',
];

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)] as T;
}

function fileOf(random: Random): string {
  const value = (): string => `"${Array.from({ length: random(6) }, () => pick(random, PIECES)).join('')}"`;
  const names = [
    'a',
    'b',
    'c',
    'env(A)',
    'env(B)',
    'websocket_bind_port',
    'websocket_host',
    'websocket_path',
  ];
  const section = (indent: string): string =>
    `${indent}parameters:\n${names
      .filter(() => random(10) < 7)
      .map((name) => `${indent}  ${name}: ${random(10) < 2 ? `[${value()}, { ${value()}: 1 }]` : value()}\n`)
      .join('')}`;
  const imports = random(10) < 5 ? `imports: ${pick(random, IMPORTS)}\n` : '';
  const when = random(10) < 3 ? `when@${pick(random, ['prod', 'dev'])}:\n${section('  ')}` : '';
  return imports + (random(10) < 9 ? section('') : '') + when;
}

describe('a file in its application', () => {
  it('is judged without an error, whatever it imports and refers to', async () => {
    await fuzz(scaled(100, 5000), async (random) => {
      const files = Object.fromEntries(
        ['parameters.yml', 'a.yml', 'b.yml', 'c.yml', 'parameters.yml.dist'].map((name) => [
          name,
          fileOf(random),
        ]),
      );
      const symfony = pick(random, SYMFONY_VERSIONS);
      const target = { symfony, oro: pick(random, ['1.5', '2.6', '3.1', '4.2', '5.0', '6.1']), source: null };
      const env = { A: pick(random, PIECES), B: '{"a": [1]}' };
      const project = await projectOf(files, { target, env });
      for (const { range, message } of checkProject(project, RULES)) {
        expect(range.start.line).toBeGreaterThanOrEqual(0);
        expect(message).not.toMatch(/undefined|\[object/);
      }
    });
  });

  it('stays small when references multiply', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => `  a${n}: "%a${n + 1}%%a${n + 1}%"\n`);
    const lists = Array.from({ length: 60 }, (_, n) => `  l${n}: ["%l${n + 1}%", "%l${n + 1}%"]\n`);
    const text = `parameters:\n${lines.join('')}  a60: laugh\n${lists.join('')}  l60: laugh\n`;
    const project = await projectOf(
      `${text}  websocket_host: "%a0%"\n  websocket_path: "%l0%"\n  websocket_port: "%a50%"\n`,
    );
    expect(project.effective.unresolved.get('websocket_frontend_host')?.reason).toBe('too large');
    expect(project.effective.unresolved.get('websocket_frontend_path')?.reason).toBe('too large');
  });

  it('takes a long way for no way', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `  a${n}: "%a${n + 1}%"\n`).join('');
    const project = await projectOf(`parameters:\n${lines}  websocket_host: "%a0%"\n`);
    expect(project.effective.unresolved.get('websocket_frontend_host')?.reason).toBe('too large');
  });

  it('reads each file once and stops when imports multiply', async () => {
    const files: Record<string, string> = { 'parameters.yml': 'imports: [f0.yml]' };
    for (let n = 0; n < 60; n++)
      files[`f${n}.yml`] =
        `imports: [f${n + 1}.yml, f${n + 1}.yml, f${n + 1}.yml]\nparameters: { websocket_port: ${n} }`;
    const { application } = (await yamlProjectOf(files)).carrier;
    expect(application.importFaults.map(({ kind }) => kind)).toContain('limit');
    expect(application.files.length).toBeLessThan(60);
    expect(application.complete).toBe(false);
  });

  it('needs a time that grows with the file alone', async () => {
    const big = '%word%'.repeat(1000);
    const line = (_: unknown, n: number) => `  websocket_x${n}: "%big% %missing${n}%"\n`;
    await expectLinear(
      (length) => `parameters:\n  word: a\n  big: "${big}"\n${Array.from({ length }, line).join('')}`,
      (text) => projectOf(text),
      { length: 5000 },
    );
  });
});

describe('a processor', () => {
  const TEXTS = [' ', '1', '%', '?', 'a://', '&a[[]'].map((piece) => filled(piece));
  const MORE = [filled('""', '"'), filled(' ', '1', 'x'), () => '\0', () => '{"a'];

  it.each('base64 bool not int float json csv url query_string trim resolve string urlencode'.split(' '))(
    '%s takes any text, in time as its length',
    async (processor) => {
      for (const text of [...TEXTS, ...MORE]) {
        await expectLinear(text, (value) => applyProcessor(processor, value, '7.0'), { length: 25_000 });
      }
    },
  );

  it('never gives a text of its own to a name of the prototype', () => {
    const scope = { parameters: null, env: {}, symfony: '5.4' as const };
    expect(resolveReferences('%env(toString)%', scope)).toMatchObject({
      unresolved: { reason: 'environment' },
    });
    expect(resolveReferences('%env(constructor:A)%', scope)).toMatchObject({
      unresolved: { reason: 'refused' },
    });
  });
});
