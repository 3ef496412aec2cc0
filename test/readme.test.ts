// The transcripts in README.md are what the program really prints.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const entry = fileURLToPath(new URL('../bin/run.js', import.meta.url));

/** What differs from run to run. */
const MASKS: readonly [RegExp, string][] = [
  [/syncctl \d+\.\d+\.\d+/g, 'syncctl VERSION'],
  [/in \d+ ms/g, 'in N ms'],
  [/(WebSocket server on: \S+:)\d+/g, '$1PORT'],
  [/process \d+/g, 'process PID'],
];

interface Step {
  readonly command: string;
  readonly output: string;
}

const blocks: readonly Step[][] = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(
  ([, text = '']) =>
    text
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), output: step.slice(end + 1) };
      }),
);

function masked(text: string): string {
  return MASKS.reduce((masking, [pattern, name]) => masking.replace(pattern, name), text);
}

describe('a transcript of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-readme-'));

  beforeAll(() => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/syncctl'), `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`);
    chmodSync(join(folder, 'bin/syncctl'), 0o755);
  });

  afterAll(() => {
    shell('syncctl down');
    rmSync(folder, { recursive: true, force: true });
  });

  function shell(command: string): string {
    const { PATH = '', HOME = '/' } = process.env;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      env: { PATH: join(folder, 'bin') + delimiter + PATH, HOME, XDG_RUNTIME_DIR: folder, NO_COLOR: '1' },
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  it('is there', () => {
    expect(blocks.flat().map(({ command }) => command)).toContain('syncctl validate');
  });

  it.each(blocks.flat())('holds what "$command" prints', ({ command, output }) => {
    const [, file] = /^cat (\S+)$/.exec(command) ?? [];
    if (file !== undefined) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), output);
    }
    // The port of the transcript may be taken here.
    const printed = shell(command.replace(/^syncctl up\b/, '$& --bind-port 0'));
    expect(masked(printed)).toBe(masked(output));
  });
});
