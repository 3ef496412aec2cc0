// What findings say where the words matter: the right name, the right cause, and no value of another key.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { findingsOf } from './fixtures.js';

const KEYS: Readonly<Record<string, string>> = {
  bind_address: '"0.0.0.0"',
  bind_port: '8080',
  frontend_host: '"*"',
  frontend_port: '8080',
  frontend_path: '""',
  backend_host: '"*"',
  backend_port: '8080',
  backend_path: '""',
};

/** The findings of a file in order with some keys changed and some lines added. */
function findings(changed: Readonly<Record<string, string>>, more = '', before = ''): Promise<Diagnostic[]> {
  const lines = Object.entries({ ...KEYS, ...changed }).map(
    ([key, value]) => `  websocket_${key}: ${value}\n`,
  );
  return findingsOf(`${before}parameters:\n${lines.join('')}${more}`);
}

describe('unknown-parameter', () => {
  it.each(['server', 'frontend', 'backend'])(
    'knows that websocket_%s_dsn is of a newer Oro',
    async (side) => {
      const [finding, ...more] = await findings({}, `  websocket_${side}_dsn: "//0.0.0.0:8080"\n`);
      expect(more).toEqual([]);
      expect(finding?.message).toContain('Oro 5.1 and later');
      expect(finding?.hint).not.toContain('did you mean');
    },
  );

  it.each(['Websocket_Bind_Port', 'websocket-bind-port', 'websocketBindPort', 'WEBSOCKET_BIND_PORT'])(
    'has the right name for %s when that is missing',
    async (key) => {
      const found = await findingsOf(`parameters:\n  websocket_host: "*"\n  ${key}: 8080\n`);
      const finding = found.find(({ rule }) => rule === 'unknown-parameter');
      expect(finding).toMatchObject({
        pointer: `/parameters/${key}`,
        hint: 'did you mean "websocket_bind_port"?',
      });
      expect(await findings({}, `  ${key}: 8080\n`)).toEqual([]);
    },
  );
});

describe('unresolved-reference', () => {
  it('is an error, and a note in a file that imports others', async () => {
    const missing = { bind_port: '"%nope%"' };
    expect(await findings(missing)).toMatchObject([
      { rule: 'unresolved-reference', severity: 'error', message: expect.stringContaining('"%nope%"') },
    ]);
    expect(await findings(missing, '', 'imports: [ { resource: other.php } ]\n')).toMatchObject([
      { severity: 'info', hint: expect.stringContaining('another file') },
    ]);
  });

  it('is reported once for a fallback', async () => {
    const found = await findingsOf(
      'parameters:\n  websocket_host: "*"\n  websocket_bind_address: 0.0.0.0\n  websocket_port: "%nope%"\n  websocket_path: ""\n',
    );
    expect(found).toMatchObject([{ pointer: '/parameters/websocket_port' }]);
  });

  it('shows no part of what another key holds', async () => {
    const found = await findings({ frontend_path: '"%other%"' }, '  other: "pass%word%"\n');
    expect(found).toMatchObject([{ rule: 'unresolved-reference' }]);
    expect(JSON.stringify(found)).not.toContain('word');
  });
});

describe('parameter-leftover', () => {
  it.each([`\${HOST}`, '<HOST>', '__HOST__', '"{{x}}"', '"{{ x }}"', '"$HOST"'])(
    'calls %s a placeholder',
    async (host) => {
      expect(await findings({ frontend_host: host })).toMatchObject([
        { rule: 'parameter-leftover', message: expect.stringContaining('placeholder') },
      ]);
    },
  );
});

describe('frontend-host-unusable', () => {
  it('knows what Symfony makes of an @', async () => {
    expect(await findings({ frontend_host: "'@ws'" })).toMatchObject([
      {
        rule: 'service-reference',
        severity: 'error',
        message: expect.stringContaining('a service'),
        hint: expect.stringContaining('use "ws"'),
      },
    ]);
  });
});

describe('the version of Oro', () => {
  it('decides whether there is a path to give', async () => {
    const found = await findings(
      { frontend_port: '80', bind_address: '127.0.0.1' },
      '',
      '# options: oro=2.4\n',
    );
    const own = found.filter(({ rule }) => rule === 'proxy-without-path');
    expect(own).toMatchObject([
      { pointer: '/parameters/websocket_frontend_port', hint: expect.stringContaining('a separate host') },
    ]);
  });

  it('decides whether the server may listen on a name', async () => {
    const name = { bind_address: 'ws.example.com' };
    expect(await findings(name)).toMatchObject([{ rule: 'bind-not-an-ip', severity: 'warning' }]);
    const known = await findings(name, '', '# options: oro=5.0\n');
    expect(known).toMatchObject([{ rule: 'bind-not-an-ip', severity: 'error' }]);
    const address = { bind_address: '10.0.0.256' };
    expect(await findings(address)).toMatchObject([{ rule: 'bind-not-an-ip', severity: 'error' }]);
    const before = await findings(name, '', '# options: oro=2.6\n');
    expect(before).toMatchObject([{ rule: 'bind-not-an-ip', severity: 'warning' }]);
    expect(
      await findings(
        { bind_address: 'localhost', frontend_port: '443', frontend_path: 'ws' },
        '',
        '# options: oro=2.6\n',
      ),
    ).toEqual([]);
  });

  it('decides whether a path may be null', async () => {
    const path = { backend_path: '~' };
    expect(await findings(path)).toMatchObject([{ rule: 'wrong-type', severity: 'warning' }]);
    const known = await findings(path, '', '# options: oro=3.1\n');
    expect(known).toMatchObject([{ rule: 'wrong-type', severity: 'error' }]);
    expect(await findings(path, '', '# options: oro=2.6\n')).toEqual([]);
    const both = await findings(path, '  websocket_path: ws\n', '# options: oro=2.6\n');
    expect(both).toMatchObject([{ rule: 'null-blocks-fallback', severity: 'warning' }]);
  });
});

describe('an IPv6 address', () => {
  it('is told to be written in brackets', async () => {
    const found = await findings({ bind_address: '"fd00::7"', backend_host: '"127.0.0.1"' });
    expect(found).toMatchObject([
      {
        rule: 'bind-not-an-ip',
        message: 'websocket_bind_address is "fd00::7", but an IPv6 address needs brackets here',
        hint: 'set websocket_bind_address: "[fd00::7]"',
      },
      {
        rule: 'backend-unreachable',
        message: expect.stringContaining('"[fd00::7]:8080"'),
        hint: 'set websocket_backend_host: "[fd00::7]"',
      },
    ]);
  });
});

describe('unloadable-file', () => {
  it('knows no-break spaces in front of a key', async () => {
    const found = await findingsOf('parameters:\n\u00a0\u00a0websocket_port: 8080\n');
    expect(found).toMatchObject([
      { rule: 'unloadable-file', message: expect.stringContaining('no-break spaces') },
    ]);
  });
});

describe('yaml-syntax', () => {
  it('takes braces without a colon for a template', async () => {
    const [finding] = await findings({ bind_port: '{{ port }}' });
    expect(finding).toMatchObject({ rule: 'yaml-syntax', hint: expect.stringContaining('{{ … }}') });
  });
});

describe('tls-unverified', () => {
  it('stands at the option, in the file and the section that hold it', async () => {
    const dsns = [
      'ORO_WEBSOCKET_SERVER_DSN=//0.0.0.0:8080',
      'ORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws',
      'ORO_WEBSOCKET_BACKEND_DSN=ssl://ws.internal:8443?context_options[verify_peer]=0',
    ];
    expect(await findingsOf(dsns.join('\n'), '.env-app')).toMatchObject([
      {
        rule: 'tls-unverified',
        range: { start: { line: 2, character: 49 }, end: { line: 2, character: 79 } },
        hint: expect.stringContaining('remove context_options[verify_peer];'),
      },
    ]);
    const ssl = {
      backend_host: 'ws.internal',
      backend_transport: 'ssl',
      frontend_port: '443',
      frontend_path: 'ws',
    };
    const here = '  websocket_backend_ssl_context_options: { verify_peer: true }\n';
    const other =
      'when@prod:\n  parameters:\n    websocket_backend_ssl_context_options: { verify_peer: false }\n';
    const found = await findings(ssl, `${here}${other}`, '# options: oro=6.1 env=prod\n');
    expect(found.filter(({ rule }) => rule === 'tls-unverified')).toMatchObject([
      { pointer: expect.stringMatching(/^\/when@prod\/.*verify_peer$/), range: { start: { line: 14 } } },
    ]);
    const imported = await findings(
      ssl,
      '# file: other.yml\nparameters:\n  websocket_backend_ssl_context_options: { verify_peer: false }\n',
      'imports: [ { resource: other.yml } ]\n',
    );
    expect(imported).toMatchObject([
      { rule: 'tls-unverified', file: 'other.yml', range: { start: { line: 1 } } },
    ]);
  });
});

describe('dsn-invalid', () => {
  it('names the variables without a value, but none that may be part of a password', async () => {
    const messageOf = async (dsn: string) =>
      (await findingsOf(`ORO_WEBSOCKET_BACKEND_DSN=${dsn}\n`, '.env-app')).find(
        ({ rule }) => rule === 'dsn-invalid',
      )?.message;
    expect(await messageOf('tcp://$WS_HOST:$WS_PORT')).toMatch(
      / contains \$\{WS_HOST\} and \$\{WS_PORT\}, which are not set anywhere$/,
    );
    expect(await messageOf('tcp://me:pa$word@ws:8080')).toMatch(
      / contains a variable, which is not set anywhere$/,
    );
  });
});
