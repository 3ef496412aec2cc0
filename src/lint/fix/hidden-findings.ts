// What a file that could not be read hid: such findings are not new, because the fix did not lead to them.

import type { Diagnostic } from '../../core/diagnostic.js';
import type { SourceText } from '../../core/source-text.js';

/** Rules whose findings mean that a file, or the rest of it, was not read. */
const UNREAD = ['yaml-syntax', 'unloadable-file', 'env-syntax'];

export function isUnread({ rule }: Pick<Diagnostic, 'rule'>): boolean {
  return UNREAD.includes(rule);
}

/**
 * Whether a finding in a file that can be read now is about something that stood there before: a line that did not change except
 * for its indentation, or a key that is not on the line. `before` and `after` are the versions of the file that the finding is in.
 */
export function wasHidden(finding: Diagnostic, before: SourceText, after: SourceText): boolean {
  if (isUnread(finding)) return false;
  const line = after.line(finding.range.start.line).trim();
  if (linesOf(before).has(line)) return true;
  const key = finding.pointer.slice(finding.pointer.lastIndexOf('/') + 1);
  return key !== '' && !line.includes(key);
}

function linesOf(source: SourceText): ReadonlySet<string> {
  return new Set(Array.from({ length: source.lineCount }, (_, line) => source.line(line).trim()));
}
