// syncctl resolve and explain: the same truth for a person, a program and a shell.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, run } from './program.js';

const FILE = `parameters:
    websocket_bind_address: "0.0.0.0"
    websocket_port: 9000
    websocket_frontend_host: "*"
    websocket_frontend_port: 443
    websocket_frontend_path: /ws/
    websocket_backend_host: "*"
    websocket_backend_path: it's
`;

const folder = folderWith({
  'parameters.yml': FILE,
  'broken.yml': 'parameters:\n  websocket_port: *\n',
  'faulty.yml': `${FILE}    websocket_bind_port: 0\n`,
  'syncctl.yml': 'deploy:\n  user: deploy\n',
  'unknown.yml': `${FILE}    websocket_backend_port: "%env(int:WS_PORT)%"\n`,
  'variables.env': "# for tests\nexport WS_PORT='9100'\n",
  'composed.env': `KEY="a\nWS_PORT=1"\nA=91\nWS_PORT=\${A}80\n`,
  'hostile.env': 'NODE_OPTIONS="--require ./evil.cjs"\nSYNCCTL_LINT_TARGET="oro 99"\n',
  'evil.cjs': 'console.log("EVIL")',
  'faulty.env': 'A=1\nB=one S3CRET\n',
  'more.env': 'WS_PORT=9101 # later\n',
  'app.yml': `imports: [ 'par*.yml' ]\nwhen@dev: { parameters: { websocket_port: 9200 } }\n`,
});
const cwd = folder.path;
afterAll(() => folder.dispose());

function resolveJson(file: string, env = {}): { parameters: Record<string, unknown>; endpoints: unknown } {
  return JSON.parse(run(['resolve', '--format', 'json', file], { cwd, env }).stdout);
}

describe('the application around the file', () => {
  const port = (...args: string[]): string =>
    /backend +.*\n +host.*\n +port +(.*)/.exec(run(['resolve', ...args], { cwd }).stdout)?.[1] ?? '';

  it.each(['--dotenv', '--env-file'])('gives variables by %s, the later file before the earlier', (flag) => {
    expect(port('unknown.yml')).toContain('%env(int:WS_PORT)%');
    expect(port('unknown.yml', flag, 'variables.env')).toMatch(/^9100 /);
    expect(port('unknown.yml', flag, 'variables.env', flag, 'more.env')).toMatch(/^9101 /);
  });

  it('reads variables as symfony/dotenv does, and nothing of the file is set for Node', () => {
    expect(port('unknown.yml', '--dotenv', 'composed.env')).toMatch(/^9180 /);
    const { stdout, stderr, code } = run(['resolve', '--dotenv', 'hostile.env'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).not.toContain('EVIL');
    const faulty = run(['resolve', '--dotenv', 'faulty.env'], { cwd });
    expect(faulty.code).toBe(3);
    expect(faulty.stderr).toContain('"faulty.env", line 2: the value of B contains spaces');
  });

  it('holds the section that --env names, and what is imported', () => {
    expect(port('app.yml')).toBe(
      '9000       websocket_port, parameters.yml:3:21 (websocket_backend_port is not set)',
    );
    expect(port('app.yml', '--env', 'dev')).toContain('9200 ');
  });

  it('cannot do without a file of variables that is not there', () => {
    expect(run(['resolve', '--dotenv=nowhere.env'], { cwd }).code).toBe(3);
  });
});

describe('syncctl resolve', () => {
  it('draws who connects where, and says where each value came from', () => {
    const { stdout, stderr, code } = run(['resolve'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`browser ── ws(s)://<host of the page>:443/ws ──▶ proxy ──▶ 0.0.0.0:9000
PHP ────── tcp://127.0.0.1:9000/it's ──▶ 0.0.0.0:9000

bind      address    0.0.0.0    parameters.yml:2:29
          port       9000       websocket_port, parameters.yml:3:21 (websocket_bind_port is not set)

backend   transport  tcp        default
          host       127.0.0.1  parameters.yml:7:29
          port       9000       websocket_port, parameters.yml:3:21 (websocket_backend_port is not set)
          path       it's       parameters.yml:8:29

frontend  host       *          parameters.yml:4:30
          port       443        parameters.yml:5:30
          path       ws         parameters.yml:6:30
`);
  });

  it('draws no picture of values that Oro refuses', () => {
    const { code, stdout, stderr } = run(['resolve', 'faulty.yml'], { cwd: folder.path });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^bind {6}address/)]);
    expect(stderr).toContain('port-range');
  });

  it('gives programs each value with its origin, and both addresses', () => {
    const { parameters, endpoints } = resolveJson('parameters.yml');
    const file = (name: string, line: number, from: number, to: number): object => ({
      kind: 'file',
      name,
      file: 'parameters.yml',
      pointer: `/parameters/${name}`,
      range: { start: { line, character: from }, end: { line, character: to } },
    });
    const port = file('websocket_port', 2, 20, 24);
    const fallback = { value: 9000, origin: { kind: 'fallback', from: 'websocket_port', origin: port } };
    expect(parameters.websocket_bind_port).toEqual(fallback);
    expect(parameters.websocket_frontend_path).toMatchObject({ value: '/ws/' });
    expect(parameters.websocket_backend_ssl_context_options).toEqual({
      value: {},
      origin: { kind: 'default' },
    });
    expect(parameters).not.toHaveProperty('websocket_port');
    expect(endpoints).toEqual({
      bind: {
        address: { value: '0.0.0.0', origin: file('websocket_bind_address', 1, 28, 37) },
        port: fallback,
      },
      backend: {
        transport: { value: 'tcp', origin: { kind: 'default' } },
        host: { value: '127.0.0.1', origin: file('websocket_backend_host', 6, 28, 31) },
        port: fallback,
        path: { value: "it's", origin: file('websocket_backend_path', 7, 28, 32) },
        url: "tcp://127.0.0.1:9000/it's",
      },
      frontend: {
        host: { value: '*', origin: file('websocket_frontend_host', 3, 29, 32) },
        port: { value: 443, origin: file('websocket_frontend_port', 4, 29, 32) },
        path: { value: 'ws', origin: file('websocket_frontend_path', 5, 29, 33) },
        url: '//*:443/ws',
      },
    });
  });

  it('leaves out parameters that this version of Oro lacks, and still resolves the endpoint', () => {
    const { parameters, endpoints } = JSON.parse(
      run(['resolve', '--format', 'json', '-'], { cwd, input: 'parameters: {}' }).stdout,
    );
    expect(Object.keys(parameters)).toEqual([
      'websocket_backend_transport',
      'websocket_backend_ssl_context_options',
    ]);
    expect(endpoints.bind.port).toEqual({ value: 8080, origin: { kind: 'default' } });
    expect(endpoints.frontend.url).toBe('//*:8080/');
  });

  it('gives a shell lines that it can source', () => {
    const { stdout } = run(['resolve', '--format', 'shell'], { cwd });
    const script = `${stdout}\nprintf '%s|' "$WEBSOCKET_BIND_PORT" "$WEBSOCKET_FRONTEND_HOST" "$WEBSOCKET_BACKEND_PATH" "$WEBSOCKET_FRONTEND_URL" "$WEBSOCKET_BACKEND_URL"`;
    const said = execFileSync('sh', ['-eu', '-c', script], { encoding: 'utf8', cwd });
    expect(said).toBe("9000|*|it's|//*:443/ws|tcp://127.0.0.1:9000/it's|");
  });

  it('names the values that a shell, systemd and Docker would not read alike, and prints none', () => {
    const result = run(['resolve', '--format', 'env'], { cwd });
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toContain('WEBSOCKET_BACKEND_PATH and WEBSOCKET_BACKEND_URL cannot be written');
    expect(result.stderr).toContain('--format shell');
  });

  it('gives a shell nothing to run, whatever the file holds', () => {
    const hostile = FILE.replace("it's", `"$(touch ran) ; \`touch ran\` ' \\" touch ran"`);
    const { stdout } = run(['resolve', '--format', 'shell', '-'], { cwd, input: hostile });
    const said = execFileSync('sh', ['-eu', '-c', `${stdout}\nprintf '%s' "$WEBSOCKET_BACKEND_PATH"; ls`], {
      encoding: 'utf8',
      cwd,
    });
    expect(said).toContain('$(touch ran) ; `touch ran` \' " touch ran');
    expect(said.split('\n')).not.toContain('ran');
  });

  it('shows a reference that only the application knows, and resolves it from the environment', () => {
    expect(resolveJson('unknown.yml').endpoints).toMatchObject({
      backend: { port: { value: '%env(int:WS_PORT)%', unresolved: 'env(int:WS_PORT)' } },
    });
    expect(resolveJson('unknown.yml', { WS_PORT: '9000' }).endpoints).toMatchObject({
      backend: { port: { value: 9000 }, url: "tcp://127.0.0.1:9000/it's" },
    });
  });

  it('prints what it can when the file has errors, and the findings to standard error', () => {
    const faulty = run(['resolve', 'faulty.yml'], { cwd });
    expect(faulty.code).toBe(1);
    expect(faulty.stdout).toContain('443');
    expect(faulty.stderr).toContain('port-range');
    const broken = run(['resolve', '--format', 'json', 'broken.yml'], { cwd });
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.stdout)).toEqual({ parameters: {}, endpoints: {} });
    expect(broken.stderr).toContain('yaml-syntax');
  });
});

describe('syncctl explain', () => {
  const explain = (name: string, env = {}): string => run(['explain', name], { cwd, env }).stdout;

  it('tells a value of its own key', () => {
    expect(explain('websocket_frontend_port')).toContain('443  from parameters.yml:5:30');
  });

  it('tells what was not set before the fallback was taken', () => {
    const text = explain('bind.port');
    expect(text).toMatch(
      /websocket_bind_port +not set\n {2}9000 {2}from websocket_port, parameters\.yml:3:21/,
    );
  });

  it('tells a default after all that was not set', () => {
    expect(explain('deploy.image')).toMatch(
      /--image +not set\n {2}SYNCCTL_DEPLOY_IMAGE +not set\n {2}deploy\.image +not set\n {2}"node:.*" {2}from default/,
    );
  });

  it('tells a setting from the file and from the environment, which comes first', () => {
    expect(explain('deploy.user')).toContain(`"deploy"  from ${join('syncctl.yml')}:2:9`);
    expect(explain('deploy.user', { SYNCCTL_DEPLOY_USER: 'web' })).toContain(
      '"web"  from SYNCCTL_DEPLOY_USER',
    );
  });

  it('shows the page of a rule', () => {
    expect(explain('bind-wildcard')).toContain('bind-wildcard  error  since 0.1.0');
  });
});
