// Imports, when@ sections and references: what the real Symfony makes of a file in its application, and what we make of it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resolveParameter } from '../../src/symfony/references.js';
import { describeWith, findProgram } from '../programs.js';
import { yamlProjectOf } from '../project/text-project.js';
import { type Case, FILES, REFERENCES } from './application-cases.js';

const CASES = [...FILES, ...REFERENCES];

type Answer =
  | { readonly error: string }
  | { readonly values: Readonly<Record<string, { value: unknown } | { error: string }>> };

const root = mkdtempSync(join(tmpdir(), 'syncctl-application-'));
afterAll(() => rmSync(root, { recursive: true }));

function answersOfSymfony(cases: readonly Case[]): Answer[] {
  const input = cases.map(({ files, environment = 'prod', variables = {} }, index) => {
    const folder = join(root, String(index));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return { folder, file: 'parameters.yml', environment, variables };
  });
  const script = fileURLToPath(new URL('load-parameters.php', import.meta.url));
  return JSON.parse(
    execFileSync(findProgram('php') ?? 'php', [script], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  );
}

/** PHP has one array type. */
function asPhp(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asPhp(item)]));
}

async function answerOf({ files, environment = 'prod', variables = {} }: Case): Promise<Answer> {
  const project = await yamlProjectOf(files, { environment, env: variables });
  const { application, file } = project.carrier;
  const fault =
    application.files.find(({ loadFaults }) => loadFaults.length > 0)?.loadFaults[0] ??
    application.importFaults.find(({ kind }) => kind !== 'passed over');
  if (fault) return { error: fault.message };
  const scope = { parameters: application.held, env: variables, symfony: '5.4' as const };
  expect(file.loadFaults).toEqual([]);
  const values = [...application.held].filter(([name]) => name.startsWith('t_'));
  return {
    values: Object.fromEntries(
      values.map(([name, parameter]) => {
        const resolution = resolveParameter(parameter, scope);
        return [
          name,
          'value' in resolution
            ? { value: asPhp(resolution.value) }
            : { error: JSON.stringify(resolution.unresolved) },
        ];
      }),
    ),
  };
}

/** Sentences are each program's own. */
function withoutWords(answer: Answer): unknown {
  if ('error' in answer) return 'error';
  return Object.fromEntries(
    Object.entries(answer.values).map(([name, one]) => [name, 'error' in one ? 'error' : asPhp(one.value)]),
  );
}

const SYMFONY = ['config', 'dependency-injection', 'yaml'].map((name) => `php-symfony-${name}`);

describeWith(['php', ...SYMFONY, 'symfony-5.4'], 'a file in its application', () => {
  let answers: Answer[] = [];
  beforeAll(() => {
    answers = answersOfSymfony(CASES);
  });

  it.each(CASES.map((one, index) => ({ ...one, index })))(
    'gives $name what Symfony 5.4 gives it',
    async (one) => {
      const [theirs, ours] = [answers[one.index] as Answer, await answerOf(one)];
      expect(withoutWords(ours), JSON.stringify({ theirs, ours })).toEqual(withoutWords(theirs));
    },
  );
});
