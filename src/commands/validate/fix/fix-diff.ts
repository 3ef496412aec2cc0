// The differences that fixes make, as a unified diff for people. Lines are compared as they are and shown as far as they may be.

import { structuredPatch } from 'diff';
import { safe } from '../../../core/printable.js';
import type { SourceText } from '../../../core/source-text.js';
import { painter, type Tone } from '../../../report/colour.js';
import type { ReportOptions } from '../../../report/report.js';

/** A file before or after: its text, and its lines without the values of other keys. */
export interface Version {
  readonly source: SourceText;
  readonly visible: readonly string[];
}

const TONES: Readonly<Record<string, Tone>> = { '-': 'error', '+': 'good' };

export function formatFixDiff(before: Version, after: Version, { colour }: ReportOptions): string {
  const paint = painter(colour);
  const name = safe(before.source.name);
  const { hunks } = structuredPatch(name, name, comparable(before), comparable(after), '', '', {
    context: 3,
  });
  const lines = [paint('bold', `--- a/${name}`), paint('bold', `+++ b/${name}`)];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    lines.push(paint('info', `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`));
    let [old, next] = [oldStart - 1, newStart - 1];
    for (const line of changed) {
      const sign = line.charAt(0);
      if (sign === '\\') {
        lines.push(line);
        continue;
      }
      const shown = sign === '+' ? after.visible[next] : before.visible[old];
      const tone = TONES[sign];
      const text = sign + safe(shown ?? '');
      lines.push(tone ? paint(tone, text) : text);
      if (sign !== '+') old++;
      if (sign !== '-') next++;
    }
  }
  return `${lines.join('\n')}\n`;
}

/** All lines with the line break of Unix, so that they are counted as positions are. */
function comparable({ source }: Version): string {
  return Array.from({ length: source.lineCount }, (_, line) => source.line(line)).join('\n');
}
