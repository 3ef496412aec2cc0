// GitLab's code quality report: the subset of Code Climate's issues that merge requests show.

import { jsonText, safe } from '../core/printable.js';
import { fingerprintsOf } from './fingerprints.js';
import { type Report, sentences } from './report.js';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

export function formatGitlab(report: Report): string {
  const fingerprints = fingerprintsOf(report);
  const issues = report.diagnostics.map((one, index) => ({
    type: 'issue',
    check_name: one.rule,
    description: safe(sentences(one).replaceAll('\n', '; ')),
    categories: ['Bug Risk'],
    severity: SEVERITIES[one.severity],
    fingerprint: fingerprints[index],
    location: {
      path: one.file.replace(/^(\.\/)+/, ''),
      lines: { begin: one.range.start.line + 1, end: one.range.end.line + 1 },
    },
  }));
  return jsonText(issues);
}
