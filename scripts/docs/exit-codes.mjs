// The page of the exit codes, from the table in src/core/error.ts and the comments in it.

import { readFileSync } from 'node:fs';
import { page, table } from './markdown.mjs';

/** The page by its path below docs/. */
export function exitCodePages(root) {
  const source = readFileSync(`${root}src/core/error.ts`, 'utf8');
  const [, body = ''] = /EXIT = \{\n([\s\S]*?)\n\} as const/.exec(source) ?? [];
  const rows = [...body.matchAll(/\/\*\* (.*?) \*\/\s+(\w+): (\d+),/g)].map(([, meaning, , number]) => [
    number,
    meaning,
  ]);
  if (rows.length === 0) throw new Error('src/core/error.ts: no table of exit codes found');
  return new Map([
    [
      'exit-codes.md',
      page('Exit codes', [
        'The same for every command.',
        table([['code', 'meaning'], ...rows]),
        'Of several files that `validate` is given, one that cannot be read gives 3, and the findings of the others are still printed. `down` with nothing to stop is done: 0. `status` and `health` with nothing running exit with 1.',
      ]),
    ],
  ]);
}
