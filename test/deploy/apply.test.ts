import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/core/artifact.js';
import { apply } from '../../src/deploy/apply.js';
import { differs, plan } from '../../src/deploy/plan.js';
import { explain } from '../../src/disk/failure.js';
import { artifact, entries, newFolder } from './folder.js';

describe('apply', () => {
  test('writes new files with their modes, changed ones with the modes they had, and leaves nothing else behind', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'old'), 'old\n', { mode: 0o640 });
    const artifacts = [artifact('a/b/new', 'x\n', 0o755), artifact('old', 'new\n', 0o600)];
    await apply(await plan(artifacts, folder), folder);
    expect(entries(folder)).toEqual(['a', 'a/b', 'a/b/new', 'old']);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new\n');
    expect(statSync(join(folder, 'a/b/new')).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'old')).mode & 0o777).toBe(0o640);
    expect(differs(await plan(artifacts, folder))).toBe(false);
  });

  test('makes the output folder, and does not touch a file that is as it should be', async () => {
    const folder = join(newFolder(), 'x/y');
    await apply(await plan([artifact('f', 'a')], folder), folder);
    const before = statSync(join(folder, 'f'));
    await apply(await plan([artifact('f', 'a')], folder), folder);
    expect(statSync(join(folder, 'f')).ino).toBe(before.ino);
  });

  test('replaces a file rather than writing into it, so that a reader never sees half of one', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'f'), 'old');
    const before = statSync(join(folder, 'f')).ino;
    await apply(await plan([artifact('f', 'new')], folder), folder);
    expect(statSync(join(folder, 'f')).ino).not.toBe(before);
  });

  test('keeps a symlink that stays inside and writes to where it leads', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'available'));
    writeFileSync(join(folder, 'available/site'), 'old');
    symlinkSync('available/site', join(folder, 'enabled'));
    await apply(await plan([artifact('enabled', 'new')], folder), folder);
    expect(readFileSync(join(folder, 'available/site'), 'utf8')).toBe('new');
    expect(entries(folder)).toEqual(['available', 'available/site', 'enabled']);
  });

  test('refuses a symlink that leads out even when it appears after planning', async () => {
    const folder = newFolder();
    const elsewhere = newFolder();
    const changes = await plan([artifact('sub/f', 'x')], folder);
    symlinkSync(elsewhere, join(folder, 'sub'));
    await expect(apply(changes, folder)).rejects.toMatchObject({ code: 'PATH_OUTSIDE' });
    expect(entries(elsewhere)).toEqual([]);
  });

  test('writes nothing at all when one of the files cannot be written', async () => {
    const folder = newFolder();
    const changes = await plan([artifact('a/first', 'x'), artifact('second', 'x')], folder);
    mkdirSync(join(folder, 'second'));
    await expect(apply(changes, folder)).rejects.toMatchObject({ exit: 3 });
    expect(entries(folder)).toEqual(['second']);
  });

  test('puts back what it replaced when a later file fails in the last moment', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'first'), 'old', { mode: 0o640 });
    chmodSync(join(folder, 'first'), 0o640);
    // Two names of one new folder and file: the second cannot be put where the first has made a file of the folder.
    const changes = await plan([artifact('first', 'new'), artifact('made', 'x')], folder);
    const later: Change = { action: 'create', artifact: artifact('made/inside', 'x'), before: null };
    await expect(apply([...changes, later], folder)).rejects.toMatchObject({ exit: 4, code: 'PUT_BACK' });
    expect(readFileSync(join(folder, 'first'), 'utf8')).toBe('old');
    expect(statSync(join(folder, 'first')).mode & 0o777).toBe(0o640);
    expect(entries(folder)).toEqual(['first']);
  });

  test('takes a file away, and is content when it is gone already', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'f'), 'x');
    const remove: Change = { action: 'remove', artifact: artifact('f', ''), before: 'x' };
    await apply([remove], folder);
    await apply([remove], folder);
    expect(entries(folder)).toEqual([]);
  });

  test.each([
    ['EACCES', 'permission denied'],
    ['ENOSPC', 'no space left on the disk'],
    ['EROFS', 'the file system is read-only'],
    ['EISDIR', 'it is a directory'],
  ])('explains %s in a sentence', (code, sentence) => {
    const error = explain(Object.assign(new Error(`${code}: raw, open '/x'`), { code }), 'cannot write "/x"');
    expect(error).toMatchObject({ code, exit: 3, message: `cannot write "/x": ${sentence}` });
  });
});
