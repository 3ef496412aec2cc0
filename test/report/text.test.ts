// What a person sees, to the letter.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkProject } from '../../src/lint/check.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { formatText } from '../../src/report/text.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';

const ESC = '\u001b';
const START = `parameters:
  websocket_host: "0.0.0.0"
  websocket_frontend_host: "*"
  websocket_path: ws
`;

async function shown(
  text: string,
  options = { colour: false } as { colour: boolean; width?: number },
): Promise<string> {
  const project = await projectOf(text);
  return formatText(
    { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 },
    options,
  );
}

/** The frame alone: from the line before the finding's to the underline. */
async function frame(lines: string): Promise<string> {
  const text = await shown(`${START}${lines}`);
  return text.split('\n').slice(3, 6).join('\n');
}

describe('the text report', () => {
  it('shows two hundred findings and counts the others', async () => {
    const keys = Array.from({ length: 300 }, (_, index) => `  websocket_bogus_${index}: 1\n`).join('');
    const text = await shown(`${START}  websocket_port: 8080\n${keys}`);
    expect(text.match(/ unknown-parameter$/gm)).toHaveLength(200);
    expect(text).toContain('and 100 more findings; --format json shows all of them');
    expect(text).toMatch(/^300 warnings in 1 file$/m);
  });

  it('names the place, shows the line and says what to write', async () => {
    expect(await shown(`${START}  websocket_port: 8080\n  websocket_backend_port: 8081\n`)).toBe(
      `parameters.yml:6:27  error  backend-unreachable
  the backend connects to "0.0.0.0:8081", but the server listens on "0.0.0.0:8080"

    5 │   websocket_port: 8080
    6 │   websocket_backend_port: 8081
      │                           ~~~~
  set websocket_backend_port: 8080, or remove it to use websocket_port

1 error in 1 file
`,
    );
  });

  it('colours what it means', async () => {
    const text = await shown(`${START}  websocket_port: 0\n`, { colour: true });
    expect(text).toBe(
      `${ESC}[1mparameters.yml:5:19${ESC}[0m  ${ESC}[31merror${ESC}[0m  ${ESC}[2mport-range${ESC}[0m
  websocket_port is 0, but a port must be from 1 to 65535

  ${ESC}[2m  4 │${ESC}[0m   websocket_path: ws
  ${ESC}[2m  5 │${ESC}[0m   websocket_port: 0
  ${ESC}[2m    │${ESC}[0m                   ${ESC}[31m~${ESC}[0m
  set it to the intended port; the default is 8080

${ESC}[31m1 error${ESC}[0m in 1 file
`,
    );
  });

  it('says that there is nothing to say', async () => {
    expect(await shown(`${START}  websocket_port: 8080\n`)).toBe('no findings in 1 file\n');
  });

  it('counts each severity, and the files', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const one = (severity: Diagnostic['severity']): Diagnostic => ({
      rule: 'a-rule',
      severity,
      message: 'm',
      file: 'f',
      pointer: '',
      range,
    });
    const diagnostics = [one('error'), one('error'), one('warning'), one('info')];
    const text = formatText({ diagnostics, sources: new Map(), files: 2 }, { colour: false });
    expect(text.trimEnd().split('\n').at(-1)).toBe('2 errors, 1 warning, 1 note in 2 files');
  });

  it.each([40, 80, 100])('keeps its prose within %d columns of a terminal', async (width) => {
    const text = await shown('parameters:\n  websocket_port: 8080\n  websocket_host: websocket\n', {
      colour: false,
      width,
    });
    const prose = text.split('\n').filter((line) => !line.includes('│') && !/^\S/.test(line));
    expect(prose.filter((line) => line.length > width && line.trim().includes(' '))).toEqual([]);
    // Lines to copy are indented more.
    expect(prose.every((line) => line === '' || /^ {2}( {2}websocket_)?\S/.test(line))).toBe(true);
  });
});

describe('the underline', () => {
  it('stands under a value behind tabs', async () => {
    expect(await frame('  websocket_port:\t"0"\t# here\n')).toBe(
      `    4 │   websocket_path: ws
    5 │   websocket_port:    "0"    …
      │                      ~~~`,
    );
  });

  it('counts wide characters as two', async () => {
    expect(await frame('  websocket_port: 8080\n  websocket_bind_port: "日本"\n')).toBe(
      `    5 │   websocket_port: 8080
    6 │   websocket_bind_port: "日本"
      │                        ~~~~~~`,
    );
  });

  it('stands under the key when the value is empty', async () => {
    expect(await frame('  websocket_port: 8080\n  websocket_backend_path:\n')).toBe(
      `    5 │   websocket_port: 8080
    6 │   websocket_backend_path:
      │   ~~~~~~~~~~~~~~~~~~~~~~`,
    );
  });

  it('ends with the first line of a value of several', async () => {
    expect(await frame('  websocket_port: "80\n    80"\n')).toBe(
      `    4 │   websocket_path: ws
    5 │   websocket_port: "80
      │                   ~~~`,
    );
    expect(await frame('  websocket_port: |\n    no port\n')).toBe(
      `    5 │   websocket_port: |
    6 │     no port
      │     ~~~~~~~`,
    );
  });

  it('stands at the same place with CRLF and with lone carriage returns', async () => {
    const text = `${START}  websocket_port: "0"\n`;
    const expected = await shown(text);
    expect(await shown(text.replaceAll('\n', '\r\n'))).toBe(expected);
    expect(await shown(text.replaceAll('\n', '\r'))).toBe(expected);
  });

  it('stays in view in a line that is very long', async () => {
    const text = await shown(`parameters: { a: "${'x'.repeat(5000)}", websocket_port: 0 }\n`);
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
    const marked = lines.find((line) => line.includes('~') && !line.includes('~~')) ?? '';
    const source = lines[lines.indexOf(marked) - 1] ?? '';
    expect(source[marked.indexOf('~')]).toBe('0');
  });

  it('lets no control character of the file through', async () => {
    const text = await shown(`${START}  websocket_port: 8080\n  websocket_bind_address: "a\\e[31m\u202eb"\n`);
    expect(text).not.toContain('\u202e');
    expect(text).not.toContain(ESC);
  });

  it.each([
    [[{ oro: '5.0', symfony: '5.4', source: null }], 'Oro 5.0 (assumed; set it with --oro)'],
    [[{ oro: '4.2', symfony: '4.4', source: 'composer.lock' }], 'Oro 4.2 (from composer.lock)'],
    [
      [{ oro: '2.6', symfony: '2.8', source: 'composer.json', oroAssumed: true as const }],
      'Oro 2.6 (assumed from Symfony 2.8 in composer.json)',
    ],
    [
      [{ oro: '2.6', symfony: '2.8', source: '--symfony', oroAssumed: true as const }],
      'Oro 2.6 (assumed from --symfony)',
    ],
    [
      ['2.6', '3.1'].map((oro) => ({ oro, symfony: '3.4', source: '--oro' })),
      'Oro 2.6 (from --oro) and Oro 3.1 (from --oro)',
    ],
    [['1', '2', '3', '4'].map((oro) => ({ oro, symfony: '3.4', source: null })), '4 versions of Oro'],
  ])('names the versions at the end: %j', (targets, words) => {
    const report = { diagnostics: [], sources: new Map(), files: 2, targets };
    expect(formatText(report, { colour: false })).toBe(`no findings in 2 files, checked for ${words}\n`);
  });
});
