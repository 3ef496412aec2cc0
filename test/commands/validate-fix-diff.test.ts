// validate --fix --dry-run: the changes as a diff.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesOf } from '../rules/fixture.js';
import { FIXTURES, findingsOf } from '../rules/fixtures.js';
import { run } from './program.js';

const RIGHT = `parameters:
    database_password: geheim # another secret
    websocket_bind_address: "0.0.0.0"
    websocket_host: "*"
    websocket_path: ws
    websocket_port: 8080
    secret: s3cret
`;
const WRONG = RIGHT.replace('websocket_port', 'websocket_prot');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'syncctl-fix-'));
  return () => rmSync(cwd, { recursive: true, force: true });
});

const at = (path: string): string => join(cwd, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const fix = (...args: string[]) => run(['validate', '--fix', ...args], { cwd });

describe('validate --fix --dry-run', () => {
  it('shows a file with very many differences as a whole, without comparing its lines', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `    key${index}: hidden\n`).join('');
    put('parameters.yml', (RIGHT + keys).replaceAll('    ', '\t'));
    const { code, stdout } = fix('--dry-run', 'parameters.yml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^@@ -1,\d+ \+1,\d+ @@$/m);
    expect(stdout.match(/^\+ {4}key\d+: …$/gm)).toHaveLength(20_000);
    expect(stdout).not.toMatch(/hidden|geheim/);
  });

  it('hides the values of other keys, whatever is fixed', async () => {
    let tried = 0;
    for (const { text, file } of FIXTURES) {
      if (!(await findingsOf(text, file)).some(({ fix }) => fix)) continue;
      tried++;
      const other = file === '.env-app' ? 'OTHER=hidden' : '    database_password: hidden # hidden';
      put(file, `${filesOf(text, file)[file]?.trimEnd()}\n${other}\n`);
      const { stdout, stderr } = fix('--dry-run', file);
      expect(stdout + stderr).not.toContain('hidden');
    }
    expect(tried).toBeGreaterThan(10);
  });

  it('writes nothing, and shows the difference without the values of other keys', () => {
    put('parameters.yml', WRONG);
    const { code, stdout, stderr } = fix('--dry-run', '--fail-on', 'warning', 'parameters.yml');
    expect(stdout).toMatch(
      /^--- a\/parameters.yml\n\+\+\+ b\/parameters.yml\n@@ -3,5 \+3,5 @@\n {5}websocket_bind_address: "0.0.0.0"\n {5}websocket_host: "\*"\n {5}websocket_path: ws\n- {4}websocket_prot: 8080\n\+ {4}websocket_port: 8080\n {5}secret: …\n\nno findings in 1 file/,
    );
    expect(stderr).toMatch(/^would fix parameters.yml:6: /);
    expect(code).toBe(0);
    expect(read('parameters.yml')).toBe(WRONG);
  });

  it('shows that a line of another key changes, and never its value', () => {
    put('parameters.yml', WRONG.replaceAll('    ', '\t'));
    const { stdout, stderr } = fix('--dry-run', 'parameters.yml');
    expect(stdout).toMatch(/^-.*database_password: …$/m);
    expect(stdout).toMatch(/^\+ {4}database_password: …$/m);
    expect(stdout + stderr).not.toMatch(/geheim|s3cret|another/);
  });

  it('leaves standard output to a report for programs', () => {
    put('parameters.yml', WRONG);
    const { stdout, stderr } = fix('--dry-run', '--format', 'json', 'parameters.yml');
    expect(JSON.parse(stdout).findings).toEqual([]);
    expect(stderr).toContain('+    websocket_port: 8080\n');
    const toFile = fix('--dry-run', '--format', 'json=out.json', 'parameters.yml');
    expect(toFile.stdout).toContain('+    websocket_port: 8080\n');
  });

  it('needs --fix, and writes no baseline', () => {
    expect(run(['validate', '--dry-run'], { cwd }).code).toBe(2);
    expect(fix('--dry-run', '--baseline', 'x', '--write-baseline').code).toBe(2);
  });
});
