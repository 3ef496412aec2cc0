// Fixing projects in memory: everything that is certain, and nothing that leads to a new finding.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.js';
import { checkProject } from '../../../src/lint/check.js';
import { type Checked, type FixOptions, fixFiles } from '../../../src/lint/fix/fix-files.js';
import { newFindings } from '../../../src/lint/fix/new-findings.js';
import { RULES } from '../../../src/rules/index.js';
import { projectOf } from '../../project/text-project.js';

const HEAD =
  'parameters:\n  websocket_bind_address: "0.0.0.0"\n  websocket_host: "*"\n  websocket_path: ws\n';

interface Named extends Checked {
  readonly path: string;
}

/** Fixes projects of these files, one for each path. */
async function fixed(
  files: Record<string, string>,
  { paths = ['parameters.yml'], ...options }: Partial<FixOptions<Named>> & { paths?: string[] } = {},
) {
  const check = async (path: string, drafts: ReadonlyMap<string, string>): Promise<Named> => {
    const project = await projectOf({ ...files, ...Object.fromEntries(drafts) }, { path });
    return { path, project, diagnostics: checkProject(project, RULES) };
  };
  const checked = await Promise.all(paths.map((path) => check(path, new Map())));
  const result = await fixFiles(checked, {
    check: ({ path }, drafts) => check(path, drafts),
    identify: (file) => file,
    isWanted: () => true,
    refusal: () => null,
    ...options,
  });
  return {
    drafts: Object.fromEntries(result.drafts),
    fixed: result.fixed.map(({ rule }) => rule),
    left: result.left.map(({ finding, why }) => [finding.rule, why]),
    rules: result.checked.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)),
  };
}

describe('fixing', () => {
  it('goes on with what a fix uncovers', async () => {
    const text = HEAD.replaceAll('  ', '\t').concat('\twebsocket_prot: 8080\n');
    const { drafts, fixed: rules, left } = await fixed({ 'parameters.yml': text });
    expect(rules).toEqual(['yaml-syntax', 'unknown-parameter']);
    expect(drafts['parameters.yml']).toBe(text.replaceAll('\t', '    ').replace('prot', 'port'));
    expect(left).toEqual([]);
  });

  it('leaves a fix out that would lead to a new finding, and makes the others', async () => {
    const text = `${HEAD}  websocket_prot: 80800\n  websocket_fronted_path: ws\n`;
    const { drafts, fixed: rules, left } = await fixed({ 'parameters.yml': text });
    expect(drafts['parameters.yml']).toBe(text.replace('fronted', 'frontend'));
    expect(rules).toEqual(['unknown-parameter']);
    expect(left).toEqual([['unknown-parameter', expect.stringContaining('80800')]]);
  });

  it('makes a file readable again, and reports what that hid', async () => {
    const text = HEAD.replaceAll('  ', '\t').concat('\twebsocket_port: 80800\n');
    const { fixed: rules, left, rules: found } = await fixed({ 'parameters.yml': text });
    expect([rules, left]).toEqual([['yaml-syntax'], []]);
    expect(found).toContain('port-range');
  });

  it.each([
    ['in a line that it changes', `${HEAD}  websocket_port:80800\n`, 'port-range'],
    ['that stops the reader as well', `\ufeff${HEAD}  a: [b\n`, 'yaml-syntax'],
  ])('leaves a file that cannot be read alone for a mistake %s', async (_, text, rule) => {
    const { drafts, left } = await fixed({ 'parameters.yml': text });
    expect(drafts).toEqual({});
    expect(left).toEqual([[expect.any(String), expect.stringContaining(`(${rule})`)]]);
  });

  it('reports what a file says that can be imported again', async () => {
    const files = {
      'parameters.yml': `imports:\n\t- { resource: other.yml }\n${HEAD}`,
      'other.yml': 'parameters:\n  websocket_port: 80800\n',
    };
    const { fixed: rules, left, rules: found } = await fixed(files);
    expect([rules, left]).toEqual([['yaml-syntax'], []]);
    expect(found).toContain('port-range');
  });

  it('checks every project that shares the file', async () => {
    const files = {
      'shared.yml': 'parameters:\n  websocket_prot: 8080\n',
      'a.yml': `imports:\n  - { resource: shared.yml }\n${HEAD}`,
      'b.yml': `imports:\n  - { resource: shared.yml }\n${HEAD}  websocket_port: 9090\n`,
    };
    const both = await fixed(files, { paths: ['a.yml', 'b.yml'] });
    const alone = await fixed(files, { paths: ['a.yml'] });
    expect(alone.drafts).toEqual({ 'shared.yml': files['shared.yml'].replace('prot', 'port') });
    expect(both.rules.filter((rule) => rule === 'unknown-parameter')).toEqual([]);
  });

  it('makes the same edit once for two projects, and one file of two names is one file', async () => {
    const text = `${HEAD}  websocket_prot: 8080\n`;
    const { drafts, fixed: rules } = await fixed(
      { 'a.yml': text, 'b.yml': text, 'c.yml': text },
      { paths: ['a.yml', 'b.yml'], identify: (file) => (file === 'b.yml' ? 'a.yml' : file) },
    );
    expect(Object.keys(drafts)).toEqual(['a.yml']);
    expect(drafts['a.yml']).toBe(text.replace('prot', 'port'));
    expect(rules).toEqual(['unknown-parameter']);
  });

  it('leaves files alone that may not be edited, and findings that are not wanted', async () => {
    const files = { 'parameters.yml': `${HEAD}  websocket_prot: 8080\n` };
    expect(await fixed(files, { refusal: () => 'the file is closed' })).toMatchObject({
      drafts: {},
      left: [['unknown-parameter', 'the file is closed']],
    });
    expect(await fixed(files, { isWanted: () => false })).toMatchObject({ drafts: {}, left: [] });
  });

  it('is over when a file cannot be read afterwards', async () => {
    const files = { 'parameters.yml': `${HEAD}  websocket_prot: 8080\n` };
    expect(await fixed(files, { check: async () => null })).toMatchObject({
      drafts: {},
      left: [['unknown-parameter', 'the file could not be read afterwards']],
    });
  });
});

describe('a finding is new', () => {
  const at = (rule: string, pointer: string, message: string): Diagnostic => ({
    ...{ rule, pointer, message, file: 'x', severity: 'error' },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
  const [a, b] = [at('r', '/a', 'a is wrong'), at('r', '/b', 'b is wrong')];

  it.each([
    ['not when only its line moved', [a], [], [{ ...a, range: at('', '', '').range }], []],
    ['not when the same place is put in other words', [a], [], [at('r', '/a', 'a is bad')], []],
    ['when the same rule finds fault elsewhere', [a], [], [b], [b]],
    ['when there are more of it', [a], [], [a, a], [a]],
    ['when it comes back after it was fixed', [a, b], [a], [a, b], [a]],
  ])('%s', (_, before, gone, after, expected) => {
    expect(newFindings(before, gone, after)).toEqual(expected);
  });
});
