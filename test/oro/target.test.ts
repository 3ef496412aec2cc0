// Whom a file is written for: by flag, by syncctl.yml, by Composer's files, or nobody said.

import { describe, expect, it } from 'vitest';
import { isAtLeast, isBefore, parseTarget, targetOf } from '../../src/oro/target.js';
import { targetFromComposer } from '../../src/project/composer/versions.js';
import { projectOf } from '../project/text-project.js';

const BARE = 'parameters: {}';

describe('the target of a version', () => {
  it.each([
    ['1.8', '2.8'],
    ['2.6.30', '2.8'],
    ['3.1', '3.4'],
    ['4.0', '4.4'],
    ['4.2.10', '4.4'],
    ['5.0', '5.4'],
    ['5.1', '5.4'],
    ['6.1', '6.4'],
    ['7.0', '7.0'],
  ])('knows that Oro %s reads YAML with Symfony %s', (oro, symfony) => {
    expect(targetOf({ oro }, null)).toEqual({ oro, symfony, source: null });
  });

  it.each([
    ['2.7', '2.8', '2.6'],
    ['3.4.47', '3.4', '3.1'],
    ['4.4', '4.4', '4.2'],
    ['5.4', '5.4', '5.0'],
    ['7', '7.0', '5.0'],
  ])('takes Symfony %s for the dialect of %s and Oro %s', (version, symfony, oro) => {
    expect(targetOf({ symfony: version }, null)).toMatchObject({ oro, symfony, source: null });
  });

  it.each(['', '0.9', '8.0', '7.1', '5', 'latest', '4.2.x'])('knows no Oro "%s"', (oro) => {
    expect(targetOf({ oro }, null)).toBeNull();
  });

  it.each(['', '1.4', '8.0', '5.4.', 'x'])('knows no Symfony "%s"', (symfony) => {
    expect(targetOf({ symfony }, null)).toBeNull();
  });

  it('takes a line for its last release', () => {
    expect(isAtLeast('2.6', '2.6.30')).toBe(true);
    expect(isAtLeast('2.6.29', '2.6.30')).toBe(false);
    expect(isBefore('3.0', '3.1')).toBe(true);
    expect(isBefore('10.0', '9.0')).toBe(false);
  });

  it('reads what lint.target says', () => {
    expect(parseTarget('oro 4.2', 'x')).toEqual({ oro: '4.2', symfony: '4.4', source: 'x' });
    expect(parseTarget('drupal 9', 'x')).toBeNull();
  });
});

describe('what Composer says', () => {
  it.each([
    ['a lock file', { packages: [{ name: 'oro/platform', version: '4.2.10' }] }, '4.2.10', '4.4'],
    [
      'a lock file with a Symfony of its own',
      {
        packages: [
          { name: 'symfony/yaml', version: 'v5.4.35' },
          { name: 'oro/platform', version: '5.0.3' },
        ],
      },
      '5.0.3',
      '5.4',
    ],
    ['a constraint', { require: { 'oro/crm': '~3.1.0' } }, '3.1.0', '3.4'],
    ['OroCommerce of its own numbering', { require: { 'oro/commerce': '1.6.*' } }, '2.6', '2.8'],
    ['Symfony alone', { packages: [{ name: 'symfony/symfony', version: 'v3.4.47' }] }, '3.1', '3.4'],
    ['a recipe file', { 'symfony/framework-bundle': { version: '6.4' } }, '5.0', '6.4'],
    ['an Oro that is not known', { require: { 'oro/platform': '9.0', 'symfony/yaml': '7.1' } }, '5.0', '7.0'],
  ])('takes %s', (_, content, oro, symfony) => {
    expect(targetFromComposer(JSON.stringify(content), 'file')).toMatchObject({
      oro,
      symfony,
      source: 'file',
    });
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"packages":5,"require":[]}',
    '{"require":{"oro/platform":"dev-master"}}',
  ])('makes nothing of %s', (text) => expect(targetFromComposer(text, 'file')).toBeNull());
});

describe('the target of a project', () => {
  it('is Oro 5.0 when nothing says otherwise', async () => {
    expect((await projectOf(BARE)).target).toEqual({ oro: '5.0', symfony: '5.4', source: null });
  });

  it('is found beside the file or above it, the nearest first', async () => {
    const lock = (version: string) => JSON.stringify({ packages: [{ name: 'oro/platform', version }] });
    const files = {
      'a/config/parameters.yml': BARE,
      'a/composer.json': '{}',
      'composer.lock': lock('4.1.0'),
    };
    const path = 'a/config/parameters.yml';
    expect((await projectOf(files, { path })).target).toMatchObject({ oro: '4.1.0', symfony: '4.4' });
    const nearer = { ...files, 'a/composer.lock': lock('3.1.9') };
    expect((await projectOf(nearer, { path })).target).toMatchObject({
      oro: '3.1.9',
      source: 'a/composer.lock',
    });
  });

  it('is what syncctl.yml says, before what Composer says', async () => {
    const files = {
      'parameters.yml': BARE,
      'syncctl.yml': 'lint: { target: oro 2.6 }',
      'composer.json': '{"require":{"oro/platform":"4.2.*"}}',
    };
    expect((await projectOf(files)).target).toMatchObject({ oro: '2.6', source: 'lint.target' });
    const env = { SYNCCTL_LINT_TARGET: 'symfony 3.4' };
    expect((await projectOf(files, { env })).target).toMatchObject({ symfony: '3.4' });
  });

  it('is what the user names, before all else', async () => {
    const target = targetOf({ oro: '1.8' }, '--oro') ?? undefined;
    const files = { 'parameters.yml': BARE, 'syncctl.yml': 'lint: { target: oro 2.6 }' };
    expect((await projectOf(files, { target })).target).toEqual({
      oro: '1.8',
      symfony: '2.8',
      source: '--oro',
    });
  });

  it('lists the valid versions for an unknown target', async () => {
    const project = await projectOf({ 'parameters.yml': BARE, 'syncctl.yml': 'lint: { target: php 8 }' });
    expect(project.target.oro).toBe('5.0');
    expect(project.shapeFaults.map(({ name }) => name)).toEqual(['lint.target']);
  });
});
