// What Symfony drops before it reads a file: a version, comments at the top, and the signs of the one document.

import type { Lines } from './lines.js';

const HEADER = /^%YAML[: ][\d.]+[^\n\r]*(?:\r\n?|\n)/;
const LEADING_COMMENTS = /^(?:#[^\n\r]*(?:\r\n?|\n))+/;
const DOCUMENT_START = /^---[^\n\r]*(?:\r\n?|\n)/;

/** The lines of the document, from `first` to before `last`. */
export interface DocumentFrame {
  readonly first: number;
  readonly last: number;
}

/** Finds the document; a line `...` counts only where `---` stands at the beginning. */
export function findDocument(text: string, lines: Lines): DocumentFrame {
  const header = HEADER.exec(text)?.[0].length ?? 0;
  const comments = LEADING_COMMENTS.exec(text.slice(header))?.[0].length ?? 0;
  const start = DOCUMENT_START.exec(text.slice(header + comments))?.[0].length ?? 0;
  let first = 0;
  while (lines.start(first) < header + comments + start) first++;
  if (start === 0) return { first, last: lines.count };
  let end = lines.count - 1;
  while (end > first && /^\s*$/.test(lines.text.slice(lines.start(end), lines.end(end)))) end--;
  const marked = lines.text.slice(lines.start(end), lines.trimmedEnd(end)) === '...';
  return { first, last: marked ? end : lines.count };
}
