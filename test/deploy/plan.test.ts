import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiff } from '../../src/deploy/format-diff.js';
import { differs, plan } from '../../src/deploy/plan.js';
import { artifact, newFolder } from './folder.js';

describe('plan', () => {
  test('creates what is missing, updates what differs, keeps what is the same', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'same'), 'a\n', { mode: 0o644 });
    writeFileSync(join(folder, 'other'), 'old\n', { mode: 0o644 });
    const changes = await plan(
      [artifact('new/x', 'a\n'), artifact('same', 'a\n'), artifact('other', 'new\n')],
      folder,
    );
    expect(changes.map(({ action, before }) => [action, before])).toEqual([
      ['create', null],
      ['keep', 'a\n'],
      ['update', 'old\n'],
    ]);
    expect(differs(changes)).toBe(true);
  });

  test('keeps a file that has another mode', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'x'), 'a\n');
    chmodSync(join(folder, 'x'), 0o600);
    const changes = await plan([artifact('x', 'a\n')], folder);
    expect(changes[0]?.action).toBe('keep');
    expect(formatDiff(changes)).toBe('');
  });

  test('takes a folder that does not exist yet as empty', async () => {
    const changes = await plan([artifact('a/b', 'x')], join(newFolder(), 'not/there'));
    expect(changes[0]?.action).toBe('create');
  });

  test.each(['../x', 'a/../../x', '..', '.'])('refuses %j, which climbs out of the folder', async (path) => {
    await expect(plan([artifact(path, '')], newFolder())).rejects.toMatchObject({
      code: 'PATH_OUTSIDE',
      exit: 3,
    });
  });

  test('refuses to look through a symlink that leads out, whether file or folder', async () => {
    const folder = newFolder();
    const elsewhere = newFolder();
    writeFileSync(join(elsewhere, 'secret'), 'password\n');
    symlinkSync(join(elsewhere, 'secret'), join(folder, 'file'));
    symlinkSync(elsewhere, join(folder, 'sub'));
    symlinkSync(join(elsewhere, 'nothing'), join(folder, 'dangling'));
    for (const path of ['file', 'sub/secret', 'sub/new', 'dangling']) {
      await expect(plan([artifact(path, 'x')], folder)).rejects.toMatchObject({ code: 'PATH_OUTSIDE' });
    }
  });

  test('says in one sentence when a folder or a file is in the way', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'dir'));
    writeFileSync(join(folder, 'file'), '');
    await expect(plan([artifact('dir', 'x')], folder)).rejects.toMatchObject({ code: 'EISDIR', exit: 3 });
    await expect(plan([artifact('file/x', 'x')], folder)).rejects.toMatchObject({ code: 'ENOTDIR', exit: 3 });
    await expect(plan([artifact('x', 'x')], join(folder, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('the diff', () => {
  test('is unified, with /dev/null for a file that is not there, and empty when nothing differs', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'old'), 'one\ntwo\n', { mode: 0o644 });
    const changes = await plan([artifact('old', 'one\n2\n'), artifact('new', 'x\n')], folder);
    expect(formatDiff(changes)).toBe(
      [
        '--- a/old',
        '+++ b/old',
        '@@ -1,2 +1,2 @@',
        ' one',
        '-two',
        '+2',
        '--- /dev/null',
        '+++ b/new',
        '@@ -0,0 +1,1 @@',
        '+x',
        '',
      ].join('\n'),
    );
    expect(formatDiff(await plan([artifact('old', 'one\ntwo\n')], folder))).toBe('');
  });
});
