// lint.rules in syncctl.yml and comments in the files: what they silence, and what they cannot.

import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/core/error.js';
import { checkProject } from '../../src/lint/check.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf, type TextProjectOptions } from '../project/text-project.js';

const PORT = '  websocket_bind_port: 80';
const text = (port = PORT): string => `parameters:
  websocket_bind_address: "127.0.0.1"
${port}
  websocket_frontend_host: "*"
  websocket_frontend_port: 443
  websocket_frontend_path: ws
  websocket_backend_host: "*"
  websocket_backend_port: 80
  websocket_backend_path: ""
`;
const IGNORE = ' # syncctl-ignore privileged-port: the unit may bind it';

async function found(
  parameters: string,
  syncctl = '',
  { inlineIgnores = true, ...options }: TextProjectOptions & { inlineIgnores?: boolean } = {},
): Promise<string[]> {
  const project = await projectOf({ 'parameters.yml': parameters, 'syncctl.yml': syncctl }, options);
  return checkProject(project, RULES, { inlineIgnores }).map(
    ({ rule, severity, file, range }) =>
      `${file}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${rule}`,
  );
}

const said = async (syncctl: string): Promise<(string | undefined)[][]> => {
  const project = await projectOf({
    'parameters.yml': text('  websocket_bind_port: 8081'),
    'syncctl.yml': syncctl,
  });
  const own = checkProject(project, RULES).filter(({ file }) => file === 'syncctl.yml');
  return own.map(({ message, hint, pointer }) => [message, hint, pointer]);
};

describe('lint.rules', () => {
  const AT = 'parameters.yml:3:24';

  it.each([
    ['error', [`${AT} error privileged-port`]],
    ['warning', [`${AT} warning privileged-port`]],
    ['info', [`${AT} info privileged-port`]],
    ['off', []],
  ])('makes findings of a rule %s', async (severity, expected) => {
    expect(await found(text(), `lint:\n  rules: { privileged-port: ${severity} }\n`)).toEqual(expected);
  });

  it('leaves the other rules as they are', async () => {
    expect(await found(text(), 'lint:\n  rules: { port-range: off }\n')).toEqual([
      `${AT} warning privileged-port`,
    ]);
  });

  it('may stand in the environment, which wins', async () => {
    const env = { SYNCCTL_LINT_RULES: 'privileged-port=info, port-range=off' };
    const file = 'lint:\n  rules: { privileged-port: off }\n';
    expect(await found(text(), file, { env })).toEqual([`${AT} info privileged-port`]);
  });

  it.each(['privileged-port', 'privileged-port=loud', '=off'])(
    'is a wrong command line when the environment says %s',
    async (value) => {
      await expect(found(text(), '', { env: { SYNCCTL_LINT_RULES: value } })).rejects.toMatchObject({
        message: `SYNCCTL_LINT_RULES is "${value}"`,
        exit: EXIT.usage,
      });
    },
  );

  it('gets a finding with a suggestion for a rule that does not exist', async () => {
    expect(await said('lint:\n  rules:\n    port-rage: off\n    constructor: off\n')).toEqual([
      ['lint.rules: there is no rule "port-rage"', 'did you mean "port-range"?', '/lint/rules/port-rage'],
      [
        'lint.rules: there is no rule "constructor"',
        'use the id shown with a finding',
        '/lint/rules/constructor',
      ],
    ]);
    const env = { SYNCCTL_LINT_RULES: 'port-rage=off' };
    expect(await found(text(`${PORT}${IGNORE}`), '', { env })).toEqual([
      'parameters.yml:1:1 error unknown-parameter',
    ]);
  });

  it('gets a finding for a severity that does not exist', async () => {
    expect(await said('lint:\n  rules:\n    port-range: never\n')).toEqual([
      [
        'lint.rules.port-range is the string "never", which is not a known value',
        'use one of error, warning, info, off',
        '/lint/rules/port-range',
      ],
    ]);
    expect(await said('lint:\n  rules: [port-range]\n')).toHaveLength(1);
    expect(await said('lint:\n  rule: {}\n')).toHaveLength(1);
  });

  it('cannot hide that a file cannot be read', async () => {
    const lint = 'lint:\n  rules: { yaml-syntax: off }\n';
    expect(await found('parameters:\n  a: "\n', lint)).toEqual([
      'parameters.yml:2:6 error yaml-syntax',
      'syncctl.yml:2:12 error unknown-parameter',
    ]);
  });
});

describe('a comment', () => {
  it('silences its rule in its line, and no other', async () => {
    expect(await found(text(PORT + IGNORE))).toEqual([]);
    expect(await found(text(`${PORT}${IGNORE.replace('privileged-port', 'port-range')}`))).toEqual([
      'parameters.yml:3:24 warning privileged-port',
      'parameters.yml:3:44 warning unused-ignore',
    ]);
    expect(await found(text(`  websocket_bind_port: 8080${IGNORE}`))).toEqual([
      'parameters.yml:3:46 warning unused-ignore',
      'parameters.yml:8:27 error backend-unreachable',
    ]);
  });

  it('silences a rule in syncctl.yml too', async () => {
    const syncctl = 'deploy:\n  # syncctl-ignore unknown-parameter: for the next version\n  later: 1\n';
    expect(await found(text(PORT + IGNORE), syncctl)).toEqual([]);
  });

  it('has no effect without a reason', async () => {
    expect(await found(text(`${PORT} # syncctl-ignore privileged-port:`))).toEqual([
      'parameters.yml:3:24 warning privileged-port',
      'parameters.yml:3:27 warning invalid-ignore',
    ]);
  });

  it('silences nothing, and is a finding, when comments are forbidden', async () => {
    expect(await found(text(PORT + IGNORE), '', { inlineIgnores: false })).toEqual([
      'parameters.yml:3:24 warning privileged-port',
      'parameters.yml:3:44 warning unused-ignore',
    ]);
  });

  it('shows which rule it silences, and nothing else of itself', async () => {
    const project = await projectOf(text(`${PORT} # syncctl-ignore privileged-port: S3CRET`));
    const line = visibleSources(project).get('parameters.yml')?.[2];
    expect(line).toBe(`${PORT} # syncctl-ignore privileged-port: …`);
  });
});
