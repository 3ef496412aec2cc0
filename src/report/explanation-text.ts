// Explains one value: what it is, what it means, and where it was looked for.

import type { Explanation } from '../core/explanation.js';
import { printable } from '../core/printable.js';
import type { ResolvedField } from '../core/resolution.js';
import { painter } from './colour.js';
import { originText } from './origin-text.js';
import type { ReportOptions } from './report.js';
import { wrap } from './wrap.js';

export function formatExplanation(
  explanation: Explanation & { readonly parts?: readonly ResolvedField[] },
  options: ReportOptions,
): string {
  const { name, description, resolved, unresolved, valid, parts } = explanation;
  const paint = painter(options.colour);
  const lines = [paint('bold', name), wrap(description, options.width ?? 80), ''];
  if (!resolved) lines.push('  no value');
  else if (parts) {
    lines.push(`  ${paint('good', printable(JSON.stringify(resolved.value) ?? ''))}  built from`);
    for (const { endpoint, field, resolved: part } of parts) {
      const value = printable(JSON.stringify(part.value) ?? '');
      lines.push(`  ${`${endpoint}.${field}`.padEnd(18)}  ${value}  from ${originText(part)}`);
    }
  } else {
    for (const tried of resolved.tried) lines.push(`  ${tried.padEnd(34)} not set`);
    lines.push(
      `  ${paint('good', printable(JSON.stringify(resolved.value) ?? ''))}  from ${originText(resolved)}`,
    );
  }
  if (unresolved) lines.push(`  only the running application knows ${unresolved}`);
  lines.push('', `  valid: ${valid}`);
  return `${lines.join('\n')}\n`;
}
