// Identifies a finding even if lines are added above it: by its file, rule, pointer and text.

import type { Diagnostic } from '../core/diagnostic.js';
import type { Report } from './report.js';

/** Enough of a value to tell it from another. */
const MAX_TEXT = 4000;

/** A fingerprint for each finding, in their order. Equal findings of one report are numbered, so that each is unique. */
export function fingerprintsOf({ diagnostics, sources }: Report): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((one) => {
    const print = digest([one.file, one.rule, one.pointer, subjectOf(one, sources)].join('\0'));
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return before === 0 ? print : `${print}-${before + 1}`;
  });
}

/**
 * The text that a finding is about, as far as it may be shown; hidden values are not included.
 * A finding about a whole file is its message.
 */
export function subjectOf({ pointer, range, file, message }: Diagnostic, sources: Report['sources']): string {
  if (pointer === '') return message;
  const lines = sources.get(file)?.slice(range.start.line, range.end.line + 1) ?? [];
  const cut = lines.map((line, index) => {
    const from = index === 0 ? range.start.character : 0;
    return line.slice(from, index === range.end.line - range.start.line ? range.end.character : line.length);
  });
  return cut
    .join('\n')
    .replace(/[\s…]+/g, ' ')
    .trim();
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a over the code points, 64 bits as 16 hexadecimal digits. Distinguishes texts; it is not a cryptographic hash. */
export function digest(text: string): string {
  let hash = OFFSET;
  for (const character of `${text.length}:${text.slice(0, MAX_TEXT)}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
