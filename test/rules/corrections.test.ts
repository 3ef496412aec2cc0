// What a hint tells to write is in order itself, and a mistake is told of once.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { findingsOf } from './fixtures.js';

const KEYS: Readonly<Record<string, string>> = {
  bind_address: '"127.0.0.1"',
  bind_port: '8080',
  frontend_host: '"*"',
  frontend_port: '443',
  frontend_path: 'ws',
  backend_host: '"*"',
  backend_port: '8080',
  backend_path: '""',
};

function findings(changed: Readonly<Record<string, string>>, more = '', before = ''): Promise<Diagnostic[]> {
  const lines = Object.entries({ ...KEYS, ...changed }).map(
    ([key, value]) => `  websocket_${key}: ${value}\n`,
  );
  return findingsOf(`${before}parameters:\n${lines.join('')}${more}`);
}

const hints = (found: readonly Diagnostic[]): string => found.map(({ hint }) => hint).join('\n');

function dsns(backend: string, server = '//127.0.0.1:8080', frontend = '//*:443/ws'): Promise<Diagnostic[]> {
  const names = { SERVER: server, FRONTEND: frontend, BACKEND: backend };
  const lines = Object.entries(names).map(([side, dsn]) => `ORO_WEBSOCKET_${side}_DSN='${dsn}'\n`);
  return findingsOf(lines.join(''), '.env-app');
}

describe('a server on all addresses', () => {
  it.each(['[::]', '[::0]', '[0:0:0:0:0:0:0:0]', '0.0.0.0'])('%s is within reach of PHP', async (address) => {
    const found = await findings({ bind_address: `"${address}"`, frontend_port: '8080' });
    expect(found.map(({ rule }) => rule)).toEqual([]);
  });
});

describe('a hint', () => {
  it('names no key that Oro 1.7 does not know', async () => {
    for (const file of ['websocket_port: 8080', 'websocket_host: "*"\n  websocket_port: 8080']) {
      const found = await findingsOf(`# options: oro=1.7\nparameters:\n  ${file}\n`);
      expect(found).not.toEqual([]);
      expect(hints(found)).toContain('an address of this machine that browsers can reach');
      expect(hints(found)).not.toMatch(/(add|write) websocket_bind_address|"\*"/);
    }
  });

  it('repeats no scheme that is wrong', async () => {
    const found = await dsns('https://127.0.0.1:9000/ws');
    expect(found.map(({ rule }) => rule).sort()).toEqual(['backend-unreachable', 'dsn-transport']);
    expect(hints(found.filter(({ rule }) => rule === 'backend-unreachable'))).toContain(
      '_DSN=tcp://127.0.0.1',
    );
  });

  it('leaves nothing of the way through the proxy', async () => {
    const through = { backend_host: '127.0.0.1', backend_port: '443', backend_path: 'ws' };
    const options =
      '  websocket_backend_transport: ssl\n  websocket_backend_ssl_context_options: { cafile: /a.pem }\n';
    const [finding] = await findings(through, options);
    expect(finding).toMatchObject({
      rule: 'backend-through-proxy',
      hint: expect.stringMatching(
        /websocket_backend_path: "" and websocket_backend_ssl_context_options: \{\} if/,
      ),
    });
    const [ofDsn] = await dsns('ssl://127.0.0.1:443/ws?context_options[cafile]=/a.pem');
    expect(ofDsn).toMatchObject({
      rule: 'backend-through-proxy',
      hint: expect.stringContaining('_DSN=tcp://127.0.0.1:8080 if'),
    });
  });

  it('has the query as it is instead of one with stars in it', async () => {
    const [finding] = await dsns('ssl://ws.internal:0?context_options[passphrase]=abc');
    expect(finding).toMatchObject({
      rule: 'port-range',
      hint: expect.stringContaining('_DSN=ssl://ws.internal:8080 with its current query'),
    });
  });

  it.each([
    ['websocket_frontend_paht', 'remove it: "websocket_frontend_path" is already set'],
    ['websocket_backend_prot', 'remove it: "websocket_backend_port" is already set'],
    ['websocket_secret', 'remove it'],
  ])('for %s is: %s', async (key, hint) => {
    expect(await findings({}, `  ${key}: 1\n`)).toMatchObject([{ rule: 'unknown-parameter', hint }]);
  });
});

describe('backend-unreachable', () => {
  it.each([
    [{ backend_transport: 'sslv2' }, 'wrong-type', 'error'],
    [{ backend_transport: 'tlsv1' }, 'wrong-type', 'error'],
    [{ backend_port: 'null' }, 'wrong-type', 'error'],
    [{ backend_port: 'http' }, 'wrong-type', 'error'],
    [{ backend_port: '0' }, 'port-range', 'error'],
    [{ backend_port: 'true' }, 'wrong-type', 'warning'],
    [{ backend_port: '8080.5' }, 'wrong-type', 'warning'],
    [{ backend_port: '" 8080"' }, 'wrong-type', 'warning'],
    [{ backend_port: '"8080 "' }, 'wrong-type', 'warning'],
    [{ backend_port: '"1e3"' }, 'wrong-type', 'warning'],
  ])('does not judge %j, which gets %s', async (changed: Record<string, string>, rule, severity) => {
    const found = await findings({ backend_host: '127.0.0.1', ...changed });
    expect(found).toMatchObject([{ rule, severity }]);
  });

  it('is not told of a port that PHP converts; the port that it takes is', async () => {
    const [finding] = await findings({ backend_port: '8080.5' });
    expect(finding?.message).toContain('PHP connects to port 8080');
  });
});

describe('duplicate-parameter', () => {
  it('says which value wins where Symfony takes the file', async () => {
    const twice = '  websocket_bind_port: 8081\n';
    const [before] = await findings({}, twice, '# options: oro=3.1\n');
    expect(before?.message).toMatch(/line 4, and that value wins$/);
    const [after] = await findings({}, twice, '# options: oro=5.0\n');
    expect(after?.message).toMatch(/line 3$|line 4$/);
  });
});

describe('missing-parameter', () => {
  it.each([
    ['# options: oro=5.0\n', 'error'],
    ['', 'warning'],
    ['# options: oro=5.0\nimports: [ { resource: a.php } ]\n', 'info'],
  ])('with %j is of severity %s', async (before, severity) => {
    const found = await findingsOf(`${before}parameters:\n  websocket_bind_port: 8080\n`);
    expect(found).toMatchObject([{ rule: 'missing-parameter', severity }]);
  });

  it('gives all missing keys as lines to copy, with values that fit', async () => {
    const before = 'parameters:\n  websocket_bind_port: 9000\n  websocket_frontend_port: 443\n';
    const [finding, ...others] = await findingsOf(before);
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'websocket_bind_address and 5 other parameters are missing; Oro 5.0 does not start without them',
    );
    const [, ...lines] = (finding?.hint ?? '').split('\n');
    expect(lines).toEqual([
      'websocket_bind_address: "127.0.0.1"',
      'websocket_frontend_host: "*"',
      'websocket_frontend_path: "ws"',
      'websocket_backend_host: "*"',
      'websocket_backend_port: 9000',
      'websocket_backend_path: ""',
    ]);
    expect(await findingsOf(`${before}${lines.map((line) => `  ${line}\n`).join('')}`)).toEqual([]);
  });

  it('is at most a warning where only Symfony is known, and names no key that is misspelt', async () => {
    const composer = '# file: composer.json\n{"require":{"symfony/symfony":"2.7.*"}}\n';
    expect(await findingsOf(`parameters:\n  database_host: localhost\n${composer}`)).toMatchObject([
      { rule: 'missing-parameter', severity: 'warning' },
    ]);
    const misspelt = await findings({ bind_port: '8080' }, '', '').then(() =>
      findingsOf(
        `parameters:\n${Object.entries(KEYS)
          .map(([key, value]) => `  websocket_${key === 'bind_port' ? 'bind_prot' : key}: ${value}\n`)
          .join('')}`,
      ),
    );
    expect(misspelt).toMatchObject([{ rule: 'unknown-parameter', severity: 'error' }]);
    const lines = Object.entries(KEYS).map(([key, value]) =>
      key === 'backend_path' ? `  WEBSOCKET_BACKEND_PATH: ${value}\n` : `  websocket_${key}: ${value}\n`,
    );
    expect(await findingsOf(`# options: oro=5.0\nparameters:\n${lines.join('')}`)).toMatchObject([
      { rule: 'unknown-parameter', severity: 'error' },
    ]);
  });
});

describe('a comment that silences', () => {
  it('is told that it gives no reason', async () => {
    const [finding] = await findings({ backend_path: '"" # syncctl-ignore wrong-type' });
    expect(finding).toMatchObject({ rule: 'invalid-ignore', message: 'this comment gives no reason' });
  });

  it('is none in a text of several lines', async () => {
    expect(await findings({}, '  a: |\n    # syncctl-ignore wrong-type\n    b\n')).toEqual([]);
    expect(await findings({}, '  a: >-\n    # syncctl-ignore nope: why\n')).toEqual([]);
  });
});
