// The page of a rule for a terminal.

import { painter } from './colour.js';
import type { ReportOptions, RuleDescription } from './report.js';
import { wrap } from './wrap.js';

export function formatRule(rule: RuleDescription, options: ReportOptions): string {
  const paint = painter(options.colour);
  const head = `${paint('bold', rule.id)}  ${paint(rule.severity, rule.severity)}  since ${rule.since}`;
  return `${head}\n\n  ${rule.summary}\n\n${wrap(rule.why, options.width ?? 80)}\n`;
}
