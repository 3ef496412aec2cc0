// The fixtures of the rules: files that make a rule fire and files that are in order.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkProject } from '../../src/lint/check.js';
import { targetOf } from '../../src/oro/target.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';

const folder = dirname(fileURLToPath(import.meta.url));

export interface Fixture {
  readonly rule: string;
  /** `bad-star`, `good-flow`. */
  readonly name: string;
  readonly text: string;
  /** What the file is called when it is judged. */
  readonly file: string;
}

/** By extension of the fixture. */
const FILE_NAMES: Readonly<Record<string, string>> = { '.yml': 'parameters.yml', '.env': '.env-app' };

/** The rules that have a folder of fixtures. */
export const FIXTURE_FOLDERS = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export const FIXTURES: readonly Fixture[] = FIXTURE_FOLDERS.flatMap((rule) =>
  readdirSync(join(folder, rule)).map((file) => ({
    rule,
    name: file.slice(0, -extname(file).length),
    text: readFileSync(join(folder, rule, file), 'utf8'),
    file: FILE_NAMES[extname(file)] ?? file,
  })),
);

/**
 * What all rules say about a text. A first line `# options: tls oro=1.8 env=dev` says what the command line would; below a
 * line `# file: NAME` stands another file.
 */
export async function findingsOf(text: string, file = 'parameters.yml'): Promise<Diagnostic[]> {
  const options = /^# options:(.*)/.exec(text)?.[1] ?? '';
  const oro = /\boro=(\S+)/.exec(options)?.[1];
  const [main = '', ...others] = text.split(/^# file: /m);
  const files = others.map((other) => [
    other.slice(0, other.indexOf('\n')),
    other.slice(other.indexOf('\n') + 1),
  ]);
  const project = await projectOf(
    { ...Object.fromEntries(files), [file]: main },
    {
      path: file,
      tls: /\btls\b/.test(options),
      target: oro === undefined ? undefined : (targetOf({ oro }, '--oro') ?? undefined),
      environment: /\benv=(\S+)/.exec(options)?.[1],
    },
  );
  return checkProject(project, RULES);
}
