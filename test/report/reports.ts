// Reports to format: one for each fixture of the rules, and some that no fixture would give.

import type { Diagnostic, Severity } from '../../src/core/diagnostic.js';
import type { Resolution } from '../../src/core/resolution.js';
import { checkProject } from '../../src/lint/check.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { FORMATS, type FormatName } from '../../src/report/formats.js';
import type { Report, Tool } from '../../src/report/report.js';
import { ENV_FORMATS } from '../../src/report/resolution-env.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';
import { FIXTURES } from '../rules/fixtures.js';

const TOOL: Tool = { version: '1.2.3', rules: RULES, pageOf: () => null };

/** A report in a format, without colours. */
export async function formatted(format: FormatName, report: Report, tool = TOOL): Promise<string> {
  return (await FORMATS[format]())(report, { colour: false }, tool);
}

/** The report about one parameters file. */
export async function reportOf(text: string): Promise<Report> {
  const project = await projectOf(text);
  return { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
}

/** A finding of an existing rule at a place that is not written out. */
export function finding(severity: Severity, changes: Partial<Diagnostic> = {}): Diagnostic {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    rule: 'port-range',
    severity,
    message: 'a message',
    file: 'a.yml',
    pointer: '/parameters/a',
    range,
    ...changes,
  };
}

/** What breaks formats: quotes, tags, separators of every format, control characters, half a character. */
export const HOSTILE = `a"b'c<d>&e,f:g;h%i#j\\k]]>\u001b[31m\u0000\u202e\u200b\u2067\ufeff\ud800\uffff\n::error::x\r\n\tok 1 - \`$(id)\``;

const hostile: Report = {
  diagnostics: (['error', 'warning', 'info'] as const).map((severity) =>
    finding(severity, {
      message: HOSTILE,
      hint: HOSTILE,
      file: `./${HOSTILE}.yml`,
      pointer: `/parameters/${HOSTILE}`,
      related: [{ message: HOSTILE, file: '/abs/ä b.yml', range: finding('info').range }],
    }),
  ),
  sources: new Map([[`./${HOSTILE}.yml`, [HOSTILE]]]),
  files: 1,
};

const severalLines: Report = {
  diagnostics: [
    finding('error', { range: { start: { line: 1, character: 4 }, end: { line: 3, character: 0 } } }),
  ],
  sources: new Map(),
  files: 1,
};

const silent: Report = { diagnostics: [], sources: new Map([['a.yml', ['a: 1']]]), files: 1 };

/** By name, for messages of tests. */
export async function allReports(): Promise<readonly (readonly [name: string, report: Report])[]> {
  const fixtures = FIXTURES.map(async ({ rule, name, text }) => {
    return [`${rule}/${name}`, await reportOf(text)] as const;
  });
  return [
    ...(await Promise.all(fixtures)),
    ['hostile', hostile],
    ['of several lines', severalLines],
    ['silent', silent],
    ['of no file', { diagnostics: [], sources: new Map(), files: 0 }],
  ];
}

/** What the formats of NAME=value lines write of a resolution, or why they do not. */
export function sayEnv(resolution: Resolution): string {
  const say = (format: (resolution: Resolution) => string): string => {
    try {
      return format(resolution);
    } catch (error) {
      return String(error);
    }
  };
  return Object.values(ENV_FORMATS).map(say).join('');
}
