// The page of a rule: its parts, always in the same order, and their text for a terminal.

import type { RuleDescription } from '../core/rule-description.js';
import { painter } from './colour.js';
import type { ReportOptions } from './report.js';
import { wrap } from './wrap.js';

/** `page` is the address of the same text for browsers. */
export function formatRule(rule: RuleDescription, options: ReportOptions, page: string | null): string {
  const paint = painter(options.colour);
  const head = `${paint('bold', rule.id)}  ${paint(rule.severity, rule.severity)}  since ${rule.since}`;
  const parts = storyOf(rule).map(([name, text]) =>
    wrap(`${paint('bold', `${name}:`)} ${text}`, options.width ?? 80),
  );
  const address = page === null ? [] : [`  ${page}`];
  return `${[head, `  ${rule.summary}`, ...parts, ...address].join('\n\n')}\n`;
}

/** The parts of a page, each text on one line. */
export function storyOf(rule: RuleDescription): readonly (readonly [name: string, text: string])[] {
  const versions = versionsOf(rule);
  return [
    ...(versions === null ? [] : [['Versions', versions] as const]),
    ['Symptom', oneLine(rule.symptom)],
    ['Cause', oneLine(rule.cause)],
    ['Fix', oneLine(rule.fix)],
  ];
}

function versionsOf({ oro }: RuleDescription): string | null {
  if (!oro) return null;
  const { since, until } = oro;
  if (since === undefined) return `Oro before ${until}.`;
  return until === undefined ? `Oro ${since} and later.` : `Oro from ${since} on, before ${until}.`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
