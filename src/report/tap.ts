// The Test Anything Protocol, version 14: a point for each finding, and for each file without any. Warnings and notes are marked TODO.

import type { Diagnostic } from '../core/diagnostic.js';
import { safe } from '../core/printable.js';
import { byFile, type Report } from './report.js';

export function formatTap(report: Report): string {
  const points = [...byFile(report)].flatMap(([name, findings]) =>
    findings.length === 0 ? [(at: number) => `ok ${at} - ${escapeTap(name)}\n`] : findings.map(pointOf),
  );
  const numbered = points.map((point, index) => point(index + 1));
  return `TAP version 14\n1..${points.length}\n${numbered.join('')}`;
}

/** A finding by its number. */
function pointOf({ file, range, rule, severity, message, hint }: Diagnostic): (at: number) => string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const todo = severity === 'error' ? '' : ` # TODO ${severity}`;
  const details = Object.entries({ message, ...(hint === undefined ? {} : { hint }), severity })
    .map(([key, value]) => `  ${key}: ${JSON.stringify(safe(value))}\n`)
    .join('');
  return (at) => `not ok ${at} - ${escapeTap(`${place} ${rule}`)}${todo}\n  ---\n${details}  ...\n`;
}

/** A "#" would begin a directive. */
function escapeTap(text: string): string {
  return safe(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
