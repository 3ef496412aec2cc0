// Replaces the values of keys in a parameters file; comments, layout and line breaks do not change.

import { trimSlashes } from '../core/path.js';
import { lineBreakOf, SourceText } from '../core/source-text.js';
import { resolveEffective } from '../oro/effective.js';
import { readPort } from '../oro/endpoints.js';
import type { ParameterName } from '../oro/names.js';
import { type ParametersFile, readParametersFile } from '../symfony/parameters-file.js';
import type { Parameter } from '../symfony/section.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { findEntry, type MappingNode } from '../yaml/node.js';
import { type Edit, edited } from './edit.js';
import { scopeOf } from './file-scope.js';
import { yamlValue } from './yaml-value.js';

/** The new text, or why the file cannot be edited, for example because another key would change too. */
export function editParameters(
  file: ParametersFile,
  values: ReadonlyMap<string, NativeValue>,
): { readonly text: string } | { readonly refused: string } {
  const [fault] = file.loadFaults;
  if (fault) return { refused: `cannot read line ${fault.range.start.line + 1}: ${fault.message}` };
  const edits: Edit[] = [];
  const missing: string[] = [];
  const held = resolveEffective(file.parameters, scopeOf(file)).values;
  for (const [name, value] of values) {
    // A value that is already right through a fallback or another spelling stays unchanged.
    if (means(name, held.get(name as ParameterName)?.value, value)) continue;
    const parameter = file.parameters.get(name);
    if (parameter) edits.push(replacement(file.source, parameter, value));
    else missing.push(`${name}: ${yamlValue(value)}`);
  }
  const addition = additionTo(file, missing);
  if (addition === null) return { refused: 'its parameters are all on one line, in braces' };
  const text = edited(file.source.text, addition ? [...edits, addition] : edits);
  return isAsMeant(file, readParametersFile(new SourceText(file.source.name, text)), values)
    ? { text }
    : { refused: 'its keys are written in a way that cannot be edited safely' };
}

/** Whether Oro reads both in the same way. */
function means(name: string, held: NativeValue | undefined, value: NativeValue): boolean {
  if (held === undefined) return false;
  // Oro refuses null where it would take the default.
  if (held === null) return value === null;
  if (name.endsWith('_port')) return readPort(held) === readPort(value);
  if (name.endsWith('_path')) return trimSlashes(String(held)) === value;
  return same(held, value);
}

function replacement(source: SourceText, { node, keyRange }: Parameter, value: NativeValue): Edit {
  const keyEnd = source.lineStart(keyRange.end.line) + keyRange.end.character;
  if (node.end > node.start && node.start >= keyEnd) {
    // A block ends after the line break of its last line.
    const end = node.start + source.text.slice(node.start, node.end).trimEnd().length;
    // The indicator of a block scalar comes before it.
    const sign = /:[ \t]*([|>])/.exec(source.text.slice(keyEnd, node.start))?.index;
    const start = sign === undefined ? node.start : source.text.indexOf(':', keyEnd) + 1;
    return { start, end, text: sign === undefined ? yamlValue(value) : ` ${yamlValue(value)}` };
  }
  const colon = source.text.indexOf(':', keyEnd) + 1;
  return { start: colon, end: colon, text: ` ${yamlValue(value)}` };
}

/** The lines to add below the last key; null if the layout of the file does not allow it. */
function additionTo({ source, root }: ParametersFile, missing: readonly string[]): Edit | null | undefined {
  if (missing.length === 0) return undefined;
  const { text } = source;
  const lineBreak = lineBreakOf(text);
  const section = root?.kind === 'mapping' ? findEntry(root, 'parameters') : undefined;
  const last = section?.value.kind === 'mapping' ? lastEntry(section.value) : undefined;
  if (section && last) {
    const { line, character } = source.position(last.start);
    const indent = source.line(line).slice(0, character);
    if (!/^[ ]+$/.test(indent)) return null;
    const end = endOfLine(text, last.start + text.slice(last.start, last.end).trimEnd().length);
    return { start: end, end, text: missing.map((one) => `${lineBreak}${indent}${one}`).join('') };
  }
  if (section && section.value.end > section.value.start && section.value.kind !== 'scalar') return null;
  const lines = missing.map((one) => `    ${one}`);
  if (section) {
    const end = endOfLine(text, section.key.end);
    return { start: end, end, text: lines.map((one) => `${lineBreak}${one}`).join('') };
  }
  const before = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  const all = ['parameters:', ...lines].join(lineBreak);
  return { start: text.length, end: text.length, text: `${before}${all}${lineBreak}` };
}

/** The start of the last key and the end of its value. */
function lastEntry({ entries }: MappingNode): { start: number; end: number } | undefined {
  const own = entries.reduce<MappingNode['entries'][number] | undefined>(
    (last, entry) => (last && last.key.start > entry.key.start ? last : entry),
    undefined,
  );
  return own && { start: own.key.start, end: Math.max(own.key.end, own.value.end) };
}

function endOfLine(text: string, from: number): number {
  const rest = text.slice(from).search(/[\r\n]/);
  return rest < 0 ? text.length : from + rest;
}

/** Whether the wanted keys have the new values and all other keys are unchanged. */
function isAsMeant(
  before: ParametersFile,
  after: ParametersFile,
  values: ReadonlyMap<string, NativeValue>,
): boolean {
  if (after.loadFaults.length > 0 || after.duplicates.length > before.duplicates.length) return false;
  const held = resolveEffective(after.parameters, scopeOf(after)).values;
  for (const [name, value] of values) {
    if (!means(name, held.get(name as ParameterName)?.value, value)) return false;
  }
  return [...before.parameters.values()].every(({ name, node }) => {
    const other = after.parameters.get(name);
    return (
      values.has(name) ||
      (other !== undefined && same(nativeValue(node)?.value, nativeValue(other.node)?.value))
    );
  });
}

function same(a: NativeValue | undefined, b: NativeValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
