// The differences that fixes make, as a unified diff for people. Lines are compared as they are and shown as far as they may be.

import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { safe } from '../../../core/printable.js';
import type { SourceText } from '../../../core/source-text.js';
import { painter, type Tone } from '../../../report/colour.js';
import type { ReportOptions } from '../../../report/report.js';

/** A file before or after: its text, and its lines without the values of other keys. */
export interface Version {
  readonly source: SourceText;
  readonly visible: readonly string[];
}

/** To compare files with more differences takes a time that grows with their square. */
const MAX_EDITS = 1000;

const TONES: Readonly<Record<string, Tone>> = { '-': 'error', '+': 'good' };

/** Values of other keys are hidden in both versions. */
export function formatFixDiff(before: Version, after: Version, { colour }: ReportOptions): string {
  const paint = painter(colour);
  const name = safe(before.source.name);
  const options = { context: 3, maxEditLength: MAX_EDITS };
  const patch = structuredPatch(name, name, comparable(before), comparable(after), '', '', options);
  const lines = [paint('bold', `--- a/${name}`), paint('bold', `+++ b/${name}`)];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of patch?.hunks ?? [
    wholeHunk(before, after),
  ]) {
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

/** Every line as removed and added again. */
function wholeHunk({ source: before }: Version, { source: after }: Version): StructuredPatchHunk {
  const [oldLines, newLines] = [before.lineCount, after.lineCount];
  const lines = [...Array<string>(oldLines).fill('-'), ...Array<string>(newLines).fill('+')];
  return { oldStart: 1, oldLines, newStart: 1, newLines, lines };
}

/** All lines with the line break of Unix, so that they are counted as positions are. */
function comparable({ source }: Version): string {
  return Array.from({ length: source.lineCount }, (_, line) => source.line(line)).join('\n');
}
