// One way to write files: whole or not at all, with the mode that they had, and nothing left beside them.

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, replaceFile, writeDraft } from '../../src/disk/draft.js';
import { makeFolders, removeFolders } from '../../src/disk/folders.js';
import { createWholeFile, writeWholeFile } from '../../src/disk/write-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (file: string): number => statSync(file).mode & 0o7777;

describe('a written file', () => {
  it('replaces the old one, keeps its mode and leaves nothing beside it', async () => {
    const file = join(folder, 'a.yml');
    writeFileSync(file, 'old');
    chmodSync(file, 0o664);
    const before = process.umask(0o077);
    await writeWholeFile(file, 'new').finally(() => process.umask(before));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(modeOf(file)).toBe(0o664);
    expect(readdirSync(folder)).toEqual(['a.yml']);
  });

  it('is what a symbolic link leads to, and the link stays', async () => {
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync('real', join(folder, 'link'));
    await writeWholeFile(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });

  it('never takes the place of another when it is to be a new one', () => {
    const file = join(folder, 'a');
    expect(createWholeFile(file, 'first')).toBe(true);
    expect(createWholeFile(file, 'second')).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves no draft when its place is taken by a folder', () => {
    mkdirSync(join(folder, 'taken', 'below'), { recursive: true });
    const draft = writeDraft(join(folder, 'taken'), 'x', 0o600);
    expect(modeOf(draft)).toBe(0o600);
    expect(() => replaceFile(draft, join(folder, 'taken'))).toThrow('EISDIR');
    expect(createFile(writeDraft(join(folder, 'taken'), 'x'), join(folder, 'taken'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('folders', () => {
  it('go again when they were made and stayed empty', () => {
    mkdirSync(join(folder, 'a'));
    const made = makeFolders(join(folder, 'a', 'b', 'c'));
    expect(made).toEqual([join(folder, 'a', 'b'), join(folder, 'a', 'b', 'c')]);
    writeFileSync(join(folder, 'a', 'b', 'kept'), '');
    removeFolders(made);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/kept']);
    expect(makeFolders(join(folder, 'a', 'b'))).toEqual([]);
  });
});
