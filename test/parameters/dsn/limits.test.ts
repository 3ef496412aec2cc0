// What nobody writes by hand: long texts, deep ones, and noise. The readers never throw and take a time that grows with the text.

import { describe, expect, it } from 'vitest';
import { readEnvFile } from '../../../src/parameters/dsn/env-file.js';
import { toParameters } from '../../../src/parameters/dsn/migrate/to-parameters.js';
import { leftoverIn } from '../../../src/parameters/dsn/mistakes.js';
import { parseDsn } from '../../../src/parameters/dsn/parse-dsn.js';
import { resolutionOf } from '../../../src/parameters/resolution.js';
import { SourceText } from '../../../src/parameters/source-text.js';
import { visibleSources } from '../../../src/parameters/visible-lines.js';
import { formatResolutionJson } from '../../../src/report/resolution-json.js';
import { formatText } from '../../../src/report/text.js';
import { checkProject } from '../../../src/rules/check.js';
import { RULES } from '../../../src/rules/index.js';
import { projectOf } from '../text-project.js';

const MEGABYTE = 1024 * 1024;
const scope = { real: {}, earlier: new Map() };
const read = (text: string) => readEnvFile(new SourceText('.env', text), scope);

/** Milliseconds of this process alone that a call takes: other programs run beside. */
function timeOf(call: () => unknown): number {
  const began = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function filled(piece: string, before = '', size = MEGABYTE): string {
  return before + piece.repeat(Math.ceil((size - before.length) / piece.length));
}

describe('five megabytes', () => {
  it('of an env file take less than a second', () => {
    const lines =
      '# A comment\nORO_SOMETHING=some/value\nORO_OTHER="quoted text" # why\nORO_THIRD=//$ORO_SOMETHING\n';
    expect(timeOf(() => read(filled(lines, '', 5 * MEGABYTE)))).toBeLessThan(1000);
  });

  it('of a DSN take less than a second', () => {
    const text = filled('&context_options[verify_peer]=false', 'tcp://example.com:8080/ws?a=b', 5 * MEGABYTE);
    expect(timeOf(() => parseDsn(text, '7.0'))).toBeLessThan(1000);
  });
});

describe('a DSN of a megabyte', () => {
  it.each([
    ':',
    '/',
    '@',
    '?',
    '&',
    '&a[b][]=c',
    '[',
    'a',
    '%41',
    '//',
    'h:',
    '+',
    '&a[',
    ' ',
    '#',
    'é',
    '&a%5B',
  ])('of %j takes less than a second', (piece) => {
    for (const before of ['', 'tcp://h/?', 'tcp://']) {
      const text = filled(piece, before);
      expect(timeOf(() => parseDsn(text, '7.0'))).toBeLessThan(1000);
      expect(timeOf(() => leftoverIn(text))).toBeLessThan(1000);
    }
  });
});

describe('an env file of a megabyte', () => {
  it.each([
    'A=b\n',
    '#\n',
    '\n',
    ' ',
    '\r',
    "A='\n",
    'A="\\"\n',
    'A=$B',
    'A=\\',
    'A=$(',
    'A=$(a(',
    'A="$(',
    `\${A}`,
    `A=\${A}\${A}\n`,
    'A=a # # ',
    'x',
    "'a'",
    '"',
    'A=b c\n',
    'A=${A:-',
    '\\"',
    'A=$A$A$A$A$A$A$A$A\n',
    'A=x\nA="$A$A"\n',
  ])('of %j takes less than a second', (piece) => {
    for (const before of ['', 'A=', 'A="', "A='", 'A=x\nB=$A']) {
      const text = filled(piece, before);
      expect(
        timeOf(() => read(text)),
        before,
      ).toBeLessThan(1000);
    }
  });
});

describe('noise', () => {
  it('never makes a reader throw', () => {
    let state = 3;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const SIGNS = [
      ...'ABab01=\n\r\t "\'\\$#{}()[]%&?/:@+-_.*é\0\ud800\ufeff',
      'export ',
      '${',
      '$(',
      '://',
      '%5B',
      '\ue000',
    ];
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: below(40) }, () => SIGNS[below(SIGNS.length)]).join('');
      const { variables, fault, source } = read(text);
      for (const { start, end, nameStart, value } of variables) {
        expect(nameStart <= start && start <= end && end <= text.length).toBe(true);
        expect(value.at?.length ?? value.text.length).toBe(value.text.length);
        expect(value.end).toBeLessThanOrEqual(end);
      }
      if (fault) expect(fault.range.start.line).toBeLessThan(source.lineCount);
      parseDsn(text, '5.1.0');
    }
  });

  it('in DSNs makes no rule throw, and no sentence that is not one', async () => {
    let state = 5;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const SIGNS = [
      ...':/?#@[]&=%*.$ "\'\\',
      '//',
      'ssl',
      'h',
      ':80',
      'context_options',
      '[verify_peer]',
      '=x',
      '$A',
      '$(x)',
      '{{x}}',
    ];
    const noise = (): string => Array.from({ length: below(8) }, () => SIGNS[below(SIGNS.length)]).join('');
    for (let round = 0; round < 1000; round++) {
      const text = `ORO_WEBSOCKET_SERVER_DSN=${noise()}\nORO_WEBSOCKET_FRONTEND_DSN='//${noise()}'\nORO_WEBSOCKET_BACKEND_DSN="tcp://${noise()}"\n`;
      const project = await projectOf({ '.env-app': text }, { path: '.env-app' });
      const diagnostics = checkProject(project, RULES);
      const report = { diagnostics, sources: visibleSources(project), files: 1 };
      const printed = `${formatText(report, { colour: false })}${formatResolutionJson(resolutionOf(project))}`;
      expect(printed, text).not.toMatch(/undefined|\[object|NaN/);
      if (project.dsns) toParameters(project, project.dsns);
    }
  });
});
