// JUnit's XML, as Jenkins and GitLab read it: a suite for each file. Errors fail; warnings and notes are skipped tests with a message.

import type { Diagnostic } from '../core/diagnostic.js';
import { byFile, type Report, sentences } from './report.js';
import { element, XML_DECLARATION } from './xml.js';

export function formatJunit(report: Report): string {
  const suites = [...byFile(report)].map(([name, findings]) => suiteOf(name, findings));
  const { diagnostics } = report;
  const tests = [...byFile(report).values()].reduce((sum, { length }) => sum + Math.max(1, length), 0);
  const failures = countErrors(diagnostics);
  return XML_DECLARATION + element('testsuites', { name: 'syncctl', tests, failures, errors: 0 }, suites);
}

/** A file without findings is one test that passed. */
function suiteOf(name: string, findings: readonly Diagnostic[]): string {
  const failures = countErrors(findings);
  const cases =
    findings.length === 0
      ? [element('testcase', { name: 'no findings', classname: name, time: 0 })]
      : findings.map(caseOf);
  const counts = { tests: cases.length, failures, errors: 0, skipped: findings.length - failures };
  return element('testsuite', { name, ...counts, time: 0 }, cases);
}

function caseOf(one: Diagnostic): string {
  const { rule, severity, file, range } = one;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const message = sentences(one).replaceAll('\n', '; ');
  const outcome =
    severity === 'error'
      ? element('failure', { type: rule, message })
      : element('skipped', { message: `${severity}: ${message}` });
  return element('testcase', { name: `${rule} (${place})`, classname: file, time: 0 }, [outcome]);
}

function countErrors(findings: readonly Diagnostic[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
