// A YAML text as Symfony reads it: a tree with offsets, or one finding that says why there is none.

import { parseEvents, YAMLException } from 'js-yaml';
import { INVALID_UTF8, type SourceText } from './source-text.js';
import { YamlTreeError } from './yaml-error.js';
import type { Refusal } from './yaml-flow.js';
import { isReadDifferently, maskForYaml } from './yaml-lenient.js';
import type { YamlNode } from './yaml-node.js';
import { buildTree } from './yaml-tree.js';

/** Levels of nesting; far beyond any parameters file, and far from the end of the stack. */
const MAX_DEPTH = 200;

/** Why a text could not be read: a reason for the sentences, and the offsets it is about. */
export interface SyntaxFault {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export type YamlReading = { readonly root: YamlNode | null } | { readonly fault: SyntaxFault };

/** Reads one YAML document. Never throws about the text. */
export function readYaml(source: SourceText): YamlReading {
  if (source.text.endsWith(INVALID_UTF8)) {
    const end = source.text.length;
    return { fault: { reason: 'invalid utf-8', start: end - 1, end } };
  }
  const strict = parse(source.text, source.text);
  if ('root' in strict && !isReadDifferently(source.text)) return strict;
  const masked = maskForYaml(source.text);
  const lenient = masked.text === source.text ? strict : parse(masked.text, source.text);
  if (masked.refused && ('root' in lenient || isFirst(masked.refused, lenient.fault)))
    return { fault: pointAt(masked.refused.reason, masked.refused.offset) };
  if ('root' in lenient) return lenient;
  return 'root' in strict ? strict : { fault: explain(strict.fault, source) };
}

function parse(parsed: string, original: string): YamlReading {
  try {
    return { root: buildTree(parseEvents(parsed, { maxDepth: MAX_DEPTH }), parsed, original) };
  } catch (error) {
    if (error instanceof YamlTreeError) return { fault: pointAt(error.reason, error.offset) };
    if (error instanceof YAMLException) return { fault: pointAt(error.reason, error.mark?.position ?? 0) };
    if (error instanceof RangeError) return { fault: pointAt('nesting', 0) };
    throw error;
  }
}

/** A template in braces may hold what the parser stumbles over further on. */
function isFirst({ reason, offset }: Refusal, { start }: SyntaxFault): boolean {
  return reason === 'entry without a colon' && offset <= start;
}

function pointAt(reason: string, start: number): SyntaxFault {
  return { reason, start, end: start + 1 };
}

/** The parser's reason names its own state; the line tells what the person wrote. */
function explain(fault: SyntaxFault, source: SourceText): SyntaxFault {
  const at = Math.min(fault.start, source.text.length);
  const { line } = source.position(at);
  const start = source.lineStart(line);
  const text = source.line(line);
  const found = explainLine(text, fault.reason);
  if (!found) return { ...fault, start: at, end: Math.max(at, Math.min(at + 1, start + text.length)) };
  return { reason: found.reason, start: start + found.from, end: start + found.to };
}

interface LineFault {
  reason: string;
  from: number;
  to: number;
}

function explainLine(text: string, reason: string): LineFault | null {
  if (!/indentation of a mapping|missed comma|separator|mapping entry|block mapping/.test(reason))
    return null;
  const colon = /:(?=[ \t])/.exec(text);
  const body = text.search(/\S/);
  if (!colon && body >= 0 && !text.trimStart().startsWith('-')) {
    return { reason: 'not a mapping entry', from: body, to: text.trimEnd().length };
  }
  const from = colon ? colon.index + 1 + (/\S/.exec(text.slice(colon.index + 1))?.index ?? 0) : body;
  const value = text.slice(from).trimEnd();
  const place = { from, to: from + Math.max(1, value.length) };
  if (/^[%@`]/.test(value) || /[{,[:]\s*[%@`]/.test(value)) return { reason: 'reserved indicator', ...place };
  if (/^[^'"[{].*:[ \t]/.test(value)) return { reason: 'colon in a value', ...place };
  if (colon && /mapping/.test(reason))
    return { reason: 'mapping after a value', from: body, to: text.trimEnd().length };
  return null;
}
