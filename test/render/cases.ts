// Where the golden cases are and how one is read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlainInput } from './input.js';

export const CASES = fileURLToPath(new URL('../cases/render', import.meta.url));

/** The input of a case, with the target it is for. */
export function readCase(name: string): PlainInput & { readonly target: string } {
  return JSON.parse(readFileSync(join(CASES, name, 'input.json'), 'utf8'));
}

/** The files a case must give, relative and sorted. */
export function expectedFiles(name: string): string[] {
  return readdirSync(join(CASES, name, 'expected'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(CASES, name, 'expected').length + 1))
    .sort();
}

/** The cases of a target. */
export function casesOf(target: string): string[] {
  return readdirSync(CASES).filter((name) => readCase(name).target === target);
}
