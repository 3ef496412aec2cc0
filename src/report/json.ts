// Findings for programs; schemas/report.schema.json promises this shape.

import { type Report, summarize } from './report.js';

export function formatJson({ diagnostics }: Report): string {
  const findings = diagnostics.map(({ rule, severity, message, hint, file, pointer, range, fix }) => ({
    rule,
    severity,
    message,
    hint: hint ?? null,
    file,
    pointer,
    range,
    ...(fix ? { fix } : {}),
  }));
  return `${JSON.stringify({ findings, summary: summarize(diagnostics) }, null, 2)}\n`;
}
