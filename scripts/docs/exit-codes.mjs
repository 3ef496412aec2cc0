// The page on exit codes, generated from the table in src/core/error.ts and its comments.

import { readFileSync } from 'node:fs';
import { page, table } from './markdown.mjs';

/** The page by its path in docs/. */
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
        'All commands use the same exit codes.',
        table([['code', 'meaning'], ...rows]),
        'If `validate` cannot read one of several files, it exits with 3 but still prints the findings for the others. `down` exits with 0 if no server is running. `status` and `health` exit with 1 if no server is running.',
      ]),
    ],
  ]);
}
