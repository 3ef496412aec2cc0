// The workflows of GitHub: they run scripts that exist, with few rights, and no action that can change behind its name.

import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

interface Job {
  readonly permissions?: Record<string, string>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
const workflow = (name: string): Workflow => load(texts.get(name) ?? '') as Workflow;

describe.each([...texts.keys()])('the workflow %s', (name) => {
  const jobs = Object.values(workflow(name).jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('pins each action to a commit, and names its version', () => {
    const pinned = [...(texts.get(name) ?? '').matchAll(/uses: ([\w/-]+@[0-9a-f]{40}) # v\d+\.\d+\.\d+$/gm)];
    const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(pinned.map(([, action]) => action)).toEqual(used);
  });

  it('has no rights but to read, unless a job asks for them', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow(name).permissions);
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('runs scripts that exist, and nothing that an event brings', () => {
    const lines = steps.flatMap(({ run = '' }) => run.split('\n'));
    const named = lines.flatMap((line) => /^npm (?:run )?(?!ci|pack|publish)([\w:]+)/.exec(line)?.[1] ?? []);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
  });
});

it('the tests run on the three supported versions of Node, and the slow ones at night', () => {
  expect(workflow('ci.yml').jobs.test?.strategy?.matrix.node).toEqual([20, 22, 24]);
  expect(texts.get('nightly.yml')).toMatch(/schedule:[\s\S]*npm run test:slow/);
});

it('only the job that publishes may sign, and only the one that releases may write', () => {
  const rights = Object.entries(workflow('release.yml').jobs).map(([name, job]) => [name, job.permissions]);
  expect(rights).toEqual([
    ['pack', { contents: 'read' }],
    ['release', { contents: 'write' }],
    ['publish', { 'id-token': 'write' }],
  ]);
});
