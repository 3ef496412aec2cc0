// Folders that are made for files, and that go again when the files do not come.

import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder and those above it that are not there; answers with the ones it made, the outermost first. Throws the system's error. */
export function makeFolders(folder: string): string[] {
  const whole = resolve(folder);
  const first = mkdirSync(whole, { recursive: true });
  if (first === undefined) return [];
  const made: string[] = [];
  for (let path = whole; path.length >= first.length; path = dirname(path)) made.unshift(path);
  return made;
}

/** Takes away what `makeFolders` made, as far as it is still empty. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
