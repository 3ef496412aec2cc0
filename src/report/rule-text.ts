// The page of a rule for a terminal.

import type { RuleId, Severity } from '../core/diagnostic.js';
import { painter } from './colour.js';
import type { ReportOptions } from './report.js';
import { wrap } from './wrap.js';

/** What a format needs to know of a rule. */
export interface RuleDescription {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly since: string;
}

export function formatRule(rule: RuleDescription, options: ReportOptions): string {
  const paint = painter(options.colour);
  const head = `${paint('bold', rule.id)}  ${paint(rule.severity, rule.severity)}  since ${rule.since}`;
  return `${head}\n\n  ${rule.summary}\n\n${wrap(rule.why, options.width ?? 80)}\n`;
}
