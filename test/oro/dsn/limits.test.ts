// What nobody writes by hand: long texts, deep ones, and noise. The readers never throw and take a time that grows with the text.

import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../src/core/source-text.js';
import { checkProject } from '../../../src/lint/check.js';
import { toParameters } from '../../../src/migrate/to-parameters.js';
import { leftoverIn } from '../../../src/oro/dsn/mistakes.js';
import { parseDsn } from '../../../src/oro/dsn/parse-dsn.js';
import { resolutionOf } from '../../../src/project/resolution.js';
import { visibleSources } from '../../../src/project/visible-lines.js';
import { formatResolutionJson } from '../../../src/report/resolution-json.js';
import { formatText } from '../../../src/report/text.js';
import { RULES } from '../../../src/rules/index.js';
import { readEnvFile } from '../../../src/symfony/dotenv/env-file.js';
import { expectLinear, filled } from '../../growth.js';
import { scaled } from '../../length.js';
import { envProjectOf } from '../../project/text-project.js';
import { fuzz } from '../../random.js';

const MEGABYTE = 1024 * 1024;
const scope = { real: {}, earlier: new Map() };
const read = (text: string) => readEnvFile(new SourceText('.env', text), scope);

it('five megabytes of an env file take time as their length', async () => {
  const lines =
    '# A comment\nORO_SOMETHING=some/value\nORO_OTHER="quoted text" # why\nORO_THIRD=//$ORO_SOMETHING\n';
  await expectLinear(filled(lines), read, { length: (5 / 8) * MEGABYTE });
});

it('five megabytes of a DSN take time as their length', async () => {
  const text = filled('&context_options[verify_peer]=false', 'tcp://example.com:8080/ws?a=b');
  await expectLinear(text, (dsn) => parseDsn(dsn, '7.0'), { length: (5 / 8) * MEGABYTE });
});

describe('a long DSN', () => {
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
  ])('of %j takes time as its length', async (piece) => {
    for (const before of ['', 'tcp://h/?', 'tcp://']) {
      await expectLinear(filled(piece, before), (text) => parseDsn(text, '7.0'));
      await expectLinear(filled(piece, before), leftoverIn);
    }
  });
});

describe('a long env file', () => {
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
  ])('of %j takes time as its length', async (piece) => {
    for (const before of ['', 'A=', 'A="', "A='", 'A=x\nB=$A']) {
      await expectLinear(filled(piece, before), read);
    }
  });
});

describe('noise', () => {
  it('never makes a reader throw', async () => {
    const SIGNS = [
      ...'ABab01=\n\r\t "\'\\$#{}()[]%&?/:@+-_.*é\0\ud800\ufeff',
      'export ',
      '${',
      '$(',
      '://',
      '%5B',
      '\ue000',
    ];
    await fuzz(scaled(5000, 500_000), (below) => {
      const text = Array.from({ length: below(40) }, () => SIGNS[below(SIGNS.length)]).join('');
      const { variables, fault, source } = read(text);
      for (const { start, end, nameStart, value } of variables) {
        expect(nameStart <= start && start <= end && end <= text.length).toBe(true);
        expect(value.at?.length ?? value.text.length).toBe(value.text.length);
        expect(value.end).toBeLessThanOrEqual(end);
      }
      if (fault) expect(fault.range.start.line).toBeLessThan(source.lineCount);
      parseDsn(text, '5.1.0');
    });
  });

  it('in DSNs makes no rule throw, and no sentence that is not one', async () => {
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
    await fuzz(scaled(200, 20_000), async (below) => {
      const noise = (): string => Array.from({ length: below(8) }, () => SIGNS[below(SIGNS.length)]).join('');
      const text = `ORO_WEBSOCKET_SERVER_DSN=${noise()}\nORO_WEBSOCKET_FRONTEND_DSN='//${noise()}'\nORO_WEBSOCKET_BACKEND_DSN="tcp://${noise()}"\n`;
      const project = await envProjectOf({ '.env-app': text }, { path: '.env-app' });
      const diagnostics = checkProject(project, RULES);
      const report = { diagnostics, sources: visibleSources(project), files: 1 };
      const printed = `${formatText(report, { colour: false })}${formatResolutionJson(resolutionOf(project))}`;
      expect(printed, text).not.toMatch(/undefined|\[object|NaN/);
      toParameters(project);
    });
  });
});
