// Faults at the top level of a parameters file: Symfony expects certain keys there and refuses all others.

import { nameToShow, pointerOf } from '../core/pointer.js';
import type { Range } from '../core/range.js';
import { similarName } from '../core/similar-names.js';
import type { SourceText } from '../core/source-text.js';
import type { TextChange } from '../core/text-change.js';
import { DIALECTS } from '../yaml/dialect.js';
import { findEntry, isNull, type MappingEntry, type MappingNode, type YamlNode } from '../yaml/node.js';
import type { LoadFault, ReadOptions } from './load-fault.js';

/** Root keys that Symfony itself reads; any other needs a bundle's extension. */
const ROOT_KEYS = /^(imports|parameters|services)$/;

export const NOT_A_MAPPING = {
  rule: 'unloadable-file',
  message: 'the file has no "parameters:" with parameters indented below it',
  hint: 'begin with a line "parameters:" and put "name: value" below it, with a space after the colon',
} as const;

export const ENV_FILE = {
  rule: 'unloadable-file',
  message: 'the file has lines such as NAME=value, but its name is not that of an env file',
  hint: 'rename it so that its name begins with ".env", such as .env-app',
} as const;

const NO_BREAK_SPACE = {
  rule: 'unloadable-file',
  message: 'the line begins with no-break spaces, which Symfony treats as part of the key',
  hint: 'indent with ordinary spaces; no-break spaces often come from web pages and word processors',
} as const;

const TAB = {
  rule: 'unloadable-file',
  message: 'inside { }, a tab before a key becomes part of the key',
  hint: 'indent with spaces',
} as const;

export function firstKeyOf(source: SourceText, root: MappingNode): Range {
  const { start, end } = root.entries[0]?.key ?? root;
  return source.range(start, end);
}

export function firstLineOf(source: SourceText, node: YamlNode): Range {
  const { line } = source.position(node.start);
  return source.range(node.start, Math.min(node.end, source.lineStart(line) + source.line(line).length));
}

/** Only one fault, however many keys there are: the cause is a wrong indentation, or the wrong file. */
export function rootFaults(source: SourceText, root: MappingNode, options: ReadOptions): LoadFault[] {
  const unknown = root.entries.filter((entry) => !isRootKey(entry, options));
  const [first, ...more] = unknown;
  if (!first) return [];
  const key = String(first.key.value);
  const name = nameToShow(key);
  const place = { pointer: pointerOf('', name), range: source.range(first.key.start, first.key.end) };
  if (/^[\u00a0\u2007\u202f]/.test(key))
    return [{ ...NO_BREAK_SPACE, ...place, changes: ordinarySpaces(source) }];
  if (source.text[first.key.start] === '\t') return [{ ...TAB, ...place }];
  if (key.startsWith('when@')) return [{ ...tooOld(name), ...place }];
  const misspelt = misspeltParameters(source, root, first);
  if (misspelt) return [{ ...misspelt, ...place }];
  const others = more.length === 1 ? 'another key' : `${more.length} other keys`;
  const stands = more.length === 0 ? 'is' : `and ${others} are`;
  const message = `"${name}" ${stands} at the top level of the file, where Symfony does not look for parameters`;
  return [{ rule: 'unloadable-file', message, ...indented(source, root, unknown), ...place }];
}

/** The indentation of every line in ordinary spaces. */
function ordinarySpaces(source: SourceText): TextChange[] {
  const changes: TextChange[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const [indentation = ''] = /^[ \u00a0\u2007\u202f]*/.exec(source.line(line)) ?? [];
    const start = source.lineStart(line);
    const text = ' '.repeat(indentation.length);
    if (text !== indentation) changes.push({ start, end: start + indentation.length, text });
  }
  return changes;
}

/** A key such as `parameter:` that was meant to be `parameters:`. */
function misspeltParameters(
  source: SourceText,
  root: MappingNode,
  { key, value }: MappingEntry,
): Omit<LoadFault, 'pointer' | 'range'> | null {
  const name = String(key.value);
  if (value.kind !== 'mapping' || findEntry(root, 'parameters')) return null;
  if (similarName(name.toLowerCase(), ['parameters']) === null) return null;
  const isPlain = source.text.slice(key.start, key.end) === name;
  return {
    rule: 'unloadable-file',
    message: `Symfony does not read the key "${nameToShow(name)}" at the top level of the file`,
    hint: 'did you mean "parameters"?',
    ...(isPlain ? { changes: [{ start: key.start, end: key.end, text: 'parameters' }] } : {}),
  };
}

/** Keys that stand where `parameters:` stands are indented below it, if nothing else is there. */
function indented(
  source: SourceText,
  root: MappingNode,
  unknown: readonly MappingEntry[],
): Pick<LoadFault, 'hint' | 'changes'> {
  const hint = 'indent all parameters below "parameters:" by the same number of spaces';
  const parameters = findEntry(root, 'parameters');
  const [first] = unknown;
  const last = root.entries.at(-1);
  const following = root.entries.slice(first ? root.entries.indexOf(first) : 0);
  const areTogether = following.length === unknown.length && last === unknown.at(-1);
  const isFree = !parameters || isNull(parameters.value);
  const areOurs = unknown.some(({ key }) => String(key.value).startsWith('websocket_'));
  if (!first || !last || !areTogether || !isFree || !areOurs) return { hint };
  const begin = source.position(first.key.start).line;
  const end = source.position(Math.max(last.key.end, last.value.end)).line;
  const changes: TextChange[] = parameters
    ? []
    : [{ start: source.lineStart(begin), end: source.lineStart(begin), text: 'parameters:\n' }];
  for (let line = begin; line <= end; line++) {
    const start = source.lineStart(line);
    if (source.line(line).trim() !== '') changes.push({ start, end: start, text: '    ' });
  }
  return {
    hint: parameters
      ? hint
      : `begin with a line "parameters:", and ${hint.replace(' below "parameters:"', ' below it')}`,
    changes,
  };
}

/** An imported file may configure bundles, whose sections are maps or empty. */
function isRootKey({ key, value }: MappingEntry, { symfony, imported }: ReadOptions): boolean {
  const name = String(key.value);
  if (ROOT_KEYS.test(name)) return true;
  if (name.startsWith('when@')) return DIALECTS[symfony].whenSections;
  const configures = value.kind !== 'scalar' || value.value === null;
  return imported === true && configures && /^(?!websocket_)[a-z][a-z\d_.]*$/.test(name);
}

function tooOld(name: string): Pick<LoadFault, 'rule' | 'message' | 'hint'> {
  return {
    rule: 'unloadable-file',
    message: `"${name}" needs Symfony 5.3 or later`,
    hint: 'put the parameters in a file that only this environment imports',
  };
}
