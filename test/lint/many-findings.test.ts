// Files with very many mistakes: what they cost is bounded, counted by findings and sizes instead of seconds.

import { describe, expect, it } from 'vitest';
import { checkProject } from '../../src/lint/check.js';
import { limitFindings } from '../../src/lint/limit-findings.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { FORMAT_NAMES } from '../../src/report/formats.js';
import { RULES } from '../../src/rules/index.js';
import { expectLinear } from '../growth.js';
import { projectOf } from '../project/text-project.js';
import { formatted } from '../report/reports.js';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

const FILES: Readonly<Record<string, (count: number) => Record<string, string>>> = {
  'unknown parameters': (count) => ({
    'parameters.yml': `parameters:\n  websocket_port: 8080\n${many(count, (index) => `  websocket_x${index}: ${index}`)}`,
  }),
  'unknown parameters that refer to each other': (count) => ({
    'parameters.yml': `parameters:\n${many(count, (index) => `  websocket_x${index}: ${index % 50 === 49 ? 1 : `"%websocket_x${index + 1}%"`}`)}`,
  }),
  'unknown settings': (count) => ({
    'parameters.yml': 'parameters: { websocket_port: 8080, websocket_host: 127.0.0.1 }',
    'syncctl.yml': `server:\n${many(count, (index) => `  x${index}: ${index}`)}`,
  }),
  'unknown rules': (count) => ({
    'parameters.yml': 'parameters: { websocket_port: 8080, websocket_host: 127.0.0.1 }',
    'syncctl.yml': `lint:\n  rules:\n${many(count, (index) => `    x${index}: off`)}`,
  }),
  'duplicate parameters': (count) => ({
    'parameters.yml': `parameters:\n${many(count, (index) => `  websocket_port: ${index}`)}`,
  }),
  'comments that silence nothing': (count) => ({
    'parameters.yml': `parameters:\n${many(count, (index) => `  # syncctl-ignore port-range: why\n  other${index}: 1`)}`,
  }),
  'sections of environments': (count) => ({
    'parameters.yml': `parameters:\n  websocket_port: 1\n${many(count, (index) => `when@e${index}: { parameters: { websocket_port: x } }`)}`,
  }),
};

const check = async (files: Record<string, string>) => {
  const project = await projectOf(files);
  return { project, diagnostics: checkProject(project, RULES) };
};

describe.each(Object.entries(FILES))('%s by the thousand', (_name, filesOf) => {
  it('give a bounded number of findings, the last of which says how many there are', async () => {
    const { diagnostics } = await check(filesOf(5000));
    const counts = new Map<string, number>();
    for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(1000);
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(
      /and (there are )?\d{4} (more|others)/,
    );
  });

  it('give output of bounded size in every format', async () => {
    const { project, diagnostics } = await check(filesOf(20_000));
    const report = { diagnostics, sources: visibleSources(project), files: 1 };
    for (const format of FORMAT_NAMES) {
      expect((await formatted(format, report)).length, format).toBeLessThan(4_000_000);
    }
  });

  it('take time as their number', async () => {
    await expectLinear(filesOf, check, { length: 5000 });
  });
});

it('a finding that is silenced does not count towards the maximum', async () => {
  const lines = many(1500, (index) => `  websocket_x${index}: 1 # syncctl-ignore unknown-parameter: why`);
  const { diagnostics } = await check({ 'parameters.yml': `parameters:\n  websocket_port: x\n${lines}` });
  expect(diagnostics.map(({ rule }) => rule)).toContain('wrong-type');
});

it('few findings stay as they are', async () => {
  const { diagnostics } = await check({ 'parameters.yml': 'parameters: { websocket_prot: 1 }' });
  expect(limitFindings(diagnostics)).toEqual(diagnostics);
});
