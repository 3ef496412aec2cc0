// Which env file decides, where its value is shown, and what no file tells.

import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/lint/check.js';
import type { Project } from '../../../src/project/project.js';
import { resolutionOf } from '../../../src/project/resolution.js';
import { RULES } from '../../../src/rules/index.js';
import { projectOf, type TextProjectOptions } from '../../project/text-project.js';

/** These files set one DSN each, which is enough here. */
const OTHER_RULES = RULES.filter(({ id }) => id !== 'dsn-without-host');

const server = (port: number): string => `ORO_WEBSOCKET_SERVER_DSN=//0.0.0.0:${port}\n`;

function load(files: Record<string, string>, options: TextProjectOptions = {}): Promise<Project> {
  return projectOf(files, { path: '.env-app', ...options });
}

/** The bind port and the file, or the variable, that it comes from. */
async function bound(files: Record<string, string>, options?: TextProjectOptions): Promise<[number, string]> {
  const { value, origin } = (await load(files, options)).endpoints.bind.port;
  return [value, origin.kind === 'file' ? origin.file : origin.kind];
}

describe('the chain of env files', () => {
  const ALL = {
    '.env-app': `ORO_ENV=prod\n${server(1)}`,
    '.env-app.local': server(2),
    '.env-app.prod': server(3),
    '.env-app.prod.local': server(4),
    '.env-app.dev': server(5),
    '.env-app.test': server(6),
  };
  const without = (...names: string[]): Record<string, string> =>
    Object.fromEntries(Object.entries(ALL).filter(([name]) => !names.includes(name)));

  it('is loaded in the order of Oro, whichever of its files is named', async () => {
    for (const path of ['.env-app', '.env-app.local', '.env-app.prod', '.env-app.prod.local']) {
      expect(await bound(ALL, { path })).toEqual([4, '.env-app.prod.local']);
    }
    expect(await bound(without('.env-app.prod.local'))).toEqual([3, '.env-app.prod']);
    expect(await bound(without('.env-app.prod.local', '.env-app.prod'))).toEqual([2, '.env-app.local']);
  });

  it('follows the environment that is active or named', async () => {
    expect(await bound(ALL, { env: { ORO_ENV: 'dev' } })).toEqual([5, '.env-app.dev']);
    expect(await bound(ALL, { path: '.env-app.dev' })).toEqual([5, '.env-app.dev']);
    expect(await bound(without('.env-app.test'), { env: { ORO_ENV: 'test' } })).toEqual([1, '.env-app']);
  });

  it('is that of the environment that --env names, and of prod when nothing names one', async () => {
    expect(await bound(ALL, { environment: 'dev' })).toEqual([5, '.env-app.dev']);
    expect(await bound(ALL, { environment: 'dev', env: { ORO_ENV: 'prod' } })).toEqual([5, '.env-app.dev']);
    expect(await bound({ ...ALL, '.env-app': server(1) })).toEqual([4, '.env-app.prod.local']);
  });

  it('gives way to the real environment', async () => {
    const env = { ORO_WEBSOCKET_SERVER_DSN: '//127.0.0.1:9' };
    expect(await bound(ALL, { env })).toEqual([9, 'env']);
    const wrong = { ORO_WEBSOCKET_SERVER_DSN: '//*:8080' };
    expect(checkProject(await load({ '.env-app': 'A=b\n' }, { env: wrong }), OTHER_RULES)[0]).toMatchObject({
      pointer: '/ORO_WEBSOCKET_SERVER_DSN',
      message: expect.stringContaining('(it is set in the environment)'),
    });
  });

  it('is that of Symfony for .env', async () => {
    const files = { '.env': `APP_ENV=prod\n${server(1)}`, '.env.prod': server(3), '.env.dev': server(5) };
    expect(await bound(files, { path: '.env' })).toEqual([3, '.env.prod']);
  });

  it('lets a later file use the variables of an earlier one, and the environment decide over both', async () => {
    const files = { '.env-app': 'PORT=1\n', '.env-app.local': `ORO_WEBSOCKET_SERVER_DSN=//0.0.0.0:$PORT\n` };
    expect(await bound(files)).toEqual([1, '.env-app.local']);
    expect(await bound(files, { env: { PORT: '2' } })).toEqual([2, '.env-app.local']);
  });

  it('does not climb out of its folder', async () => {
    const files = { '.env-app': `ORO_ENV=x/../../secret\n${server(1)}` };
    expect(await bound(files)).toEqual([1, '.env-app']);
  });

  it("falls back to the defaults of Oro's container, but not for an empty variable", async () => {
    const { endpoints } = await load({ '.env-app': 'ORO_ENV=prod\n' });
    expect(endpoints.frontend).toMatchObject({
      host: { value: '*' },
      port: { value: 8080 },
      path: { value: 'ws' },
    });
    const empty = await load({ '.env-app': 'ORO_WEBSOCKET_FRONTEND_DSN=\n' });
    expect(empty.endpoints.frontend.host.value).toBe('');
  });

  it('puts a finding into the file whose value decides', async () => {
    const files = { '.env-app': server(8080), '.env-app.local': 'ORO_WEBSOCKET_SERVER_DSN=//*:8080\n' };
    const findings = checkProject(await load(files), OTHER_RULES);
    expect(findings).toMatchObject([
      { rule: 'bind-wildcard', file: '.env-app.local', pointer: '/ORO_WEBSOCKET_SERVER_DSN' },
    ]);
    expect(findings[0]?.range.start).toEqual({ line: 0, character: 27 });
  });

  it('takes the text of standard input for the file that it is called', async () => {
    const project = await projectOf({ '-': server(7) }, { path: '-', stdinName: 'x/.env-app' });
    expect(project.endpoints.bind.port).toMatchObject({ value: 7, origin: { file: 'x/.env-app' } });
  });
});

describe('without a named file', () => {
  const parameters = 'parameters:\n    websocket_port: 1\n';
  const files = { 'parameters.yml': parameters, '.env-app': server(2) };

  it.each([
    ['7.0', 2],
    ['5.1', 2],
    ['5.0', 1],
  ])('lets Oro %s decide between both forms', async (oro, port) => {
    const target = { oro, symfony: '5.4', source: '--oro' } as const;
    expect((await projectOf(files, { target })).endpoints.bind.port.value).toBe(port);
  });

  it('takes the parameters when nothing names a version, and the DSNs when there are no parameters', async () => {
    expect((await projectOf(files)).endpoints.bind.port.value).toBe(1);
    expect((await projectOf({ ...files, 'parameters.yml': 'parameters:\n    secret: x\n' })).path).toBe(
      '.env-app',
    );
    expect((await projectOf({ '.env-app': server(2) })).path).toBe('.env-app');
    await expect(projectOf({ '.env-app': 'ORO_ENV=prod\n' })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });
});

describe('a value of a DSN', () => {
  const shown = async (text: string): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      resolutionOf(await load({ '.env-app': text })).fields.map((one) => [one.parameter, one.resolved.value]),
    );

  it('has the place of its part, through quotes, escapes and variables', async () => {
    const text = `P=8081\nexport ORO_WEBSOCKET_BACKEND_DSN="tcp://127.0.0.1:\${P}/a\\\\b"\n`;
    const { backend } = (await load({ '.env-app': text })).endpoints;
    const line = text.split('\n')[1] ?? '';
    const place = ({ origin }: { origin: unknown }): string => {
      const { range } = origin as { range: { start: { character: number }; end: { character: number } } };
      return line.slice(range.start.character, range.end.character);
    };
    expect(backend.host.value).toBe('127.0.0.1');
    expect(place(backend.host)).toBe('127.0.0.1');
    expect(backend.port.value).toBe(8081);
    expect(place(backend.port)).toBe(`\${P}`);
    expect(backend.path.value).toBe('a\\b');
    expect(place(backend.path)).toBe('/a\\\\b');
  });

  it('stays unknown where a variable is set nowhere, and the rest is known', async () => {
    const text = 'ORO_WEBSOCKET_BACKEND_DSN=tcp://$WS_HOST:8080/ws\n';
    expect(await shown(text)).toMatchObject({
      websocket_backend_host: '$WS_HOST',
      websocket_backend_port: 8080,
      websocket_backend_path: 'ws',
    });
    expect(checkProject(await load({ '.env-app': text }), OTHER_RULES)).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(/contains \$\{WS_HOST\}, which is not set anywhere$/),
      },
    ]);
  });

  it('is not asked of a command', async () => {
    const text = 'ORO_WEBSOCKET_SERVER_DSN=//$(touch /tmp/never):8080\n';
    expect(await shown(text)).toMatchObject({ websocket_bind_address: '//$(touch /tmp/never):8080' });
  });
});

describe('a comment in an env file', () => {
  it('silences a rule for its line', async () => {
    const text = (comment: string): string => `${comment}\nORO_WEBSOCKET_SERVER_DSN=//*:8080\n`;
    const rules = async (comment: string): Promise<string[]> =>
      checkProject(await load({ '.env-app': text(comment) }), OTHER_RULES).map(({ rule }) => rule);
    expect(await rules('# syncctl-ignore bind-wildcard: replaced when it is deployed')).toEqual([]);
    expect(await rules('# syncctl-ignore port-range: never')).toEqual(['unused-ignore', 'bind-wildcard']);
  });
});
