// A folder of its own for each test, taken away afterwards.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Artifact } from '../../src/core/artifact.js';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-deploy-'));
  made.push(folder);
  return folder;
}

/** All there is in a folder, hidden files included. */
export function entries(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

/** An artifact with what a test cares about. */
export function artifact(path: string, content: string, mode = 0o644): Artifact {
  return { target: 'test', path, mode, content };
}
