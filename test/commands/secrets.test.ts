// A database password in every place where YAML lets one stand, beside every kind of fault: no output may hold it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT, SyncctlError } from '../../src/core/error.js';
import { checkProject } from '../../src/lint/check.js';
import { PARAMETER_NAMES } from '../../src/oro/names.js';
import { explanationOf } from '../../src/project/explanation.js';
import { resolutionOf } from '../../src/project/resolution.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { formatBaseline } from '../../src/report/baseline.js';
import { formatExplanation } from '../../src/report/explanation-text.js';
import { FORMAT_NAMES } from '../../src/report/formats.js';
import { formatJson } from '../../src/report/json.js';

import { formatResolutionJson } from '../../src/report/resolution-json.js';
import { formatResolutionText } from '../../src/report/resolution-text.js';
import { formatText } from '../../src/report/text.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';
import { formatted, sayEnv } from '../report/reports.js';
import { folderWith, run } from './program.js';

const SECRET = 'S3CRET-Xy7';

/** How a secret is written; each stands as one or more lines of `parameters:`. */
const STYLES: Readonly<Record<string, string>> = {
  plain: `  database_password: ${SECRET}`,
  'single-quoted': `  database_password: '${SECRET}'`,
  'double-quoted': `  database_password: "a\\n${SECRET}"`,
  'literal block': `  private_key: |\n    -----BEGIN-----\n    ${SECRET}\n    x: ${SECRET}\n    -----END-----`,
  'folded block': `  private_key: >-\n    ${SECRET}\n    ${SECRET}`,
  'quoted over lines': `  private_key: "first\n    websocket: ${SECRET}\n    last"`,
  'plain over lines': `  private_key: first\n    ${SECRET}\n    last`,
  'flow map': `  database: { user: me, password: ${SECRET} }`,
  'flow list over lines': `  keys: [\n    ${SECRET},\n    "${SECRET}"\n  ]`,
  'nested map': `  database:\n    password: ${SECRET}\n    options:\n      - ${SECRET}`,
  comment: `  # was: ${SECRET}`,
  'a reason': `  websocket_path: ws # syncctl-ignore port-range: ${SECRET}`,
  'a comment in a text': `  database_password: "# syncctl-ignore port-range: ${SECRET}"`,
  'comment after a value': `  websocket_path: ws # ${SECRET}`,
  'key and value in one': `  database_password:${SECRET}: x`,
  anchor: `  database_password: &password ${SECRET}\n  other_password: *password`,
  'duplicate key': `  database_password: ${SECRET}\n  database_password: ${SECRET}`,
  'a block header': `  websocket_user_agent: | # ${SECRET}\n    text`,
  reference: `  websocket_backend_user_agent: "%database_password%-"\n  db: ${SECRET}`.replace('%-', '_%'),
};

/** One fault of each kind: lines of `parameters:` that get a finding. */
const FAULTS: Readonly<Record<string, string>> = {
  none: '  websocket_host: "0.0.0.0"',
  'type fault': '  websocket_port: abc',
  'unknown key': '  websocket_prot: 8080',
  'wildcard to bind': '  websocket_host: "*"',
  'host with port': '  websocket_frontend_host: "wss://example.com:443/ws"',
  'null over fallback': '  websocket_port: 9000\n  websocket_bind_port: ~',
  'repeated key': '  websocket_port: 8080\n  websocket_port: 8081',
  'ssl option': '  websocket_backend_ssl_context_options: { verify_peer: no }',
  'unquoted star': '  websocket_host: *',
  'reserved sign': '  websocket_port: %env(PORT)%',
  'open quote': '  websocket_host: "0.0.0.0',
  'open bracket': '  websocket_backend_ssl_context_options: { verify_peer: true',
  'no blank after the colon': '  websocket_port:8080',
  'tab before a key': '\twebsocket_port: 8080',
  'deeper line': '  websocket_port: 8080\n      websocket_host: x: y',
};

/** Files that hold a secret in a line of their own kind. */
const FILES: Readonly<Record<string, string>> = {
  'one flow line': `parameters: { websocket_port: abc, database_password: ${SECRET}, websocket_host: "*" }`,
  'one flow line without blanks': `parameters: {websocket_port: 0, database_password:${SECRET}, password ${SECRET}}`,
  'one open flow line': `parameters: { websocket_port: abc, database_password: ${SECRET}`,
  'a bad flow value': `parameters:\n  db: { websocket_port: 1, password: ${SECRET} ] }\n  websocket_port: 0`,
  'two values in a line': `parameters:\n  websocket_host: * password: ${SECRET}`,
  'a quote that closes elsewhere': `parameters:\n  websocket_host: "a\n  database_password: "${SECRET}"\n`,
  'an unknown root key': `parameters:\n  websocket_port: 0\ndatabase_password: ${SECRET}\nframework:\n  secret: ${SECRET}`,
  'a root key without a blank': `database_password:${SECRET}: x\nparameters:\n  websocket_port: 0`,
  'a root value': SECRET,
  'a root list': `- ${SECRET}\n- websocket_port: 0`,
  'parameters without entries': `parameters: ${SECRET}`,
  'a line without a colon': `parameters:\n  websocket_port: 0\n  database_password ${SECRET}\n`,
  'a bad escape': `parameters:\n  database_password: "${SECRET}\\q"\n  websocket_port: 0`,
  'a bad reference': `parameters:\n  database_password: *${SECRET}\n  websocket_port: 0`,
  'a bad tag': `parameters:\n  database_password: !!${SECRET} x\n  websocket_port: 0`,
  'a second document': `parameters:\n  websocket_port: 0\n---\npassword: ${SECRET}\n`,
  'a passphrase': `parameters:\n  websocket_backend_ssl_context_options:\n    # ${SECRET}\n    passphrase: ${SECRET}\n    cafile: 1 # ${SECRET}\n`,
  'a passphrase of the wrong type': `parameters:\n  websocket_backend_ssl_context_options: { passphrase: [ "${SECRET}" ], verify_peer: no }\n`,
  'a misspelt passphrase': `parameters:\n  websocket_backend_ssl_context_options: { pass_phrase: "${SECRET}" }\n`,
  'a passphrase twice': `parameters:\n  websocket_backend_ssl_context_options: { passphrase: a, passphrase: "${SECRET}" }\n`,
  'a passphrase beside a reference': `parameters:\n  websocket_backend_ssl_context_options: { passphrase: "${SECRET}", cafile: "%kernel.project_dir%/ca" }\n`,
  'a passphrase by reference': `parameters:\n  p: ${SECRET}\n  websocket_backend_ssl_context_options: { passphrase: "%p%" }\n`,
  'ssl options by alias': `parameters:\n  base: &base { passphrase: "${SECRET}", verify_peer: no }\n  db: "${SECRET}"\n  websocket_backend_ssl_context_options: *base\n`,
  'ssl options by merge': `parameters:\n  base: &base { passphrase: "${SECRET}" }\n  db: "${SECRET}"\n  websocket_backend_ssl_context_options: { <<: *base, verify_peer: no }\n`,
  'parameters by merge': `base: &base { websocket_port: abc, password: "${SECRET}" }\nparameters:\n  <<: *base\n`,
  'ssl options as text': `parameters:\n  websocket_backend_ssl_context_options: '{"passphrase": "${SECRET}", "verify_peer": false}'\n`,
  'ssl options as a word': `parameters:\n  websocket_backend_ssl_context_options: ${SECRET}\n`,
  'ssl options as text with a reference': `parameters:\n  websocket_backend_ssl_context_options: "${SECRET}%env(X)%"\n`,
  'ssl options as text over lines': `parameters:\n  websocket_backend_ssl_context_options: |\n    passphrase: ${SECRET}\n`,
  'ssl options as a list': `parameters:\n  websocket_backend_ssl_context_options: [ "passphrase=${SECRET}", { passphrase: "${SECRET}" } ]\n`,
  'ssl options as a word in a file that cannot be read': `parameters:\n  websocket_backend_ssl_context_options: ${SECRET}\n  websocket_host: *\n`,
  'misspelt ssl options as text': `parameters:\n  websocket_backend_ssl_context_option: "passphrase ${SECRET}"\n`,
  'which is not just a host: it contains a password': `parameters:\n  websocket_frontend_host: "u:${SECRET}@shop"\n  websocket_backend_host: wss://u:${SECRET}@shop/ws\n  websocket_bind_address: "u:p/${SECRET}@shop"\n`,
  'which is not just a host: it contains a password in a file that cannot be read': `parameters:\n  websocket_frontend_host: u:${SECRET}@shop\n  websocket_host: *\n`,
  'an unknown key that is called a secret': `parameters:\n  websocket_secret: ${SECRET}\n  websocket_auth_token: [ ${SECRET} ]\n  websocket_password: "a ${SECRET}"\n`,
  'carriage returns alone': `parameters:\r  websocket_port: 0\r  database_password: ${SECRET}\r`,
  'a byte order mark': `\ufeffparameters:\n  websocket_port: 0\n  database_password: ${SECRET}\n`,
};

const BIND = '  websocket_bind_address: 0.0.0.0\n  websocket_bind_port: 8080\n';

/** Parameters that stand for another key, what that holds, and lines that make for a finding. */
const REFERENCES: readonly (readonly [names: string, value: string, more: string])[] = [
  ['host', 'S3CRET', ''],
  ['host', 'https://S3CRET:8443/p4th', ''],
  ['bind_address', 'fe80::5ec:e7', ''],
  ['frontend_host', '@S3CRET', BIND],
  ['frontend_host', '<S3CRET>', BIND],
  ['frontend_host', 'S3CRET_X', BIND],
  ['backend_host', '127.0.0.77', '  websocket_bind_address: 10.1.2.3\n  websocket_port: 8080\n'],
  ['bind_address', '10.11.12.13', '  websocket_host: 127.0.0.1\n  websocket_port: 8080\n'],
  ['bind_port', '9317', '  websocket_host: 127.0.0.1\n  websocket_port: 8080\n'],
  ['backend_port', '9317', '  websocket_host: 127.0.0.1\n  websocket_port: 8080\n'],
  ['bind_port', '917', '  websocket_host: 127.0.0.1\n  websocket_port: 8080\n'],
  ['bind_port', '99317', '  websocket_host: 127.0.0.1\n  websocket_port: 8080\n'],
  ['port', '9317', '  websocket_host: 0.0.0.0\n  websocket_frontend_host: "*"\n'],
  [
    'frontend_port backend_port',
    '9317',
    `${BIND}  websocket_backend_host: "127.0.0.1"\n  websocket_backend_transport: ssl\n`,
  ],
];

async function everythingSaid(text: string): Promise<string> {
  const project = await projectOf(text);
  const report = { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
  const resolution = resolutionOf(project);
  const look = { colour: false, width: 80 };
  const explanations = [...PARAMETER_NAMES, 'bind.port', 'backend.host'].map((name) =>
    formatExplanation(explanationOf(project, name, []), look),
  );
  return [
    formatText(report, look),
    formatText(report, { colour: true }),
    formatJson(report),
    formatBaseline(report, (file) => file),
    ...(await Promise.all(FORMAT_NAMES.map((format) => formatted(format, report)))),
    formatResolutionText(resolution, look),
    formatResolutionJson(resolution),
    sayEnv(resolution),
    ...explanations,
  ].join('\n');
}

describe('a secret beside the websocket parameters', () => {
  for (const [style, secret] of Object.entries(STYLES)) {
    it(`is not shown when written as ${style}, whatever the fault before or after it`, async () => {
      for (const [fault, lines] of Object.entries(FAULTS)) {
        for (const text of [
          `${secret}\n${lines}\n`,
          `${lines}\n${secret}\n`,
          `${secret}\n${lines}\n${secret}`,
        ]) {
          expect(await everythingSaid(`parameters:\n${text}`), `${fault}\n${text}`).not.toContain('S3CRET');
        }
      }
    });
  }

  it.each(Object.entries(FILES))('is not shown in %s', async (_, text) => {
    expect(await everythingSaid(text)).not.toContain('S3CRET');
  });

  it.each(REFERENCES)(
    'is not quoted in a finding because %s stands for it: %s',
    async (names, value, more) => {
      const lines = names.split(' ').map((name) => `  websocket_${name}: "%database_password%"\n`);
      const text = `parameters:\n${lines.join('')}${more}  database_password: "${value}"\n`;
      const project = await projectOf(text, { tls: true });
      const diagnostics = checkProject(project, RULES);
      const report = { diagnostics, sources: visibleSources(project), files: 1 };
      const said = `${formatText(report, { colour: false })}${formatJson(report)}`;
      expect(
        diagnostics.some(({ message, hint }) => `${message}${hint}`.includes('%database_password%')),
      ).toBe(true);
      expect(said).not.toContain(value);
    },
  );

  it('is not explained as a setting that stands for it', async () => {
    const project = await projectOf({
      'parameters.yml': `parameters: { x: ${SECRET}.example }`,
      'syncctl.yml': 'deploy:\n  server_name: ["%x%"]\n',
    });
    const text = formatExplanation(explanationOf(project, 'deploy.server_name', []), { colour: false });
    expect(text).toContain('"%x%"');
    expect(text).not.toContain('S3CRET');
  });

  it('is not shown from a settings file that has the wrong keys', async () => {
    for (const text of [
      `server:\n  auth_secret: ${SECRET}\n`,
      `deploy: { user: 1, x: ${SECRET}\n`,
      `x: ${SECRET}`,
    ]) {
      const project = await projectOf({ 'parameters.yml': 'parameters: {}', 'syncctl.yml': text });
      const report = {
        diagnostics: checkProject(project, RULES),
        sources: visibleSources(project),
        files: 1,
      };
      expect(`${formatText(report, { colour: false })}${formatJson(report)}`).not.toContain('S3CRET');
    }
  });

  it('is not explained by its name', async () => {
    const project = await projectOf(`parameters:\n  database_password: ${SECRET}\n`);
    const explain = (): unknown => explanationOf(project, 'database_password', []);
    expect(explain).toThrow(SyncctlError);
    expect(explain).toThrow(expect.objectContaining({ exit: EXIT.usage }));
  });
});

describe('the program', () => {
  const folder = folderWith({});
  let file = '';
  beforeAll(() => {
    const faults = FAULTS['type fault'];
    const lines = Object.entries(STYLES).filter(
      ([style]) => style !== 'duplicate key' && style !== 'reference',
    );
    const body = lines.map(([, secret], index) => secret.replaceAll(/^ {2}(?=[\w"])/gm, `  k${index}_`));
    file = `parameters:\n${body.join('\n')}\n${faults}\n`;
  });
  afterAll(() => folder.dispose());

  it.each([
    ['validate', '-'],
    ['validate', '--format', 'json', '-'],
    ['resolve', '-'],
    ['resolve', '--format', 'json', '-'],
    ['resolve', '--format', 'env', '-'],
    ['explain', 'websocket_port', '-'],
    ['explain', 'database_password', '-'],
  ])('does not show a secret: syncctl %s %s %s', (...args) => {
    const { stdout, stderr, code } = run(args, { cwd: folder.path, input: file });
    expect(stdout + stderr).not.toContain('S3CRET');
    expect(stdout + stderr).not.toBe('');
    expect(code).not.toBeNull();
  });
});

it('migrate does not show a secret that a typo made part of an option', () => {
  const folder = folderWith({
    'p.yml': `parameters:\n  websocket_backend_ssl_context_options: {passphrase=${SECRET}, verify_peer: 1}\n`,
  });
  const { stdout, stderr } = run(['migrate', 'p.yml'], { cwd: folder.path });
  expect(stdout).toContain('ORO_WEBSOCKET_BACKEND_DSN=');
  expect(`${stdout}${stderr}`).not.toContain(SECRET);
  folder.dispose();
});
