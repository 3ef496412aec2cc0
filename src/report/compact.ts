// One line per finding, in the style of compilers, so that editors can jump to it.

import { lineStart, safe } from '../core/printable.js';
import type { Report } from './report.js';

export function formatCompact({ diagnostics }: Report): string {
  return diagnostics
    .map(({ file, range, severity, message, rule }) => {
      const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
      return `${lineStart(safe(place))}: ${severity}: ${safe(message)} [${rule}]\n`;
    })
    .join('');
}
