// The fixtures of the rules: files that make a rule fire and files that are in order.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { parseTarget } from '../../src/parameters/target.js';
import { checkProject } from '../../src/rules/check.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../parameters/text-project.js';

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

/** What all rules say about a text; a first line `# options: tls, oro 7.0` says what the command line would. */
export async function findingsOf(text: string, file = 'parameters.yml'): Promise<Diagnostic[]> {
  const [, options = ''] = /^# options:(.*)/.exec(text) ?? [];
  const target = parseTarget(/\boro \S+/.exec(options)?.[0] ?? '', '--oro') ?? undefined;
  const load = { path: file, tls: /\btls\b/.test(options), target };
  return checkProject(await projectOf({ [file]: text }, load), RULES);
}
