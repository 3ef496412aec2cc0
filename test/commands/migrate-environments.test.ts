// syncctl migrate where environments have values of their own: nothing of one gets into a file for all of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, run } from './program.js';

const PARAMETERS = `parameters:
    websocket_bind_address: 127.0.0.1
    websocket_bind_port: 8080
    websocket_frontend_host: '*'
    websocket_frontend_port: 443
    websocket_frontend_path: ws
    websocket_backend_host: 127.0.0.1
    websocket_backend_port: 8080
    websocket_backend_path: ''
`;
const WITH_SECTION = `${PARAMETERS}when@prod:
    parameters:
        websocket_backend_port: 9090
`;
const DSNS = `ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:8080
ORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws
ORO_WEBSOCKET_BACKEND_DSN=tcp://127.0.0.1:8080
`;
const PROD = 'ORO_WEBSOCKET_BACKEND_DSN=tcp://127.0.0.1:9090\n';

let cwd: string;
let dispose = (): void => {};

function start(files: Record<string, string>): void {
  dispose();
  const folder = folderWith(files);
  cwd = folder.path;
  dispose = folder.dispose;
}

beforeEach(() => {
  dispose = () => {};
});
afterEach(() => dispose());

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('parameters with a section for prod', () => {
  beforeEach(() => start({ 'parameters.yml': WITH_SECTION }));

  it.each([[{}], [{ ORO_ENV: 'prod' }]])('become DSNs for every environment, with %j set', (env) => {
    const { code, stdout, stderr } = run(['migrate', '--write', '--create'], { cwd, env });
    expect([code, stdout, read('.env-app')]).toEqual([0, 'create    .env-app\n', DSNS]);
    expect(stderr).toContain(
      'ORO_WEBSOCKET_BACKEND_DSN has another value, left alone here: syncctl migrate parameters.yml --env prod',
    );
  });

  it('become a file for prod alone when that is asked for', () => {
    const { code, stdout } = run(['migrate', '--env', 'prod', '--write', '--create'], { cwd });
    expect([code, stdout, read('.env-app.prod')]).toEqual([0, 'create    .env-app.prod\n', PROD]);
  });

  it('say that the file for prod overrides what is written', () => {
    run(['migrate', '--env', 'prod', '--write', '--create'], { cwd });
    const { stderr } = run(['migrate', '--write', '--create'], { cwd });
    expect(stderr).toContain('.env-app.prod overrides ORO_WEBSOCKET_BACKEND_DSN; it is left alone');
  });

  it('never become a file for every environment with what prod alone has', () => {
    const argv = ['migrate', '--env', 'prod', '--write', '--create', '--to', '.env-app'];
    expect(run(argv, { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('write to a file for prod with --to .env-app.prod'),
    });
    expect(() => read('.env-app')).toThrow('ENOENT');
  });
});

describe('DSNs with a file for prod', () => {
  beforeEach(() => start({ '.env-app': DSNS, '.env-app.prod': PROD, 'parameters.yml': WITH_SECTION }));

  it('become parameters for every environment; those of prod are left alone', () => {
    const { code, stderr } = run(['migrate', '.env-app', '--write', '--to', 'parameters.yml'], { cwd });
    expect([code, read('parameters.yml')]).toEqual([0, WITH_SECTION]);
    expect(stderr).toContain('in the environment prod, websocket_backend_port has another value');
    expect(stderr).toContain('the section when@prod of parameters.yml overrides websocket_backend_port');
  });

  it.each([[['.env-app.prod']], [['.env-app', '--env', 'prod']]])('%j is printed, not written', (argv) => {
    expect(run(['migrate', ...argv], { cwd })).toMatchObject({
      code: 0,
      stdout: 'parameters:\n    websocket_backend_port: 9090\n',
    });
    expect(run(['migrate', ...argv, '--write', '--to', 'parameters.yml'], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('add the lines to a when@prod section by hand'),
    });
    expect(read('parameters.yml')).toBe(WITH_SECTION);
  });

  it('say what every environment with a file of its own has, whatever its name', () => {
    start({
      '.env-app': DSNS,
      '.env-app.local': PROD.replace('9090', '7070'),
      '.env-app.staging.local': PROD,
      '.env-app.example': PROD,
      'parameters.yml': PARAMETERS,
    });
    const { stderr } = run(['migrate', '.env-app', '--write', '--to', 'parameters.yml'], { cwd });
    expect(stderr.match(/(?<=in the environment )\w+, websocket_backend_port/g)).toEqual([
      'staging, websocket_backend_port',
    ]);
    const back = run(['migrate', 'parameters.yml', '--write', '--to', '.env-app'], { cwd }).stderr;
    expect(back.match(/\S+(?= overrides)/g)).toEqual(['.env-app.local', '.env-app.staging.local']);
  });

  it('of this machine alone are not taken for those of every machine', () => {
    start({ '.env-app': DSNS, '.env-app.local': PROD, 'parameters.yml': PARAMETERS });
    const { code, stderr } = run(['migrate', '.env-app', '--write', '--to', 'parameters.yml'], { cwd });
    expect([code, read('parameters.yml')]).toEqual([0, PARAMETERS]);
    expect(stderr).toContain(
      'on this machine, websocket_backend_port has another value in .env-app.local, left alone here: syncctl migrate .env-app.local',
    );
    expect(run(['migrate', '.env-app', '--env', 'prod'], { cwd }).stdout).not.toContain('9090');
    const { stdout } = run(['migrate', '.env-app.local'], { cwd });
    expect(stdout).toContain('websocket_backend_port: 9090');
  });

  it('of prod alone are not taken for those of every environment', () => {
    start({ '.env-app.prod': `${DSNS}${PROD}`, 'parameters.yml': PARAMETERS });
    expect(run(['migrate', '.env-app.prod', '--write', '--to', 'parameters.yml'], { cwd }).code).toBe(3);
    expect(read('parameters.yml')).toBe(PARAMETERS);
  });
});

it('says what to do when the folder of the new file does not exist', () => {
  start({ '.env-app': DSNS });
  expect(run(['migrate', '.env-app', '--write', '--create'], { cwd })).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(
      /there is no folder config\n.*mkdir -p config, or name another file with --to/,
    ),
  });
});

it('replaces a null that Oro refuses, also where the value would be empty', () => {
  start({ '.env-app': DSNS, 'parameters.yml': 'parameters:\n    websocket_backend_path: ~\n' });
  run(['migrate', '.env-app', '--write', '--to', 'parameters.yml'], { cwd });
  expect(read('parameters.yml')).toContain('websocket_backend_path: ""');
  expect(read('parameters.yml')).not.toMatch(/~|null/);
});

it.each([[['--to', '.env-app']], [['--create']]])('refuses %j without --write', (argv) => {
  start({ 'parameters.yml': PARAMETERS });
  expect(run(['migrate', ...argv], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--write'),
  });
});
