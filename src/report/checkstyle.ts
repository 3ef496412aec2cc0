// Checkstyle's XML, which many CI plugins read: each file with its findings.

import type { Diagnostic } from '../core/diagnostic.js';
import { byFile, type Report, sentences } from './report.js';
import { element, XML_DECLARATION } from './xml.js';

/** The version of the format, not of syncctl. */
const FORM = '4.3';

export function formatCheckstyle(report: Report): string {
  const files = [...byFile(report)].map(([name, findings]) =>
    element('file', { name }, findings.map(errorOf)),
  );
  return XML_DECLARATION + element('checkstyle', { version: FORM }, files);
}

function errorOf(one: Diagnostic): string {
  const { range, severity, rule } = one;
  return element('error', {
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity,
    message: sentences(one).replaceAll('\n', '; '),
    source: `syncctl.${rule}`,
  });
}
