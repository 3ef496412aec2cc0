// Comments such as "# syncctl-ignore port-range: why". Knows which lines they apply to, but not which rules exist.

import type { Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import type { YamlNode } from '../yaml/node.js';

/** One comment. Missing parts are empty; then it silences nothing. */
export interface Ignore {
  readonly file: string;
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  readonly reason: string;
  /** The line that it applies to; null if no line follows. */
  readonly line: number | null;
  readonly range: Range;
  /** The offsets of the visible part: the comment up to its colon. */
  readonly start: number;
  readonly end: number;
}

const COMMENT = /(?<=^|[\s"'\]}])#[ \t]*syncctl-ignore(?!\w)(.*)/gm;

/** The ignores of a file, in source order; none for an unreadable file. */
export function readIgnores(source: SourceText, root: YamlNode | null): readonly Ignore[] {
  if (!root || !source.text.includes('syncctl-ignore')) return [];
  return ignoresOutside(source, scalarsOf(root));
}

/** The ignores of a text whose values stand where `values` say, in order: what looks like a comment there is none. */
export function ignoresOutside(source: SourceText, values: readonly Span[]): readonly Ignore[] {
  const ignores: Ignore[] = [];
  let index = 0;
  let below = -1;
  for (const match of source.text.matchAll(COMMENT)) {
    while ((values[index]?.end ?? Number.POSITIVE_INFINITY) <= match.index) index++;
    // A line in a block scalar may begin with "#".
    const inValue = (values[index]?.start ?? Number.POSITIVE_INFINITY) <= match.index;
    if (inValue) continue;
    const { line, character } = source.position(match.index);
    const alone = source.line(line).slice(0, character).trim() === '';
    // Consecutive comments apply to the same line, which is searched only once.
    if (alone && below <= line) below = lineBelow(source, line);
    const target = alone ? below : line;
    ignores.push(ignoreOf(source, match, target < source.lineCount ? target : null));
  }
  return ignores;
}

function ignoreOf(source: SourceText, match: RegExpExecArray, line: number | null): Ignore {
  const { 0: whole, 1: tail = '', index: start } = match;
  const comment = whole.trimEnd();
  const colon = /^[ \t:]/.test(tail) ? tail.indexOf(':') : -1;
  const from = start + comment.indexOf('syncctl-ignore') + 'syncctl-ignore'.length;
  const ids = /^[ \t]+[a-z\d-]+([ \t]*,[ \t]*[a-z\d-]+)*\s*$/.test(tail) ? tail : '';
  const list = colon < 0 ? ids : tail.slice(0, colon);
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    range: source.range(from + index, from + index + id.length),
  }));
  return {
    file: source.name,
    rules,
    reason: colon < 0 ? '' : tail.slice(colon + 1).trim(),
    line,
    range: source.range(start, start + comment.length),
    start,
    end: colon < 0 ? from : from + colon + 1,
  };
}

/** The next line that is neither blank nor a comment; after the last line if there is none. */
function lineBelow(source: SourceText, line: number): number {
  let next = line + 1;
  while (next < source.lineCount && /^\s*(#|$)/.test(source.line(next))) next++;
  return next;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The ranges of keys and values, in order: a "#" in them does not begin a comment. */
function scalarsOf(root: YamlNode): Span[] {
  const spans: Span[] = [];
  const seen = new Set<unknown>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') {
      spans.push(node);
      return;
    }
    const children = node.kind === 'mapping' ? node.entries : node.items;
    // The target of an alias is shared and visited only once.
    if (seen.has(children)) return;
    seen.add(children);
    if (node.kind === 'sequence') for (const item of node.items) visit(item);
    else for (const { key, value } of node.entries) for (const part of [key, value]) visit(part);
  };
  visit(root);
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}
