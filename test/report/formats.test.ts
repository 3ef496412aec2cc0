// Every format against what its readers ask for: a schema, an XSD or a grammar.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.js';
import type { Report, Tool } from '../../src/report/report.js';
import { rulePage } from '../../src/report/rule-page.js';
import { RULES } from '../../src/rules/index.js';
import { describeWith } from '../programs.js';
import { allReports, finding, formatted, HOSTILE, reportOf } from './reports.js';

const schemas = new URL('schemas/', import.meta.url);
const ajv = new Ajv2020.default({ strict: true, strictTypes: false });
const reports = await allReports();

describe.each(['sarif', 'gitlab'] as const)('the format %s', (format) => {
  const schema = JSON.parse(readFileSync(new URL(`${format}.schema.json`, schemas), 'utf8'));
  const validate = ajv.compile(schema);

  it.each(reports)('keeps to its schema for the report %s', async (_, report) => {
    validate(JSON.parse(await formatted(format, report)));
    expect(ajv.errorsText(validate.errors)).toBe('No errors');
  });
});

describeWith(['xmllint'], 'the XML formats', () => {
  it.each(['junit', 'checkstyle'] as const)('keep to their XSD: %s', async (format) => {
    const xsd = fileURLToPath(new URL(`${format}.xsd`, schemas));
    for (const [name, report] of reports) {
      const input = await formatted(format, report);
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, '-'], {
        input,
        encoding: 'utf8',
      });
      expect({ status, stderr: stderr.replace(/^- validates\n/, '') }, `${name}\n${input}`).toEqual({
        status: 0,
        stderr: '',
      });
    }
  });
});

describe('SARIF', () => {
  it('links to the site only where package.json names one', async () => {
    const driverOf = async (tool?: Tool) => {
      const report = await reportOf('parameters:\n  websocket_port: 0\n');
      return JSON.parse(await formatted('sarif', report, tool)).runs[0].tool.driver;
    };
    expect(JSON.stringify(await driverOf())).not.toMatch(/informationUri|helpUri/);
    const site = { version: '1.2.3', homepage: 'https://syncctl.example' };
    const driver = await driverOf({ ...site, rules: RULES, pageOf: (rule) => rulePage(site, rule) });
    expect(driver.informationUri).toBe('https://syncctl.example');
    const [rule] = driver.rules as { id: string; helpUri: string }[];
    expect(rule?.helpUri).toBe(`https://syncctl.example/rules/${rule?.id}`);
  });

  const resultsOf = async (report: Report) => JSON.parse(await formatted('sarif', report)).runs[0];

  it('has results when there are none, and all rules with their help', async () => {
    const run = await resultsOf({ diagnostics: [], sources: new Map(), files: 1 });
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules.length).toBeGreaterThan(14);
    expect(run.tool.driver.rules[0].help.markdown).toMatch(
      /^\*\*Symptom\.\*\* .+\n\n\*\*Cause\.\*\* .+\n\n\*\*Fix\.\*\* .+$/,
    );
  });

  it('points each result at its rule', async () => {
    for (const [, report] of reports) {
      const run = await resultsOf(report);
      for (const { ruleId, ruleIndex } of run.results) {
        expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      }
    }
  });

  it('counts columns from one, the end being the first that is not meant', async () => {
    const run = await resultsOf(await reportOf('parameters:\n  websocket_port: 70000\n'));
    const port = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'port-range');
    expect(port.locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 19,
      endLine: 2,
      endColumn: 24,
    });
  });

  it('offers the edits of a finding as one fix, file by file', async () => {
    const run = await resultsOf(await reportOf('parameters:\n  websocket_prot: 8080\n'));
    const misspelt = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unknown-parameter');
    expect(misspelt.fixes).toEqual([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'parameters.yml' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 17 },
                insertedContent: { text: 'websocket_port' },
              },
            ],
          },
        ],
      },
    ]);
    const at = (file: string, text: string) => ({ file, range: finding('error').range, before: '', text });
    const fix = [at('a.yml', 'x'), at('b.yml', ''), at('a.yml', 'y')];
    const { results } = await resultsOf({
      diagnostics: [finding('error', { fix }), finding('error')],
      sources: new Map(),
      files: 1,
    });
    const [{ artifactChanges }] = results[0].fixes;
    expect(artifactChanges.map((one: { replacements: object[] }) => one.replacements.length)).toEqual([2, 1]);
    expect(artifactChanges[1].replacements[0]).not.toHaveProperty('insertedContent');
    expect(results[1]).not.toHaveProperty('fixes');
  });

  it.each([
    ['./config/parameters.yml', 'config/parameters.yml'],
    ['a b/ä#?.yml', 'a%20b/%C3%A4%23%3F.yml'],
    ['a:b.yml', 'a%3Ab.yml'],
    ['/srv/app/p.yml', 'file:///srv/app/p.yml'],
    ['C:\\app\\p.yml', 'file:///C:/app/p.yml'],
  ])('writes the path %s as a URI', async (file, uri) => {
    const run = await resultsOf({ diagnostics: [finding('error', { file })], sources: new Map(), files: 1 });
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('a fingerprint', () => {
  const prints = async (text: string): Promise<string[]> => {
    const [issues, sarif] = await Promise.all(
      (['gitlab', 'sarif'] as const).map(async (format) =>
        JSON.parse(await formatted(format, await reportOf(text))),
      ),
    );
    const own = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const results = sarif.runs[0].results as { partialFingerprints: Record<string, string> }[];
    expect(results.map((one) => one.partialFingerprints['syncctlFinding/v1'])).toEqual(own);
    return own;
  };
  const text = 'parameters:\n  websocket_port: 70000\n  websocket_prot: 1\n';

  it('stays when lines are added above it, and when a comment is added', async () => {
    expect(await prints(`# new\n\n${text.replace('70000', '70000 # why')}`)).toEqual(await prints(text));
  });

  it('changes with the value', async () => {
    const [before, after] = [await prints(text), await prints(text.replace('70000', '70001'))];
    expect(before.filter((print) => !after.includes(print))).toHaveLength(1);
  });

  it('is another one for each finding', async () => {
    for (const [, report] of reports) {
      const twice = { ...report, diagnostics: [...report.diagnostics, ...report.diagnostics] };
      const own = JSON.parse(await formatted('gitlab', twice)).map(
        (one: { fingerprint: string }) => one.fingerprint,
      );
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

describe('the GitHub annotations', () => {
  it('are one command a finding, which nothing in a file can break out of', async () => {
    for (const [name, report] of reports) {
      const lines = (await formatted('github', report)).split('\n').slice(0, -1);
      expect(lines, name).toHaveLength(report.diagnostics.length);
      for (const line of lines) {
        expect(line).toMatch(
          /^::(error|warning|notice) file=[^,:\n]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[a-z-]+::[^\p{Cc}]+$/u,
        );
        expect(line.replace(/%(25|0A|3A|2C)/g, '')).not.toContain('%');
      }
    }
  });

  it('can be read back', async () => {
    const report = { diagnostics: [finding('info', { message: '50%, a:b' })], sources: new Map(), files: 1 };
    expect(await formatted('github', report)).toBe(
      '::notice file=a.yml,line=1,endLine=1,col=1,endColumn=1,title=port-range::50%25, a:b\n',
    );
  });

  it('have no columns when they span lines', async () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 3, character: 0 } };
    const report = { diagnostics: [finding('error', { range })], sources: new Map(), files: 1 };
    expect(await formatted('github', report)).toContain('line=2,endLine=4,title');
  });
});

describe('TAP', () => {
  it('has as many points as its plan says, for any file', async () => {
    for (const [name, report] of reports) {
      const lines = (await formatted('tap', report)).split('\n').slice(0, -1);
      expect(lines[0]).toBe('TAP version 14');
      const points = lines.filter((line) => /^(not )?ok /.test(line));
      expect(lines[1], name).toBe(`1..${points.length}`);
      points.forEach((line, index) => {
        expect(line).toMatch(
          new RegExp(`^(not )?ok ${index + 1} - ([^#\\\\]|\\\\[#\\\\])*( # TODO (warning|info))?$`),
        );
      });
      const rest = lines.slice(2).filter((line) => !points.includes(line));
      for (const line of rest) expect(line).toMatch(/^ {2}(---|\.\.\.|(message|hint|severity): ".*")$/);
    }
  });

  it('passes for a file without findings, and fails for errors alone', async () => {
    const files = new Map([
      ['a.yml', []],
      ['b.yml', []],
    ]);
    const report = { diagnostics: [finding('error'), finding('warning')], sources: files, files: 2 };
    const points = (await formatted('tap', report)).split('\n').filter((line) => /^(not )?ok/.test(line));
    expect(points).toEqual([
      'not ok 1 - a.yml:1:1 port-range',
      'not ok 2 - a.yml:1:1 port-range # TODO warning',
      'ok 3 - b.yml',
    ]);
  });
});

describe('the compact format', () => {
  it('is one line a finding, as compilers print it', async () => {
    for (const [, report] of reports) {
      const lines = (await formatted('compact', report)).split('\n').slice(0, -1);
      expect(lines).toHaveLength(report.diagnostics.length);
      for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: (error|warning|info): .+ \[[a-z-]+\]$/);
    }
  });
});

describe('JUnit', () => {
  it('fails for errors, skips less severe findings, and passes a file without findings', async () => {
    const sources = new Map([['b.yml', []]]);
    const report = { diagnostics: [finding('error'), finding('info')], sources, files: 2 };
    const xml = await formatted('junit', report);
    expect(xml).toContain('<testsuites name="syncctl" tests="3" failures="1" errors="0">');
    expect(xml).toContain('<testsuite name="a.yml" tests="2" failures="1" errors="0" skipped="1" time="0">');
    expect(xml).toContain('<testcase name="no findings" classname="b.yml" time="0"/>');
  });
});

describe('a control character of a file', () => {
  const report = { diagnostics: [finding('error', { message: HOSTILE })], sources: new Map(), files: 1 };

  it.each(['text', 'compact', 'github', 'junit', 'checkstyle', 'tap'] as const)(
    'is in no line of %s',
    async (format) => {
      expect(await formatted(format, report)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\uffff]/u);
    },
  );

  it.each(['sarif', 'gitlab'] as const)('is in no text of %s, not even escaped', async (format) => {
    expect(await formatted(format, report)).not.toMatch(/\\u[\da-f]{4}|\\[bfrt]|(?!\n)[\p{Cc}\p{Cs}]/u);
  });
});

describe('what a format prints', () => {
  it.each(FORMAT_NAMES)('ends with a line break in %s, and is UTF-8 without loss', async (format) => {
    for (const [name, report] of reports) {
      const text = await formatted(format, report);
      expect(text, name).toMatch(/^$|\n$/);
      expect(Buffer.from(text).toString() === text, name).toBe(true);
    }
  });

  it.each(FORMAT_NAMES)('counts lines and columns from one in %s', async (format) => {
    const text = await formatted(format, { diagnostics: [finding('error')], sources: new Map(), files: 1 });
    expect(text).not.toMatch(
      format === 'json' ? /^$/ : /(?:line|column|Line|Column|begin|end|col)"?[:=]\s*"?0\b|\D:0:|:0\D/,
    );
  });
});
