// Reads YAML like Symfony: returns a tree with offsets, or one fault.

import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { SourceText } from '../core/source-text.js';
import { type Blocks, readBlocks } from './block/block.js';
import { type Dialect, OWN_DIALECT } from './dialect.js';
import { mergeBudget } from './entries.js';
import type { YamlNode } from './node.js';
import { parserReason } from './parser-reasons.js';
import { type SyntaxFault, type SyntaxReason, YamlSyntaxError } from './syntax-fault.js';
import { buildTree } from './tree.js';

/** Levels of nesting; far beyond any parameters file, and far from the end of the stack. */
const MAX_DEPTH = 200;

export type YamlReading = { readonly root: YamlNode | null } | { readonly fault: SyntaxFault };

/** Reads one YAML document. Never throws about the text. */
export function readYaml(source: SourceText, dialect: Dialect = OWN_DIALECT): YamlReading {
  const { text } = source;
  if (source.encoding === 'UTF-16') return { fault: pointAt('UTF-16', 0) };
  if (source.encoding !== 'UTF-8') return { fault: pointAt('not UTF-8', text.length - 1) };
  const zero = text.indexOf('\0');
  // Symfony reads it; no program behind it does.
  if (zero >= 0) return { fault: pointAt('control character', zero) };
  const blocks = readBlocks(source, dialect, MAX_DEPTH);
  const reading = parse(blocks, source, dialect);
  const { refused } = blocks;
  const first =
    'fault' in reading && (!refused || reading.fault.start < refused.start) ? reading.fault : refused;
  return first ? { fault: within(text, first) } : reading;
}

function parse(blocks: Blocks, source: SourceText, dialect: Dialect): YamlReading {
  const context = {
    dialect,
    anchors: new Map<string, YamlNode>(),
    merges: mergeBudget(),
    maxDepth: MAX_DEPTH,
  };
  try {
    const events = eventsOf(blocks.outline.text);
    return { root: buildTree(events, blocks, source.text, context) };
  } catch (error) {
    if (error instanceof YamlSyntaxError) return { fault: error };
    if (error instanceof YAMLException) return { fault: explain(error, blocks, source) };
    if (error instanceof RangeError) return { fault: pointAt('nesting', 0) };
    throw error;
  }
}

/** By the outline: those of most files are alike, whatever their names and values are. */
const known = new Map<string, readonly Event[]>();
const MAX_KNOWN = 100;
const MAX_KNOWN_LENGTH = 1000;

function eventsOf(outline: string): readonly Event[] {
  const before = known.get(outline);
  if (before) return before;
  const events = parseEvents(outline, { maxDepth: MAX_DEPTH });
  if (known.size >= MAX_KNOWN) known.clear();
  if (outline.length <= MAX_KNOWN_LENGTH) known.set(outline, events);
  return events;
}

function within({ length }: string, { reason, start, end }: SyntaxFault): SyntaxFault {
  const from = Math.max(0, Math.min(start, length));
  return { reason, start: from, end: Math.max(from, Math.min(end, length)) };
}

function pointAt(reason: SyntaxReason, start: number): SyntaxFault {
  return { reason, start, end: start + 1 };
}

/** The parser describes its own state; the line shows the actual mistake. */
function explain({ reason, mark }: YAMLException, { outline }: Blocks, source: SourceText): SyntaxFault {
  const at = Math.min(outline.original(mark?.position ?? 0), source.text.length);
  const { line } = source.position(at);
  const start = source.lineStart(line);
  const text = source.line(line);
  const from = text.search(/\S/);
  const found = parserReason(reason, from >= 0);
  if (found === 'mapping after a value')
    return { reason: found, start: start + from, end: start + text.trimEnd().length };
  return { reason: found, start: at, end: Math.max(at, Math.min(at + 1, start + text.length)) };
}
