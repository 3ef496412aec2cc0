// A Symfony parameters file: its entries with their places, or why Symfony would not load it. Knows no meaning of any parameter.

import type { Range } from '../core/range.js';
import { type DuplicateFault, duplicatesIn } from './duplicates.js';
import { nameToShow, pointerOf } from './pointer.js';
import { readYaml, type SyntaxFault } from './read-yaml.js';
import type { SourceText } from './source-text.js';
import { syntaxSentence } from './syntax-sentences.js';
import { isNull, type MappingEntry, type MappingNode, type YamlNode } from './yaml-node.js';

/** One parameter as it stands in the file. */
export interface Parameter {
  readonly name: string;
  readonly node: YamlNode;
  /** The place of the value; of the key when the value is empty. */
  readonly range: Range;
  readonly keyRange: Range;
  readonly pointer: string;
}

/** Why Symfony refuses the file as a whole. */
export interface LoadFault {
  /** Its YAML parser refuses the text, or its container refuses what the text says. */
  readonly rule: 'yaml-syntax' | 'unloadable-file';
  readonly message: string;
  readonly hint: string;
  readonly pointer: string;
  readonly range: Range;
}

export interface ParametersFile {
  readonly source: SourceText;
  readonly root: YamlNode | null;
  /** By name; of duplicates the first that is not null, as Symfony 2 and 3 take it. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly loadFaults: readonly LoadFault[];
  readonly duplicates: readonly DuplicateFault[];
}

/** Root keys that Symfony itself reads; any other needs a bundle's extension. */
const ROOT_KEYS = /^(imports|parameters|services|when@.+)$/;

/** Reads the text of a parameters file. Never throws about the text. */
export function readParametersFile(source: SourceText): ParametersFile {
  if (source.text.startsWith('\ufeff')) {
    return unloadable(source, {
      rule: 'unloadable-file',
      message: 'the file begins with a byte order mark, which Symfony takes for part of the first key',
      hint: 'save the file as UTF-8 without a byte order mark',
      pointer: '',
      range: source.range(0, 1),
    });
  }
  const reading = readYaml(source);
  if ('fault' in reading) {
    return unloadable(source, syntaxFault(source, reading.fault));
  }
  return readRoot(source, reading.root);
}

/** Stands for the parameters of an application that has none, since its env file decides. */
export function noParameters(source: SourceText): ParametersFile {
  return { source, root: null, parameters: new Map(), loadFaults: [], duplicates: [] };
}

/** What to say of a text that the parser refuses. */
export function syntaxFault(source: SourceText, { reason, start, end }: SyntaxFault): LoadFault {
  return { rule: 'yaml-syntax', ...syntaxSentence(reason), pointer: '', range: source.range(start, end) };
}

function unloadable(source: SourceText, fault: LoadFault): ParametersFile {
  return { ...noParameters(source), loadFaults: [fault] };
}

function readRoot(source: SourceText, root: YamlNode | null): ParametersFile {
  if (!root || (root.kind === 'scalar' && root.value === null)) {
    return noParameters(source);
  }
  if (root.kind !== 'mapping') {
    const range = firstLineOf(source, root);
    return unloadable(source, { ...NOT_A_MAPPING, pointer: '', range });
  }
  const { character } = source.position(root.start);
  if (character > 0 && /^[ ]*$/.test(source.line(source.position(root.start).line).slice(0, character))) {
    return unloadable(source, { ...INDENTED, pointer: '', range: firstKeyOf(source, root) });
  }
  const sections = root.entries.filter(({ key }) => key.value === 'parameters');
  const section = sections.find(({ value }) => !isNull(value)) ?? sections[0];
  const loadFaults = [...rootFaults(source, root), ...sectionFaults(source, section)];
  const duplicates = duplicatesIn(source, root);
  const parameters = new Map<string, Parameter>();
  if (section?.value.kind === 'mapping') {
    for (const entry of section.value.entries) {
      const parameter = parameterOf(source, entry);
      const before = parameters.get(parameter.name);
      if (!before || isNull(before.node)) parameters.set(parameter.name, parameter);
    }
  }
  return { source, root, parameters, loadFaults, duplicates };
}

const NOT_A_MAPPING = {
  rule: 'unloadable-file',
  message: 'the file does not hold "parameters:" with the parameters indented below it',
  hint: 'begin with a line "parameters:" and write "name: value" below it, with a blank after the colon',
} as const;

const NO_BREAK_SPACE = {
  rule: 'unloadable-file',
  message: 'the line begins with no-break spaces, which Symfony takes for part of the key',
  hint: 'indent with ordinary blanks; no-break spaces come from web pages and word processors',
} as const;

const INDENTED = {
  rule: 'yaml-syntax',
  message: 'the first key is indented, and Symfony wants it at the beginning of its line',
  hint: 'take the same number of blanks away from every line',
} as const;

function firstKeyOf(source: SourceText, root: MappingNode): Range {
  const { start, end } = root.entries[0]?.key ?? root;
  return source.range(start, end);
}

function firstLineOf(source: SourceText, node: YamlNode): Range {
  const { line } = source.position(node.start);
  return source.range(node.start, Math.min(node.end, source.lineStart(line) + source.line(line).length));
}

/** One fault however many keys there are: the cause is one indentation, or one file that is not meant. */
function rootFaults(source: SourceText, root: MappingNode): LoadFault[] {
  const unknown = root.entries.filter((entry) => !ROOT_KEYS.test(String(entry.key.value)));
  const [first, ...more] = unknown;
  if (!first) return [];
  const name = nameToShow(String(first.key.value));
  const place = { pointer: pointerOf('', name), range: source.range(first.key.start, first.key.end) };
  if (/^[\u00a0\u2007\u202f]/.test(String(first.key.value))) return [{ ...NO_BREAK_SPACE, ...place }];
  const others = more.length === 1 ? 'another key' : `${more.length} other keys`;
  const stands = more.length === 0 ? 'stands' : `and ${others} stand`;
  return [
    {
      rule: 'unloadable-file',
      message: `"${name}" ${stands} at the root of the file, where Symfony does not look for parameters`,
      hint: 'indent the parameters below "parameters:", by the same number of blanks',
      ...place,
    },
  ];
}

function sectionFaults(source: SourceText, section: MappingEntry | undefined): LoadFault[] {
  if (!section || isNull(section.value)) return [];
  if (section.value.kind !== 'scalar' && section.value.tag === null) return [];
  return [
    {
      rule: 'unloadable-file',
      message: '"parameters" holds a single value instead of parameters',
      hint: 'write "name: value" on lines of their own below it, with a blank after the colon',
      pointer: '/parameters',
      range: firstLineOf(source, section.value),
    },
  ];
}

function parameterOf(source: SourceText, { key, value }: MappingEntry): Parameter {
  const name = String(key.value);
  const keyRange = source.range(key.start, key.end);
  const empty = value.end <= value.start;
  return {
    name,
    node: value,
    range: empty ? keyRange : source.range(value.start, value.end),
    keyRange,
    pointer: pointerOf('/parameters', name),
  };
}
