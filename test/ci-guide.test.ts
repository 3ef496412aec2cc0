// docs/ci.md: its transcripts are what the program prints, and what CI systems include does no more than call it.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { byAddress } from '../scripts/docs/ci-guide.mjs';
import Validate from '../src/commands/validate.js';
import { FORMAT_NAMES } from '../src/report/formats.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/ci.md');
const text = readFileSync(page, 'utf8');
const BLOCK = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;

const folder = mkdtempSync(join(tmpdir(), 'syncctl-ci-'));
const bin = join(folder, '.bin');

beforeAll(() => {
  mkdirSync(bin);
  writeFileSync(join(bin, 'syncctl'), `#!/bin/sh\nexec '${process.execPath}' '${root}bin/run.js' "$@"\n`);
  chmodSync(join(bin, 'syncctl'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(command: string, env: Readonly<Record<string, string>> = {}): string {
  const { PATH = '', HOME = '/' } = process.env;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    env: { PATH: bin + delimiter + PATH, HOME, NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** A block with what its commands print now. What "cat" shows is written to the file first. */
function played(block: string): string {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = ''] = step.split('\n', 1);
      const output = step.slice(command.length + 1);
      const [, file] = /^cat (\S+)$/.exec(command) ?? [];
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), output);
      }
      return `$ ${command}\n${shell(command)}`;
    })
    .join('');
}

describe('the guide to CI', () => {
  it('shows what the program prints, block by block', () => {
    const now = text.replace(BLOCK, played);
    if (process.env.UPDATE === '1') writeFileSync(page, now);
    else expect(now).toBe(text);
  });

  it('has a part with an example for every format', () => {
    const parts = [...text.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(parts.toSorted()).toEqual(FORMAT_NAMES.toSorted());
    const examples = [...text.matchAll(/^\$ syncctl validate --format (\w+)/gm)].map(([, name]) => name);
    expect([...new Set(examples)].toSorted()).toEqual(FORMAT_NAMES.toSorted());
  });
});

describe('the address of the repository in the guide to CI', () => {
  const version = '1.2.3';

  it('is left out while package.json names none', () => {
    expect(byAddress({ version })).toBe('');
  });

  it('is that of package.json', () => {
    const github = { type: 'git', url: 'git+https://github.com/someone/syncctl.git' };
    expect(byAddress({ version, repository: github })).toContain('`uses: someone/syncctl@v1.2.3`');
    const other = byAddress({ version, repository: { type: 'git', url: 'https://git.example/syncctl.git' } });
    expect(other).toContain('`repo: https://git.example/syncctl.git`');
    expect(other).not.toContain('uses:');
  });
});

interface Hook {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly files: string;
}

const yaml = (file: string): unknown => load(readFileSync(join(root, file), 'utf8'));

/** The flags of a command line, all of which validate must have. */
const flagsOf = (line: string): string[] =>
  [...line.matchAll(/ --([a-z-]+)(?=[ =]|$)/g)].map(([, flag = '']) => flag).filter((flag) => flag !== 'yes');

describe('what CI systems include', () => {
  it('is for pre-commit one hook that calls validate with the files', () => {
    const hooks = yaml('.pre-commit-hooks.yaml') as readonly Hook[];
    expect(hooks).toMatchObject([{ id: 'syncctl', language: 'node', entry: 'syncctl validate' }]);
    const files = new RegExp(hooks[0]?.files ?? '');
    for (const name of ['parameters.yml', 'app/config/parameters.yml', 'config/parameters.yaml']) {
      expect(name).toMatch(files);
    }
    for (const name of ['parameters.yml.dist', 'my_parameters.yml']) expect(name).not.toMatch(files);
    expect(text).toContain(`- id: ${hooks[0]?.id}`);
  });

  it('gives GitHub an action with one step, which calls validate for any inputs', () => {
    const action = yaml('action.yml') as {
      inputs: Record<string, { default: string }>;
      runs: { using: string; steps: { run: string; env: Record<string, string> }[] };
    };
    const [step, ...others] = action.runs.steps;
    expect([action.runs.using, others]).toEqual(['composite', []]);
    // What a workflow gives stands in variables alone: in the script it would be run.
    expect(step?.run).not.toContain('${{');
    expect(step?.env).toEqual(
      Object.fromEntries(
        Object.keys(action.inputs).map((name) => [name.toUpperCase(), `\${{ inputs.${name} }}`]),
      ),
    );
    shell('mkdir -p apps/a && printf "parameters:\\n  websocket_port: 0\\n" > apps/a/p.yml');
    const { files, arguments: more } = action.inputs;
    expect(files?.default).toBe('');
    const env = { FILES: 'apps/*/p.yml\n', ARGUMENTS: more?.default ?? '', GITHUB_ACTION_PATH: root };
    expect(shell(step?.run ?? '', env)).toMatch(/^(::\w+ file=apps\/a\/p\.yml,[^\n]*\n)+$/);
    expect(shell(step?.run ?? '', { ...env, FILES: '$(echo hacked);echo hacked' })).not.toMatch(/^hacked/m);
  });

  it('is for GitLab one job that calls validate and keeps the report', () => {
    const jobs = yaml('ci/gitlab.yml') as Record<
      string,
      { script: string[]; variables: Record<string, string>; artifacts: { reports: object } }
    >;
    const { script, variables, artifacts } = jobs.syncctl ?? { script: [], variables: {}, artifacts: null };
    expect(Object.keys(jobs)).toEqual(['syncctl']);
    expect(artifacts?.reports).toEqual({ codequality: 'gl-code-quality-report.json' });
    shell('mkdir -p apps/b && printf "parameters:\\n  websocket_port: 0\\n" > apps/b/p.yml');
    const env = { ...variables, SYNCCTL_FILES: 'apps/b/*.yml', SYNCCTL_FOLDER: root };
    const printed = shell(script.join('\n'), env);
    expect(printed).toContain('apps/b/p.yml:2:19  error  port-range');
    const [, validates] = script;
    const issues = JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'));
    expect(issues[0].location.path).toBe('apps/b/p.yml');
    expect(flagsOf(validates ?? '').filter((flag) => !Object.hasOwn(Validate.flags, flag))).toEqual([]);
  });
});
