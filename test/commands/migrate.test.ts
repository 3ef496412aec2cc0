// syncctl migrate and the commands that take an env file, as a user runs them.

import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run } from './program.js';

const PARAMETERS = `parameters:
    database_password: hunter2
    websocket_bind_address: "0.0.0.0"
    websocket_bind_port: 8080
    websocket_frontend_host: "*"
    websocket_frontend_port: 443
    websocket_frontend_path: ws
    websocket_backend_host: "*"
    websocket_backend_port: 8080
    websocket_backend_path: ""
`;
const DSNS = `ORO_WEBSOCKET_SERVER_DSN=//0.0.0.0:8080
ORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws
ORO_WEBSOCKET_BACKEND_DSN=tcp://127.0.0.1:8080
`;

function inFolder(files: Record<string, string>, check: (folder: string) => void): void {
  const { path, dispose } = folderWith(files);
  try {
    check(path);
  } finally {
    dispose();
  }
}

describe('syncctl migrate', () => {
  it('prints the DSNs of parameters and the parameters of DSNs', () => {
    inFolder({ 'parameters.yml': PARAMETERS }, (cwd) => {
      expect(run(['migrate'], { cwd })).toMatchObject({ code: 0, stdout: DSNS });
    });
    inFolder({ '.env-app': DSNS }, (cwd) => {
      const { code, stdout } = run(['migrate'], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain(
        'parameters:\n    websocket_bind_address: "0.0.0.0"\n    websocket_bind_port: 8080\n',
      );
    });
  });

  it('writes into the file that is there, and makes one when it is told to', () => {
    inFolder({ '.env-app': '# mine\nORO_ENV=prod\n' }, (cwd) => {
      mkdirSync(join(cwd, 'config'));
      const env = join(cwd, '.env-app');
      expect(run(['migrate', '-'], { cwd, input: PARAMETERS }).stdout).toBe(DSNS);
      expect(run(['migrate', '-', '--write'], { cwd, input: PARAMETERS }).stdout).toBe(
        'update    .env-app\n',
      );
      expect(readFileSync(env, 'utf8')).toBe(`# mine\nORO_ENV=prod\n${DSNS}`);
      const before = statSync(env).ino;
      expect(run(['migrate', '-', '--write'], { cwd, input: PARAMETERS }).stdout).toBe(
        'keep      .env-app\n',
      );
      expect(statSync(env).ino).toBe(before);
      const missing = run(['migrate', '.env-app', '--write'], { cwd });
      expect(missing).toMatchObject({ code: 3, stdout: '' });
      expect(missing.stderr).toContain('--create');
      expect(existsSync(join(cwd, 'config/parameters.yml'))).toBe(false);
      expect(run(['migrate', '.env-app', '--write', '--create'], { cwd }).stdout).toBe(
        'create    config/parameters.yml\n',
      );
      expect(run(['validate', 'config/parameters.yml', '--oro', '5.0'], { cwd }).code).toBe(0);
    });
  });

  it('writes nothing when a field does not agree, and names it', () => {
    inFolder({ '.env-app': DSNS.replace('//*:443/ws', ''), 'parameters.yml': PARAMETERS }, (cwd) => {
      const { code, stdout, stderr } = run(['migrate', '.env-app', '--write'], { cwd });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('ORO_WEBSOCKET_FRONTEND_DSN is empty');
      expect(readFileSync(join(cwd, 'parameters.yml'), 'utf8')).toBe(PARAMETERS);
    });
  });

  it('shows no secret, and writes it', () => {
    const options =
      '    websocket_backend_transport: tls\n    websocket_backend_ssl_context_options: { passphrase: geheim }\n';
    inFolder({ 'parameters.yml': PARAMETERS + options, '.env-app': '' }, (cwd) => {
      const shown = run(['migrate'], { cwd });
      expect(shown.stdout + shown.stderr).not.toMatch(/geheim|hunter2/);
      expect(shown.stdout).toContain('context_options[passphrase]=***');
      expect(run(['migrate', '--write'], { cwd }).code).toBe(0);
      expect(readFileSync(join(cwd, '.env-app'), 'utf8')).toContain('context_options[passphrase]=geheim');
      const back = run(['migrate', '.env-app'], { cwd });
      expect(back.stdout + back.stderr).not.toContain('geheim');
      expect(back.stdout).toContain('passphrase: "***"');
    });
  });

  it('says why a file cannot be read', () => {
    inFolder({ 'parameters.yml': 'parameters: [', '.env-app': 'A=b c\n' }, (cwd) => {
      expect(run(['migrate'], { cwd })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('yaml-syntax'),
      });
      expect(run(['migrate', '.env-app'], { cwd }).stderr).toContain('env-syntax');
    });
  });
});

describe('an env file', () => {
  it('is validated, resolved, explained and rendered like a parameters file', () => {
    inFolder({ '.env-app': DSNS, 'parameters.yml': PARAMETERS }, (cwd) => {
      expect(run(['validate', '.env-app'], { cwd })).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(
          /^\.env-app:1:28 {2}info {2}bind-exposed[\s\S]*\n1 note in 1 file, checked for Oro 7.0 \(assumed; set it with --oro\)\n/,
        ),
      });
      const fromDsns = run(['resolve', '.env-app', '--format', 'env'], { cwd });
      expect(fromDsns.code).toBe(0);
      expect(fromDsns.stdout.replace('127.0.0.1', '*')).toBe(
        run(['resolve', 'parameters.yml', '--format', 'env'], { cwd }).stdout.replace('127.0.0.1', '*'),
      );
      expect(run(['explain', 'frontend.port', '.env-app'], { cwd }).stdout).toContain(
        '443  from .env-app:2:32',
      );
      const nginx = run(['render', 'nginx', '.env-app'], { cwd });
      expect(nginx.stdout).toContain('location');
      const docker = run(['render', 'docker', '.env-app', '--package', 'syncctl-1.2.3.tgz'], { cwd });
      expect(docker.stdout).toContain('CMD ["up", "/etc/syncctl/.env-app"]');
    });
  });

  it('has a server that is found without naming the file', () => {
    const dsns = DSNS.replace('//0.0.0.0:8080', '//127.0.0.1:8080');
    inFolder({ '.env-app': dsns }, (cwd) => {
      const env = { XDG_RUNTIME_DIR: cwd };
      const up = run(['up', '--detach', '--bind-port', '0'], { cwd, env });
      expect(up).toMatchObject({ code: 0, stdout: expect.stringContaining('Starting') });
      expect(run(['status'], { cwd, env }).stdout).toContain('.env-app');
      expect(run(['down'], { cwd, env }).stdout).toContain('stopped');
    });
  });

  it('does not start a server when websockets are off', () => {
    inFolder({ '.env-app': 'ORO_WEBSOCKET_SERVER_DSN=\n' }, (cwd) => {
      const { code, stderr } = run(['up', '.env-app'], { cwd });
      expect(code).toBe(78);
      expect(stderr).toContain('ORO_WEBSOCKET_SERVER_DSN is empty, so the websocket server does not start');
    });
  });
});
