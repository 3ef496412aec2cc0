// Parameters to DSNs and back: the same endpoints on both sides, and files that keep everything else.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/core/source-text.js';
import { editEnv } from '../../src/migrate/edit-env.js';
import { editParameters } from '../../src/migrate/edit-parameters.js';
import { toDsns } from '../../src/migrate/to-dsns.js';
import { toParameters } from '../../src/migrate/to-parameters.js';
import { readEnvFile } from '../../src/symfony/dotenv/env-file.js';
import { readParametersFile } from '../../src/symfony/parameters-file.js';
import type { NativeValue } from '../../src/yaml/native-value.js';
import { envProjectOf, yamlProjectOf } from '../project/text-project.js';

const parameters = (...lines: string[]): string =>
  `parameters:\n${lines.map((line) => `    websocket_${line}\n`).join('')}`;

const SIDES = [
  'bind_address: "0.0.0.0"',
  'bind_port: 8080',
  'frontend_host: "*"',
  'frontend_port: 443',
  'frontend_path: /ws/',
];

async function dsnsOf(text: string) {
  return toDsns(await yamlProjectOf(text));
}

async function parametersOf(text: string, env: Record<string, string> = {}) {
  return toParameters(await envProjectOf({ '.env-app': text }, { path: '.env-app', env }));
}

describe('DSNs from parameters', () => {
  it('say what the parameters say', async () => {
    const { values, notes, disagreements } = await dsnsOf(
      parameters(
        ...SIDES,
        'backend_host: "*"',
        'backend_port: 08080',
        'backend_path: ""',
        'backend_transport: tls',
        'backend_ssl_context_options: { verify_peer: false, verify_depth: 2, peer_name: "a b&c", peer_fingerprint: { sha256: ab } }',
        'backend_user_agent: "php/8 (x)"',
      ),
    );
    expect(disagreements).toEqual([]);
    expect(Object.fromEntries(values)).toEqual({
      ORO_WEBSOCKET_SERVER_DSN: '//0.0.0.0:8080',
      ORO_WEBSOCKET_FRONTEND_DSN: '//*:443/ws',
      ORO_WEBSOCKET_BACKEND_DSN:
        'tls://127.0.0.1:8080?context_options[verify_peer]=false&context_options[verify_depth]=2&context_options[peer_name]=a%20b%26c&context_options[peer_fingerprint][sha256]=ab&user_agent=php%2F8%20(x)',
    });
    expect(notes).toEqual([expect.stringContaining('written as 127.0.0.1')]);
  });

  it('keep a reference to the environment, and say what becomes of the others', async () => {
    const { values, notes, disagreements } = await dsnsOf(
      `${parameters(...SIDES, 'backend_host: "%env(WS_HOST)%"', 'backend_port: "%env(int:WS_PORT)%"', 'backend_path: "%prefix%/ws"')}    prefix: a\n`,
    );
    expect(values.get('ORO_WEBSOCKET_BACKEND_DSN')).toBe(`tcp://\${WS_HOST}:\${WS_PORT}/a/ws`);
    expect(disagreements).toEqual([]);
    expect(notes).toEqual([
      expect.stringContaining('%env(WS_HOST)%'),
      expect.stringContaining('%env(int:WS_PORT)%'),
      expect.stringContaining('"%prefix%"'),
    ]);
  });

  it('do not pass for the parameters when something has no equivalent', async () => {
    const lost = async (line: string): Promise<readonly string[]> =>
      (await dsnsOf(parameters(...SIDES, 'backend_host: h', 'backend_port: 1', line))).disagreements;
    expect(await lost('backend_path: "%missing%"')).toEqual([expect.stringContaining('"%missing%"')]);
    expect(await lost('backend_path: "a?b"')).toEqual([expect.stringContaining('websocket_backend_path')]);
    expect(await lost('backend_ssl_context_options: { cafile: "%kernel.project_dir%/ca.pem" }')).not.toEqual(
      [],
    );
    expect(await lost('backend_path: "a b"')).toEqual([]);
    expect(await lost("backend_path: 'a\"b $x'")).toEqual([]);
  });

  it('expand the fallbacks', async () => {
    const { values, notes } = await dsnsOf(parameters('host: ws.example.org', 'port: 9000', 'path: x'));
    expect([...values.values()]).toEqual([
      '//ws.example.org:9000',
      '//ws.example.org:9000/x',
      'tcp://ws.example.org:9000/x',
    ]);
    expect(notes).toHaveLength(3);
  });
});

describe('parameters from DSNs', () => {
  it('say what the DSNs say', async () => {
    const { values, disagreements } = await parametersOf(
      "ORO_WEBSOCKET_SERVER_DSN=//[::]:8080\nORO_WEBSOCKET_FRONTEND_DSN=//*/ws\nORO_WEBSOCKET_BACKEND_DSN='tls://h:1/100%?context_options[verify_peer]=no&context_options[verify_depth]=2'\n",
    );
    expect(disagreements).toEqual([]);
    expect(Object.fromEntries(values)).toEqual({
      websocket_bind_address: '[::]',
      websocket_bind_port: 8080,
      websocket_frontend_host: '*',
      websocket_frontend_port: 8080,
      websocket_frontend_path: 'ws',
      websocket_backend_host: 'h',
      websocket_backend_port: 1,
      websocket_backend_path: '100%',
      websocket_backend_transport: 'tls',
      websocket_backend_ssl_context_options: { verify_peer: false, verify_depth: 2 },
    });
  });

  it('are not made of what no parameter can say', async () => {
    for (const dsn of ['', '/ws', '//:1', '//$(x):1', '//$NOWHERE:1']) {
      const { values, disagreements } = await parametersOf(`ORO_WEBSOCKET_SERVER_DSN=${dsn}\n`);
      expect(disagreements).toEqual([expect.stringContaining('ORO_WEBSOCKET_SERVER_DSN')]);
      expect(values.has('websocket_bind_port')).toBe(false);
    }
  });

  it('come with what is lost and what is flattened', async () => {
    const { notes } = await parametersOf(
      'P=1\nORO_WEBSOCKET_SERVER_DSN=ssl://u@0.0.0.0:$P/x#y\nORO_WEBSOCKET_FRONTEND_DSN=//*:1?z=1\nORO_WEBSOCKET_BACKEND_DSN=tcp://h:1\n',
    );
    expect(notes.join('\n')).toMatch(
      /other variables.*user name.*after "#".*scheme and the path.*"z" in the query/s,
    );
  });
});

describe('editing an env file', () => {
  const edit = (text: string, values: Record<string, string>): unknown => {
    const file = readEnvFile(new SourceText('.env-app', text), { real: {}, earlier: new Map() });
    return editEnv(file, new Map(Object.entries(values)));
  };

  it('changes the values alone, adds what is missing, and keeps line breaks', () => {
    const text = '# a\r\nexport A="old" # why\r\nSECRET=x\r\nA = 1'.replace('\r\nA = 1', '');
    expect(edit(text, { A: 'new', B: '2' })).toEqual({
      text: '# a\r\nexport A=new # why\r\nSECRET=x\r\nB=2\r\n',
    });
    expect(edit('A=\n', { A: 'new' })).toEqual({ text: 'A=new\n' });
    expect(edit('A="same"\n', { A: 'same' })).toEqual({ text: 'A="same"\n' });
    expect(edit('A=1\nA=2', { A: '3' })).toEqual({ text: 'A=1\nA=3' });
    expect(edit('', { A: '3' })).toEqual({ text: 'A=3\n' });
  });

  it('refuses a file that cannot be read', () => {
    expect(edit('A=b c\n', { A: '1' })).toEqual({ refused: expect.stringContaining('line 1') });
  });
});

describe('editing a parameters file', () => {
  const edit = (text: string, values: Record<string, NativeValue>): unknown =>
    editParameters(
      readParametersFile(new SourceText('parameters.yml', text)),
      new Map(Object.entries(values)),
    );

  it('changes the values alone, adds what is missing, and keeps line breaks', () => {
    const text = '# a\r\nparameters:\r\n  secret: x # y\r\n  websocket_bind_port: "1" # z\r\n  # the end\r\n';
    expect(edit(text, { websocket_bind_port: 2, websocket_bind_address: '0.0.0.0' })).toEqual({
      text: '# a\r\nparameters:\r\n  secret: x # y\r\n  websocket_bind_port: 2 # z\r\n  websocket_bind_address: "0.0.0.0"\r\n  # the end\r\n',
    });
  });

  it.each([
    ['', 'parameters:\n    websocket_bind_port: 2\n'],
    ['parameters:\n', 'parameters:\n    websocket_bind_port: 2\n'],
    ['parameters: ~\n', null],
    ['parameters: { a: 1 }\n', null],
    ['parameters:\n  websocket_bind_port:\n', 'parameters:\n  websocket_bind_port: 2\n'],
    ['parameters:\n  a: &x 1\n  websocket_bind_port: *x\n', null],
    ['parameters:\n  websocket_port: 2\n', 'parameters:\n  websocket_port: 2\n'],
    [
      'parameters:\n  a: |\n    text\n\n# end\n',
      'parameters:\n  a: |\n    text\n  websocket_bind_port: 2\n\n# end\n',
    ],
    [
      'parameters:\n  websocket_bind_port: >\n    1\n  b: 1\n',
      'parameters:\n  websocket_bind_port: 2\n  b: 1\n',
    ],
  ])('makes of %j what it should, or leaves it', (text, after) => {
    const result = edit(text, { websocket_bind_port: 2 });
    if (after !== null) expect(result).toEqual({ text: after });
    else if ('text' in (result as object)) {
      const { parameters: held } = readParametersFile(new SourceText('x', (result as { text: string }).text));
      expect(held.get('websocket_bind_port')?.node).toMatchObject({ value: 2 });
    } else expect(result).toEqual({ refused: expect.any(String) });
  });

  it('replaces a map in many lines', () => {
    const text =
      'parameters:\n  websocket_backend_ssl_context_options:\n    verify_peer: true\n    passphrase: x\n  b: 1\n';
    expect(edit(text, { websocket_backend_ssl_context_options: { verify_peer: false } })).toEqual({
      text: 'parameters:\n  websocket_backend_ssl_context_options:\n    { verify_peer: false }\n  b: 1\n',
    });
  });
});

const corpus = join(process.env.SYNCCTL_CORPUS ?? '', 'parameters');
const present = process.env.SYNCCTL_CORPUS !== undefined && existsSync(corpus);

describe.skipIf(!present)('real parameters files', () => {
  it('become DSNs that become parameters with the same endpoints', async () => {
    let carried = 0;
    for (const name of present ? readdirSync(corpus) : []) {
      const project = await yamlProjectOf(readFileSync(join(corpus, name), 'utf8'));
      if (project.carrier.file.loadFaults.length > 0) continue;
      const { values, disagreements } = await toDsns(project);
      if (disagreements.length > 0 || [...values.values()].some((value) => value.includes('$'))) continue;
      const text = [...values].map(([key, value]) => `${key}=${value}\n`).join('');
      const back = await parametersOf(text);
      expect(back.disagreements, name).toEqual([]);
      expect(back.values.get('websocket_bind_port'), name).toBe(project.endpoints.bind.port.value);
      carried++;
    }
    expect(carried).toBeGreaterThan(50);
  });
});
