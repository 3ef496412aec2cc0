// What syncctl finds by itself, and what is wrong with it, is a finding and never an end of the run or a wait for ever.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Folder, folderWith, run } from './program.js';

const SOUND =
  'parameters:\n  websocket_bind_address: 127.0.0.1\n  websocket_bind_port: 8080\n  websocket_frontend_host: "*"\n  websocket_frontend_port: 443\n  websocket_frontend_path: ws\n  websocket_backend_host: 127.0.0.1\n  websocket_backend_port: 8080\n  websocket_backend_path: ""\n';
const DSNS =
  'ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:8080\nORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws\nORO_WEBSOCKET_BACKEND_DSN=tcp://127.0.0.1:8080\n';

const folders: Folder[] = [];
function folder(files: Readonly<Record<string, string>>): string {
  const made = folderWith(files);
  folders.push(made);
  return made.path;
}
afterAll(() => {
  for (const { dispose } of folders) dispose();
});

function validate(cwd: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const { code, stdout, stderr } = run(['validate', '--format', 'json', ...args], { cwd, env });
  const { findings = [] } = stdout === '' ? {} : JSON.parse(stdout);
  return { code, stderr, found: findings as { rule: string; severity: string; message: string }[] };
}

describe('an import that cannot be read', () => {
  const files = (more: string) => ({
    'parameters.yml': `imports: [ { resource: ${more} } ]\n${SOUND}  websocket_prot: 1\n`,
  });
  const make = (more: string): string => {
    const cwd = folder(files(more));
    mkdirSync(join(cwd, 'dir.yml'));
    symlinkSync('loop.yml', join(cwd, 'loop.yml'));
    execFileSync('mkfifo', [join(cwd, 'pipe.yml')]);
    return cwd;
  };

  it.each(['dir.yml', 'loop.yml', 'pipe.yml'])('is an error at the import: %s', (name) => {
    const { code, found } = validate(make(name));
    expect(code).toBe(1);
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'unusable-import',
        severity: 'error',
        message: expect.stringContaining(`"${name}" is imported, but "${name}" cannot be read: it is a`),
      }),
    );
    expect(found.some(({ rule }) => rule === 'unknown-parameter')).toBe(true);
  });

  it.each(['dir.yml', 'loop.yml', 'pipe.yml'])('is a warning with ignore_errors: %s', (name) => {
    const { found } = validate(make(`${name}, ignore_errors: true`));
    expect(found.filter(({ rule }) => rule === 'unusable-import')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('a pipe that nobody writes to', () => {
  it.each(['parameters.yml.dist', 'composer.json', 'composer.lock', 'symfony.lock'])(
    'is passed over where syncctl looks for %s',
    (name) => {
      const cwd = folder({ 'parameters.yml': SOUND });
      execFileSync('mkfifo', [join(cwd, name)]);
      expect(validate(cwd)).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('is refused as syncctl.yml', () => {
    const cwd = folder({ 'parameters.yml': SOUND });
    execFileSync('mkfifo', [join(cwd, 'syncctl.yml')]);
    const { code, stderr } = validate(cwd);
    expect(code).toBe(3);
    expect(stderr).toContain('"syncctl.yml" cannot be read: it is a pipe or socket');
  });
});

describe('lint.target', () => {
  it('is an error where it stands when it names an unknown version', () => {
    const cwd = folder({ 'parameters.yml': SOUND, 'syncctl.yml': 'lint:\n  target: oro 9\n' });
    const { code, found } = validate(cwd);
    expect(code).toBe(1);
    expect(found).toMatchObject([
      {
        rule: 'wrong-type',
        file: 'syncctl.yml',
        hint: expect.stringContaining('1.0 to 7.0'),
        range: { start: { line: 1, character: 10 } },
      },
    ]);
  });

  it('that names no known version is refused when it is set in the environment', () => {
    const cwd = folder({ 'parameters.yml': SOUND });
    const { code, stderr } = validate(cwd, [], { SYNCCTL_LINT_TARGET: 'oro 99' });
    expect(code).toBe(2);
    expect(stderr).toContain('SYNCCTL_LINT_TARGET is "oro 99"');
    expect(stderr).toContain('1.0 to 7.0');
  });
});

describe('an env file where Symfony alone is known', () => {
  it.each(['5.4', '6.4', '7'])('is read by an Oro that reads DSNs: %s', (version) => {
    const cwd = folder({ '.env-app': DSNS });
    expect(validate(cwd, ['--symfony', version, '.env-app'])).toMatchObject({ code: 0, found: [] });
  });

  it('is read by none below 5.4, nor by an older Oro that is named', () => {
    const cwd = folder({ '.env-app': DSNS, 'composer.json': '{"require": {"symfony/symfony": "^6.4"}}' });
    expect(validate(cwd, ['.env-app'])).toMatchObject({ code: 0, found: [] });
    for (const target of [
      ['--symfony', '4.4'],
      ['--oro', '5.0'],
    ]) {
      const { found } = validate(cwd, [...target, '.env-app']);
      expect(found).toContainEqual(expect.objectContaining({ rule: 'unread-dsns' }));
    }
  });
});

describe('--format NAME=FILE', () => {
  it('writes over no file that is to be checked', () => {
    const cwd = folder({ 'parameters.yml': SOUND });
    const { code, stderr } = validate(cwd, ['--format', 'tap=./parameters.yml', 'parameters.yml']);
    expect(code).toBe(2);
    expect(stderr).toContain('"./parameters.yml" is one of the files to check');
    expect(readFileSync(join(cwd, 'parameters.yml'), 'utf8')).toBe(SOUND);
  });
});

describe('--quiet', () => {
  it('hides less severe findings, and --fail-on still counts them', () => {
    const cwd = folder({ '.env-app': DSNS.replace('//127', '//u@127') });
    expect(validate(cwd, ['--fail-on', 'warning'])).toMatchObject({ code: 1 });
    expect(validate(cwd, ['--quiet', '--fail-on', 'warning'])).toMatchObject({ code: 1, found: [] });
    expect(validate(cwd, ['--quiet'])).toMatchObject({ code: 0, found: [] });
  });
});
