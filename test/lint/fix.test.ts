// The edits of a finding: offered where it is certain what was meant, at the text that they replace.

import { describe, expect, it } from 'vitest';
import type { Diagnostic, Edit } from '../../src/core/diagnostic.js';
import { SourceText } from '../../src/core/source-text.js';
import { applyEdits } from '../../src/lint/fix/apply-edits.js';
import { formatJson } from '../../src/report/json.js';
import { findingsOf } from '../rules/fixtures.js';

const keys = (...lines: string[]): string => `parameters:\n${lines.map((line) => `  ${line}\n`).join('')}`;

async function misspelt(text: string, file = 'parameters.yml'): Promise<Diagnostic> {
  const found = (await findingsOf(text, file)).filter(({ rule }) => rule === 'unknown-parameter');
  expect(found).toHaveLength(1);
  return found[0] as Diagnostic;
}

const applied = (text: string, edits: readonly Edit[]): string =>
  applyEdits(new SourceText('', text), edits) ?? '';

const PORT = ['websocket_host: "0.0.0.0"', 'websocket_path: ws', 'websocket_frontend_host: "*"'];

describe('a fix', () => {
  it.each([
    ['parameters.yml', keys(...PORT, 'websocket_prot: 8080'), 'websocket_port'],
    ['parameters.yml', keys(...PORT, 'WEBSOCKET_PORT: 8080'), 'websocket_port'],
    ['.env-app', 'ORO_WEBSOCKET_SEVER_DSN=//0.0.0.0:8080\n', 'ORO_WEBSOCKET_SERVER_DSN'],
  ])('in %s gives a misspelt name the right letters', async (file, text, name) => {
    const { fix = [], message } = await misspelt(text, file);
    expect(fix).toMatchObject([{ file, text: name }]);
    const left = await findingsOf(applied(text, fix), file);
    expect(left.map((finding) => finding.message)).not.toContain(message);
    expect(left.filter(({ rule }) => rule === 'unknown-parameter')).toEqual([]);
  });

  it.each([
    ['the right key is there already', keys(...PORT, 'websocket_port: 8080', 'websocket_prot: 8081')],
    ['another text stands there', keys(...PORT, '"websocket_prot": 8080')],
    ['two names are as near', keys('websocket_hort: 8080')],
    ['the name was invented', keys(...PORT, 'websocket_server_port: 8080')],
  ])('is not offered when %s', async (_, text) => {
    const found = (await findingsOf(text)).filter(({ rule }) => rule === 'unknown-parameter');
    expect(found).not.toEqual([]);
    for (const finding of found) expect(finding).not.toHaveProperty('fix');
  });

  it.each([
    [
      'a host with a port that is set',
      'websocket_backend_host: "10.0.0.5:8080"',
      'websocket_backend_host: "10.0.0.5"',
    ],
    [
      'a host with a path that is not set',
      'websocket_frontend_host: ws.example.com/live',
      'websocket_frontend_host: "ws.example.com"\n  websocket_frontend_path: "live"',
    ],
  ])('divides %s', async (_, line, mended) => {
    const before = [
      'websocket_bind_address: "0.0.0.0"',
      'websocket_port: 8080',
      'websocket_backend_port: 8080',
    ];
    const [text, wanted] = [line, mended].map((one) => keys(...before, one)) as [string, string];
    const found = (await findingsOf(text)).find(({ rule }) => rule === 'host-with-port-or-scheme');
    expect(applied(text, found?.fix ?? [])).toBe(wanted);
  });

  it('leaves a host with another port alone', async () => {
    const found = await findingsOf(
      keys(
        ...PORT,
        'websocket_port: 9090',
        'websocket_backend_host: "10.0.0.5:8080"',
        'websocket_backend_port: 9090',
      ),
    );
    const own = found.filter(({ rule }) => rule === 'host-with-port-or-scheme');
    expect(own).toMatchObject([{ hint: expect.stringContaining('websocket_backend_port: 8080') }]);
    expect(own[0]).not.toHaveProperty('fix');
  });

  it('puts the default of a variable in quotes without repeating it', async () => {
    const text = keys(...PORT, 'websocket_port: "%env(WS_PORT)%"', 'env(WS_PORT): 8080');
    const found = (await findingsOf(text)).find(({ rule }) => rule === 'invalid-env-reference');
    expect(JSON.stringify(found?.fix)).not.toContain('8080');
    expect(applied(text, found?.fix ?? [])).toContain('env(WS_PORT): "8080"');
  });

  it('is in the JSON report, and only there where there is one', async () => {
    const text = keys(...PORT, 'websocket_prot: 8080', 'websocket_nonsense: 1');
    const diagnostics = await findingsOf(text);
    const { findings } = JSON.parse(formatJson({ diagnostics, sources: new Map(), files: 1 }));
    const unknown = findings.filter(({ rule }: Diagnostic) => rule === 'unknown-parameter');
    expect(unknown).toHaveLength(2);
    expect(unknown[0].fix).toEqual([
      {
        file: 'parameters.yml',
        range: { start: { line: 4, character: 2 }, end: { line: 4, character: 16 } },
        before: 'websocket_prot',
        text: 'websocket_port',
      },
    ]);
    expect(unknown[1]).not.toHaveProperty('fix');
  });
});
