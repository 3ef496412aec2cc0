// Where the elements of a JSON list stand in its text, so that a value can be passed on without re-encoding it.
// Works on text that JSON.parse has accepted; only `nestsDeeperThan` and `hasLoneSurrogate` may be asked before that.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;
const COMMA = 0x2c;
const SCALAR = /[^\s,\]}]*/y;

/**
 * The source texts of the elements of a JSON list. A map whose keys are 0, 1, 2 … in this order counts as a list
 * (PHP cannot tell them apart), a repeated key keeps its place and takes the last value. Null for everything else.
 */
export function elementSources(text: string): string[] | null {
  let at = skipBlanks(text, 0);
  const open = text.charCodeAt(at);
  if (open !== OPEN_LIST && open !== OPEN_MAP) return null;
  const sources: string[] = [];
  at = skipBlanks(text, at + 1);
  while (text.charCodeAt(at) !== CLOSE_LIST && text.charCodeAt(at) !== CLOSE_MAP) {
    let index = sources.length;
    if (open === OPEN_MAP) {
      const keyEnd = stringEnd(text, at);
      const key: unknown = JSON.parse(text.slice(at, keyEnd));
      index = Number(key);
      if (String(index) !== key || !(index >= 0 && index <= sources.length)) return null;
      at = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    }
    const end = valueEnd(text, at);
    sources[index] = text.slice(at, end);
    at = skipBlanks(text, end);
    if (text.charCodeAt(at) === COMMA) at = skipBlanks(text, at + 1);
  }
  return sources;
}

/** The source text of a value of a JSON map; of a repeated key the last. Undefined if there is none, and for everything else. */
export function entrySource(text: string, key: string): string | undefined {
  const quoted = JSON.stringify(key);
  let source: string | undefined;
  let at = skipBlanks(text, 0);
  if (text.charCodeAt(at) !== OPEN_MAP) return undefined;
  at = skipBlanks(text, at + 1);
  while (text.charCodeAt(at) !== CLOSE_MAP) {
    const keyEnd = stringEnd(text, at);
    const found = text.slice(at, keyEnd);
    at = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    const end = valueEnd(text, at);
    if (found === quoted || (found.includes('\\') && JSON.parse(found) === key)) source = text.slice(at, end);
    at = skipBlanks(text, end);
    if (text.charCodeAt(at) === COMMA) at = skipBlanks(text, at + 1);
  }
  return source;
}

/** Whether brackets nest deeper than `limit`; the text need not be valid JSON. */
export function nestsDeeperThan(text: string, limit: number): boolean {
  if (text.length <= 2 * limit) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at) - 1;
    else if (code === OPEN_LIST || code === OPEN_MAP) {
      if (++depth > limit) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_MAP) depth--;
  }
  return false;
}

/** Whether a string escape names half a surrogate pair, which RFC 8259 leaves undefined and PHP refuses. */
export function hasLoneSurrogate(text: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  // Escapes are consumed one by one, so that the backslash of `\\` never opens the next one.
  for (const [match] of text.matchAll(
    /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[^u]/g,
  )) {
    if (match.length === 6 && /^\\u[dD][89a-fA-F]/.test(match)) return true;
  }
  return false;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** `from` is at the opening quote; the answer is after the closing one, or the end of an unfinished text. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let escapes = quote;
    while (text.charCodeAt(escapes - 1) === BACKSLASH && escapes > at) escapes--;
    at = quote + 1;
    if ((quote - escapes) % 2 === 0) return at;
  }
}

function valueEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === QUOTE) return stringEnd(text, from);
  if (first !== OPEN_LIST && first !== OPEN_MAP) return scalarEnd(text, from);
  let depth = 0;
  let at = from;
  do {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      continue;
    }
    if (code === OPEN_LIST || code === OPEN_MAP) depth++;
    else if (code === CLOSE_LIST || code === CLOSE_MAP) depth--;
    at++;
  } while (depth > 0);
  return at;
}

function scalarEnd(text: string, from: number): number {
  SCALAR.lastIndex = from;
  SCALAR.exec(text);
  return SCALAR.lastIndex;
}
