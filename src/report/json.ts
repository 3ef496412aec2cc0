// Findings for programs; schemas/report.schema.json promises this shape.

import { jsonText } from '../core/printable.js';
import { type Report, type ReportOptions, summarize, type Tool } from './report.js';

export function formatJson(
  { diagnostics, targets = [] }: Report,
  _options?: ReportOptions,
  tool?: Tool,
): string {
  const findings = diagnostics.map(({ rule, severity, message, hint, file, pointer, range, fix }) => ({
    rule,
    severity,
    message,
    hint: hint ?? null,
    file,
    pointer,
    range,
    ...(fix ? { fix } : {}),
    ...pageField(tool?.pageOf(rule) ?? null),
  }));
  const checked = targets.map(({ oro, symfony, source, oroAssumed }) => ({
    oro,
    symfony,
    source,
    assumed: source === null || oroAssumed === true,
  }));
  const report = { findings, summary: summarize(diagnostics), targets: checked };
  return jsonText(report);
}

/** Absent while no page has an address. */
function pageField(page: string | null): { readonly page?: string } {
  return page === null ? {} : { page };
}
