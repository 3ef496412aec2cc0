// Workflow commands of GitHub Actions: each finding becomes an annotation at its line.

import type { Diagnostic } from '../core/diagnostic.js';
import { safe } from '../core/printable.js';
import { type Report, sentences } from './report.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function formatGithub({ diagnostics }: Report): string {
  return diagnostics.map(commandOf).join('');
}

function commandOf(diagnostic: Diagnostic): string {
  const { rule, severity } = diagnostic;
  const properties = Object.entries({ ...placeOf(diagnostic), title: rule })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${escapeData(sentences(diagnostic))}\n`;
}

/** Counted from one, the end included. GitHub takes columns only when they are in one line. */
function placeOf({ file, range: { start, end } }: Diagnostic): Record<string, string | number> {
  if (end.line > start.line) return { file, line: start.line + 1, endLine: end.line + 1 };
  const line = start.line + 1;
  const col = start.character + 1;
  return { file, line, endLine: line, col, endColumn: Math.max(col, end.character) };
}

function escapeData(text: string): string {
  return text.split('\n').map(safe).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(safe(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
