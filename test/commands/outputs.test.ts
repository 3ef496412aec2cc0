// validate --format: several at a time, to files and to standard output.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.js';
import { describeWith } from '../programs.js';
import { entry, folderWith, run } from './program.js';

const folder = folderWith({ 'p.yml': 'parameters:\n  websocket_port: 0\n' });
const cwd = folder.path;
afterAll(() => folder.dispose());

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('syncctl validate --format', () => {
  it('writes one format to a file and prints another', () => {
    const args = ['validate', '--format', 'text', '--format', 'sarif=out.sarif', 'p.yml'];
    const { stdout, stderr, code } = run(args, { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(stdout).toContain('p.yml:2:19  error  port-range');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(JSON.parse(read('out.sarif')).runs[0].tool.driver.semanticVersion).toBe(version);
  });

  it('writes to a file what it would print', () => {
    for (const format of FORMAT_NAMES) {
      const { stdout } = run(['validate', '--format', format, 'p.yml'], { cwd });
      expect(stdout).not.toBe('');
      expect(run(['validate', `--format=${format}=out`, 'p.yml'], { cwd }).stdout).toBe('');
      expect(read('out')).toBe(stdout);
    }
  });

  it('replaces a file as a whole and leaves nothing beside it', () => {
    mkdirSync(join(cwd, 'sub'));
    writeFileSync(join(cwd, 'sub/real.json'), 'x'.repeat(100_000), { mode: 0o640 });
    symlinkSync('real.json', join(cwd, 'sub/link.json'));
    run(['validate', '--format', 'json=sub/link.json', 'p.yml'], { cwd });
    expect(JSON.parse(read('sub/real.json')).findings).not.toHaveLength(0);
    expect(statSync(join(cwd, 'sub/real.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(cwd, 'sub')).sort()).toEqual(['link.json', 'real.json']);
  });

  it('writes into a device as it is', () => {
    run(['validate', '--format', 'json=/dev/null', 'p.yml'], { cwd });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['no/such/folder.json', 'no such file or directory'],
    ['sub', 'it is a directory'],
    ['p.yml/x', 'part of the path is not a directory'],
    ['/proc/x', 'cannot be written'],
  ])('says why %s cannot be written, with exit code 3, and prints the rest', (file, reason) => {
    const args = ['validate', '--format', 'compact', '--format', `json=${file}`, 'p.yml'];
    const { stdout, stderr, code } = run(args, { cwd });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^syncctl: .* cannot be written: [^\n]+\n$/);
    expect(stderr).toContain(reason);
    expect(stdout).toContain('port-range');
  });
});

describeWith(['unshare', 'namespaces'], 'a report for a disk that is full', () => {
  it('leaves the old one whole and no draft beside it', () => {
    const script = `mount -t tmpfs -o size=8k none sub && echo old > sub/a && "$1" "$2" validate --format sarif=sub/a p.yml
echo "$?"; cat sub/a; ls -A sub`;
    const argv = ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', process.execPath, entry];
    const { stdout, stderr } = spawnSync('unshare', argv, { cwd, encoding: 'utf8' });
    expect(stderr).toBe('syncctl: sub/a cannot be written: no space left on the disk\n');
    expect(stdout).toBe('3\nold\na\n');
  });
});
