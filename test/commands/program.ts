// Starts the built program as a user does and hands back all that it said.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const entry = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs syncctl to its end; one that hangs is killed and has no exit code. */
export function run(args: readonly string[], options: RunOptions = {}): Run {
  const { PATH = '', HOME = '/' } = process.env;
  const result = spawnSync(process.execPath, [entry, ...args], {
    cwd: options.cwd,
    input: options.input ?? '',
    env: { PATH, HOME, NO_COLOR: '1', ...options.env },
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { status, stdout, stderr } = result;
  return { code: status, stdout, stderr };
}

export interface Folder {
  readonly path: string;
  dispose(): void;
}

/** A folder with the given files, removed by `dispose`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'syncctl-test-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}
