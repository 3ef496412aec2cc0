// The lines of a file as they may be shown: websocket_* parameters as they stand, nothing of anybody else's values.

import type { Project } from './model.js';
import type { ParametersFile } from './parameters-file.js';
import type { SourceText } from './source-text.js';
import type { MappingNode, YamlNode } from './yaml-node.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for what is not shown. */
const HIDDEN = '…';

/** Keys whose values are secrets even in a websocket_* parameter. */
const SECRET_KEYS = ['passphrase'];

/** The showable lines of the project's files by file name. */
export function visibleSources(project: Project): ReadonlyMap<string, readonly string[]> {
  const sources = new Map([[project.parametersFile.source.name, visibleLines(project.parametersFile)]]);
  const settings = project.settingsFile?.source;
  if (settings) sources.set(settings.name, linesOf(settings));
  return sources;
}

function linesOf(source: SourceText): string[] {
  return Array.from({ length: source.lineCount }, (_, line) => source.line(line));
}

/** A file that could not be read as YAML shows only lines that are plainly one websocket_* parameter. */
export function visibleLines({ source, root }: ParametersFile): string[] {
  if (!root) return linesOf(source).map(guessVisible);
  const shown: Span[] = [];
  if (root.kind === 'mapping') collectShown(root, shown);
  shown.sort((a, b) => a.start - b.start);
  return linesOf(source).map((text, line) => visiblePart(text, source.lineStart(line), shown));
}

function guessVisible(text: string): string {
  const harmless =
    /^\s*["']?websocket_\w+["']?\s*:[^,{}[\]|>&#]*$/.test(text) ||
    /^\s*(parameters|imports)\s*:\s*$/.test(text);
  return harmless || text.trim() === '' ? text : hideValue(text);
}

/** Keeps the indentation and a plain key. */
function hideValue(text: string): string {
  const key = /^\s*[\w.-]{1,80}\s*:(?=\s)/.exec(text)?.[0];
  return key === undefined ? `${/^\s*/.exec(text)?.[0]}${HIDDEN}` : `${key} ${HIDDEN}`;
}

function collectShown(root: MappingNode, shown: Span[]): void {
  for (const { key, value } of root.entries) {
    if (key.value !== 'parameters' || value.kind !== 'mapping') {
      shown.push({ start: key.start, end: key.end + 1 });
      continue;
    }
    shown.push({ start: key.start, end: key.end + 1 });
    for (const entry of value.entries) {
      const own = String(entry.key.value).startsWith('websocket_');
      if (!own || entry.value.start < entry.key.end)
        shown.push({ start: entry.key.start, end: entry.key.end + 1 });
      else showAround(entry.value, entry.key.start, shown);
    }
  }
}

/** Shows from `start` to the end of the value, but for the values of secret keys in it. */
function showAround(value: YamlNode, start: number, shown: Span[]): void {
  let from = start;
  for (const secret of secretsIn(value)) {
    shown.push({ start: from, end: secret.start });
    from = secret.end;
  }
  shown.push({ start: from, end: Math.max(from, value.end) });
}

function secretsIn(value: YamlNode): Span[] {
  if (value.kind !== 'mapping') return [];
  return value.entries
    .filter((entry) => SECRET_KEYS.includes(String(entry.key.value)))
    .map((entry) => ({ start: entry.value.start, end: entry.value.end }));
}

/** Hidden stretches become blanks, so that columns stay true, with a sign at their beginning. */
function visiblePart(text: string, offset: number, shown: readonly Span[]): string {
  let line = '';
  for (const { start, end } of shown) {
    const from = Math.max(start - offset, line.length);
    const to = Math.min(end - offset, text.length);
    if (to <= from) continue;
    line += hide(text.slice(line.length, from)) + text.slice(from, to);
  }
  return line + hide(text.slice(line.length)).trimEnd();
}

function hide(text: string): string {
  const first = text.search(/\S/);
  if (first < 0) return text;
  return text.slice(0, first) + HIDDEN + ' '.repeat(text.length - first - 1);
}
