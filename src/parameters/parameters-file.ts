// A Symfony parameters file: its entries with their places, or why Symfony would not load it. Knows no meaning of any parameter.

import type { Range } from '../core/range.js';
import { DIALECTS, type Dialect } from './dialect.js';
import { type DuplicateFault, duplicatesIn } from './duplicates.js';
import { pointerOf } from './pointer.js';
import { readYaml, type SyntaxFault } from './read-yaml.js';
import { firstLineOf, rootFaults, sectionFaults } from './root-keys.js';
import type { SourceText } from './source-text.js';
import { syntaxSentence } from './syntax-sentences.js';
import type { SymfonyVersion } from './target.js';
import { isNull, type MappingEntry, type MappingNode, type YamlNode } from './yaml-node.js';

/** One parameter as it stands in the file. */
export interface Parameter {
  /** As Symfony knows it: in small letters before version 4. */
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
  /** By name; of duplicates the first that is not null, as Symfony 2 and 3 take it. Look up with `findByName`. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Whether names are told apart by their case. */
  readonly caseOfNames: Dialect['caseOfNames'];
  readonly loadFaults: readonly LoadFault[];
  readonly duplicates: readonly DuplicateFault[];
}

/** The parameter that a name stands for, as in `%name%`; before Symfony 4 in any case. */
export function findByName({ parameters, caseOfNames }: ParametersFile, name: string): Parameter | undefined {
  return parameters.get(caseOfNames === 'lowered' ? name.toLowerCase() : name);
}

/** Reads the text of a parameters file as a version of Symfony does. Never throws about the text. */
export function readParametersFile(source: SourceText, symfony: SymfonyVersion = '5.4'): ParametersFile {
  const dialect = DIALECTS[symfony];
  const empty = {
    source,
    root: null,
    parameters: new Map(),
    duplicates: [],
    caseOfNames: dialect.caseOfNames,
  };
  const unloadable = (fault: LoadFault): ParametersFile => ({ ...empty, loadFaults: [fault] });
  if (source.text.startsWith('\ufeff')) {
    return unloadable({
      rule: 'unloadable-file',
      message: 'the file begins with a byte order mark, which Symfony takes for part of the first key',
      hint: 'save the file as UTF-8 without a byte order mark',
      pointer: '',
      range: source.range(0, 1),
    });
  }
  const reading = readYaml(source, dialect);
  if ('fault' in reading) return unloadable(syntaxFault(source, reading.fault));
  const { root } = reading;
  if (!root || (root.kind === 'scalar' && root.value === null)) return { ...empty, loadFaults: [] };
  if (root.kind !== 'mapping')
    return unloadable({ ...NOT_A_MAPPING, pointer: '', range: firstLineOf(source, root) });
  return { ...empty, ...readRoot(source, root, symfony) };
}

/** What to say of a text that the parser refuses. */
export function syntaxFault(source: SourceText, { reason, start, end }: SyntaxFault): LoadFault {
  return { rule: 'yaml-syntax', ...syntaxSentence(reason), pointer: '', range: source.range(start, end) };
}

function readRoot(
  source: SourceText,
  root: MappingNode,
  symfony: SymfonyVersion,
): Pick<ParametersFile, 'root' | 'parameters' | 'loadFaults' | 'duplicates'> {
  const dialect = DIALECTS[symfony];
  const sections = root.entries.filter(({ key }) => key.value === 'parameters');
  const section = sections.find(({ value }) => !isNull(value)) ?? sections[0];
  const loadFaults = [...rootFaults(source, root, dialect), ...sectionFaults(source, root, section, dialect)];
  const duplicates = duplicatesIn(source, root, dialect.duplicateKeys === 'refused');
  const parameters = new Map<string, Parameter>();
  if (section?.value.kind === 'mapping') {
    for (const entry of section.value.entries) {
      const parameter = parameterOf(source, entry, dialect);
      const before = parameters.get(parameter.name);
      if (!before || isNull(before.node)) parameters.set(parameter.name, parameter);
    }
  }
  return { root, parameters, loadFaults, duplicates };
}

const NOT_A_MAPPING = {
  rule: 'unloadable-file',
  message: 'the file does not hold "parameters:" with the parameters indented below it',
  hint: 'begin with a line "parameters:" and write "name: value" below it, with a blank after the colon',
} as const;

function parameterOf(source: SourceText, { key, value }: MappingEntry, { caseOfNames }: Dialect): Parameter {
  const written = String(key.value);
  const name = caseOfNames === 'lowered' ? written.toLowerCase() : written;
  const keyRange = source.range(key.start, key.end);
  const empty = value.end <= value.start;
  return {
    name,
    node: value,
    range: empty ? keyRange : source.range(value.start, value.end),
    keyRange,
    pointer: pointerOf('/parameters', written),
  };
}
