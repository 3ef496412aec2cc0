// Values that need no reader: words, numbers, paths, and quotes without another quote in them. Most values and keys are such.

import type { Dialect } from './dialect.js';
import type { ScalarNode } from './node.js';
import { readPlainScalar } from './scalar.js';

const SIMPLE = /[\w./\\][\w./\\:@-]*|"[^"\\\r\n]*"|'[^'\r\n]*'|~/y;

/** Whether a place of a text holds such a value and nothing else. */
export function isSimpleScalar(text: string, from: number, to: number): boolean {
  SIMPLE.lastIndex = from;
  return SIMPLE.test(text) && SIMPLE.lastIndex === to;
}

const WORD = /[A-Za-z_][\w./-]*/y;

/** Whether a place holds a word that begins with a letter. */
export function isWord(text: string, from: number, to: number): boolean {
  WORD.lastIndex = from;
  return WORD.test(text) && WORD.lastIndex === to;
}

/** The node of such a text, which stands from `start` to `end`; null for a date that the dialect refuses. */
export function readSimpleScalar(
  text: string,
  dialect: Dialect,
  start: number,
  end: number,
): ScalarNode | null {
  const first = text.charCodeAt(0);
  const quoted = first === 0x22 || first === 0x27;
  if (quoted)
    return { kind: 'scalar', type: 'string', value: text.slice(1, -1), quoted, tag: null, start, end };
  const value = readPlainScalar(text, dialect);
  return value && { kind: 'scalar', type: value.type, value: value.value, quoted, tag: null, start, end };
}
