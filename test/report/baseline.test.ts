// What a baseline accepts, what is new all the same, and what it never holds.

import { describe, expect, it } from 'vitest';
import { formatBaseline, parseBaseline, withoutAccepted } from '../../src/report/baseline.js';
import { allReports, reportOf } from './reports.js';

const same = (file: string): string => file;
const text = (port: string, more = ''): string => `parameters:
  websocket_port: ${port}
  websocket_prot: 1
${more}`;

/** The rules of what is new in `after` when everything in `before` is accepted. */
async function news(before: string, after: string): Promise<string[]> {
  const accepted = parseBaseline(formatBaseline(await reportOf(before), same)) ?? [];
  return withoutAccepted(await reportOf(after), accepted, same).diagnostics.map(({ rule }) => rule);
}

describe('a baseline', () => {
  it('accepts everything that it was made of', async () => {
    for (const [name, report] of await allReports()) {
      const accepted = parseBaseline(formatBaseline(report, same));
      expect(withoutAccepted(report, accepted ?? [], same).diagnostics, name).toEqual([]);
    }
  });

  it('accepts a finding that has moved', async () => {
    expect(
      await news(
        text('70000'),
        `# a\n\n${text('70000 # b').replace('  websocket_prot', '\n  websocket_prot')}`,
      ),
    ).toEqual([]);
  });

  it('does not accept another value, another key or another rule', async () => {
    expect(await news(text('70000'), text('70001'))).toEqual(['port-range']);
    expect(await news(text('70000'), text('70000', '  websocket_bind_port: 70000\n'))).toContain(
      'port-range',
    );
    expect(await news(text('70000'), text('~'))).toContain('wrong-type');
  });

  it('accepts of equal findings as many as there were', async () => {
    const report = await reportOf(text('70000'));
    const twice = { ...report, diagnostics: [...report.diagnostics, ...report.diagnostics] };
    const accepted = parseBaseline(formatBaseline(report, same)) ?? [];
    expect(withoutAccepted(twice, accepted, same).diagnostics).toEqual(report.diagnostics);
  });

  it('does not accept another fault of a file that cannot be read', async () => {
    expect(await news('parameters:\n  a: "\n', 'parameters:\n  a: *\n')).toEqual(['yaml-syntax']);
  });

  it('is the same for any order of the files', async () => {
    const report = await reportOf(text('70000'));
    const turned = { ...report, diagnostics: report.diagnostics.toReversed() };
    expect(formatBaseline(turned, same)).toBe(formatBaseline(report, same));
  });

  it('holds no value and no message', async () => {
    const report = await reportOf(
      'parameters:\n  db: S3CRET\n  websocket_backend_ssl_context_options: { passphrase: [S3CRET], cafile: 5551234 }\n  websocket_port: 5551234\n',
    );
    expect(report.diagnostics.length).toBeGreaterThan(2);
    const written = formatBaseline(report, same);
    expect(written).not.toMatch(/S3CRET|5551234|ports go/);
  });

  it('is the same for two secrets: nothing can be guessed from it', async () => {
    const options = (secret: string): string =>
      `parameters:\n  websocket_backend_ssl_context_options: { passphrase: [${secret}], verify_peer: no }\n`;
    const [one, other] = await Promise.all(['hunter2', 'x'].map(async (secret) => reportOf(options(secret))));
    expect(one?.diagnostics.length).toBeGreaterThan(1);
    expect(one && formatBaseline(one, same)).toBe(other && formatBaseline(other, same));
  });
});

describe('what is not a baseline', () => {
  it.each([
    '',
    'null',
    '[]',
    '{}',
    '"baseline"',
    '{"syncctl":"baseline","version":2,"accepted":[]}',
    '{"syncctl":"baseline","version":1,"accepted":{}}',
    '{"syncctl":"baseline","version":1,"accepted":[null]}',
    '{"syncctl":"baseline","version":1,"accepted":[{"file":"a","rule":"b","pointer":"","value":1}]}',
    '['.repeat(1_000_000),
    '{"a":'.repeat(1_000_000),
    '\u0000\ufeff',
    '<baseline/>',
  ])('is told apart without a failure: %.60s', (content) => {
    expect(parseBaseline(content)).toBeNull();
  });
});
