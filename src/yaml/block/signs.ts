// The signs that make blocks of lines: a dash, a colon behind a key, an anchor.

import type { Dialect } from '../dialect.js';
import { skipSpaces } from '../lines.js';
import { closingQuote } from '../unescape.js';

const HASH = 35;
const COLON = 58;

/** Whether an item of a list begins here. */
export function isDash(text: string, at: number, end: number): boolean {
  return text[at] === '-' && isBreak(text, at + 1, end);
}

/** The name of the anchor that begins here, null for none. */
export function anchorName(text: string, at: number, end: number): string | null {
  if (text[at] !== '&') return null;
  return /^[^ ]+/.exec(text.slice(at + 1, end))?.[0] ?? null;
}

/** The offset of the colon that ends the key which begins at `from`, -1 when there is none before `end`. */
export function keyEnd(text: string, from: number, end: number, { tags }: Dialect): number {
  let start = from;
  if (text[start] === '!' && tags !== 'text') {
    const tag = /^![^\s]+\s+/.exec(text.slice(start, end));
    if (!tag) return -1;
    start += tag[0].length;
  }
  const first = text[start] ?? '';
  if (first === '"' || first === "'") return quotedKeyEnd(text, start, end);
  if (first === '[' || first === '{' || (first === '!' && tags !== 'text')) return -1;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON && isBreak(text, at + 1, end)) return at;
    if (code === HASH && text[at - 1] === ' ') return -1;
  }
  return -1;
}

function quotedKeyEnd(text: string, start: number, end: number): number {
  const close = closingQuote(text.slice(start, end), 0);
  if (close < 0) return -1;
  const colon = skipSpaces(text, start + close);
  return text[colon] === ':' && isBreak(text, colon + 1, end) ? colon : -1;
}

function isBreak(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === ' ' || text[at] === '\t';
}
