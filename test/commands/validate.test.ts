// syncctl validate as a user runs it: streams, exit codes, several files, standard input.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, run } from './program.js';

const GOOD = `parameters:
  websocket_bind_address: "0.0.0.0"
  websocket_host: "*"
  websocket_port: 8080
  websocket_path: ""
`;

const folder = folderWith({
  'good.yml': GOOD,
  'error.yml': GOOD.replace('8080', '0'),
  'warning.yml': `${GOOD}  websocket_prot: 1\n`,
  'info.yml': GOOD.replace('"0.0.0.0"', '127.0.0.1').replace('"*"', '127.0.0.1'),
});
const cwd = folder.path;
afterAll(() => folder.dispose());

describe('syncctl validate', () => {
  it.each([
    ['good.yml', [0, 0, 0]],
    ['error.yml', [1, 1, 1]],
    ['warning.yml', [0, 1, 1]],
    ['info.yml', [0, 0, 1]],
  ])('fails on %s only from the severity on that is asked for', (file, codes) => {
    const severities = ['error', 'warning', 'info'];
    expect(severities.map((limit) => run(['validate', '--fail-on', limit, file], { cwd }).code)).toEqual(
      codes,
    );
    expect(run(['validate', file], { cwd }).code).toBe(codes[0]);
  });

  it('writes findings to standard output, without colour when NO_COLOR is set', () => {
    const { stdout, stderr } = run(['validate', 'error.yml'], { cwd });
    expect(stdout).toContain('error.yml:4:19  error  port-range\n');
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });

  it('sorts the findings of several files by file, line and column', () => {
    const { stdout } = run(['validate', '--format', 'json', 'warning.yml', 'error.yml', 'info.yml'], { cwd });
    const { findings, summary } = JSON.parse(stdout);
    const places = findings.map((one: { file: string; range: { start: { line: number } } }) => [
      one.file,
      one.range.start.line,
    ]);
    expect(places).toEqual([
      ['error.yml', 3],
      ['info.yml', 2],
      ['warning.yml', 5],
    ]);
    expect(summary).toEqual({ error: 1, warning: 1, info: 1 });
  });

  it('names a file once that is named twice, and speaks once of the settings beside two files', () => {
    expect(run(['validate', 'error.yml', 'error.yml'], { cwd }).stdout).toContain('1 error in 1 file');
    const sub = join(cwd, 'sub');
    mkdirSync(sub);
    for (const name of ['a.yml', 'b.yml']) writeFileSync(join(sub, name), GOOD);
    writeFileSync(join(sub, 'syncctl.yml'), 'deploy:\n  usr: me\n');
    expect(run(['validate', 'a.yml', 'b.yml'], { cwd: sub }).stdout).toContain('1 error in 2 files');
  });

  it('reads standard input as "-" and calls it stdin', () => {
    const { stdout, code } = run(['validate', '-'], { cwd, input: GOOD.replace('8080', '0') });
    expect(code).toBe(1);
    expect(stdout).toContain('stdin:4:19');
  });

  it.each([['config/parameters.yml'], ['app/config/parameters.yml'], ['parameters.yml']])(
    'finds %s when no file is named',
    (place) => {
      const project = folderWith({});
      mkdirSync(join(project.path, place, '..'), { recursive: true });
      writeFileSync(join(project.path, place), GOOD.replace('8080', '0'));
      const { stdout, code } = run(['validate'], { cwd: project.path });
      project.dispose();
      expect(code).toBe(1);
      expect(stdout).toContain(`${place}:4:19`);
    },
  );

  it('knows from the flag or from a certificate that the site is served over TLS', () => {
    expect(run(['validate', '--tls', 'good.yml'], { cwd }).stdout).toContain('frontend-direct-on-tls');
    const env = { SYNCCTL_DEPLOY_CERTIFICATE: '/etc/ssl/site.pem' };
    expect(run(['validate', 'good.yml'], { cwd, env }).stdout).toContain('frontend-direct-on-tls');
  });

  it('tells what is wrong in syncctl.yml, with a suggestion', () => {
    const project = folderWith({
      'parameters.yml': GOOD,
      'syncctl.yml': 'server:\n  max_conections: 5\n  ping_interval: soon\n  drain: 9999\n',
    });
    const { stdout, code } = run(['validate'], { cwd: project.path });
    project.dispose();
    expect(code).toBe(1);
    expect(stdout).toContain('syncctl.yml:2:3  error  unknown-parameter');
    expect(stdout).toContain('did you mean "max_connections"?');
    expect(stdout).toContain('server.ping_interval is the string "soon"');
    expect(stdout).toContain('server.drain is 9999, but must be from 0 to 600');
  });

  it('treats an invalid environment variable like a wrong command line', () => {
    const { stdout, stderr, code } = run(['validate', 'good.yml'], {
      cwd,
      env: { SYNCCTL_DEPLOY_USER: 'a b' },
    });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toBe('syncctl: SYNCCTL_DEPLOY_USER is "a b"\n  use the name of a system user\n');
  });

  it('shows its help with exit code 0', () => {
    const { stdout, code } = run(['validate', '--help'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('--fail-on');
    expect(run(['help'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });
});
