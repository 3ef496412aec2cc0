// A Symfony parameters file: its sections with their entries and places, or why Symfony would not load it. Knows no other file
// and no meaning of any parameter.

import type { Range } from '../core/range.js';
import { DIALECTS } from './dialect.js';
import { type DuplicateFault, duplicatesIn } from './duplicates.js';
import { explainFault } from './fault-line.js';
import type { Import } from './imports.js';
import { readSections } from './parameter-sections.js';
import { readYaml, type SyntaxFault } from './read-yaml.js';
import { firstKeyOf, firstLineOf, INDENTED, NOT_A_MAPPING, rootFaults } from './root-faults.js';
import { sectionFaults } from './section-faults.js';
import type { SourceText } from './source-text.js';
import { syntaxSentence } from './syntax-sentences.js';
import { DEFAULT_TARGET, type SymfonyVersion } from './target.js';
import type { ScalarNode, YamlNode } from './yaml-node.js';

/** One parameter as it stands in a file. */
export interface Parameter {
  /** As the application knows it: before Symfony 4 in lower case. */
  readonly name: string;
  /** The file's name. */
  readonly file: string;
  readonly key: ScalarNode;
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

/** What one part of a file adds to the application, in the order in which Symfony takes the parts. */
export interface Section {
  /** The environment of a `when@` section; null for what holds in every environment. */
  readonly environment: string | null;
  readonly imports: readonly Import[];
  /** By name; of duplicates the first that is not null, as Symfony 2 and 3 take it. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

export interface ParametersFile {
  readonly source: SourceText;
  readonly root: YamlNode | null;
  /** What holds in every environment comes first. */
  readonly sections: readonly Section[];
  /** The parameters of that first section. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly loadFaults: readonly LoadFault[];
  readonly duplicates: readonly DuplicateFault[];
}

export interface ReadOptions {
  readonly symfony: SymfonyVersion;
  /** Another file imports it: it may hold what is meant for bundles. */
  readonly imported?: boolean;
}

/** Reads the text of a parameters file. Never throws about the text. */
export function readParametersFile(
  source: SourceText,
  options: ReadOptions = DEFAULT_TARGET,
): ParametersFile {
  if (source.text.startsWith('\ufeff')) {
    return unloadable(source, {
      rule: 'unloadable-file',
      message: 'the file begins with a byte order mark, which Symfony takes for part of the first key',
      hint: 'save the file as UTF-8 without a byte order mark',
      pointer: '',
      range: source.range(0, 1),
    });
  }
  const reading = readYaml(source, DIALECTS[options.symfony]);
  if ('fault' in reading) {
    return unloadable(source, syntaxFault(source, reading.fault));
  }
  return readRoot(source, reading.root, options);
}

/** Stands for the parameters of an application that has none, since its env file decides. */
export function noParameters(source: SourceText): ParametersFile {
  return { source, root: null, sections: [], parameters: new Map(), loadFaults: [], duplicates: [] };
}

/** What to say of a text that the parser refuses. */
export function syntaxFault(source: SourceText, fault: SyntaxFault): LoadFault {
  const { reason, start, end } = explainFault(source, fault);
  return { rule: 'yaml-syntax', ...syntaxSentence(reason), pointer: '', range: source.range(start, end) };
}

function unloadable(source: SourceText, fault: LoadFault): ParametersFile {
  return { ...noParameters(source), loadFaults: [fault] };
}

function readRoot(source: SourceText, root: YamlNode | null, options: ReadOptions): ParametersFile {
  if (!root || (root.kind === 'scalar' && root.value === null)) return noParameters(source);
  if (root.kind !== 'mapping') {
    const range = firstLineOf(source, root);
    return unloadable(source, { ...NOT_A_MAPPING, pointer: '', range });
  }
  const { character } = source.position(root.start);
  if (character > 0 && /^[ ]*$/.test(source.line(source.position(root.start).line).slice(0, character))) {
    return unloadable(source, { ...INDENTED, pointer: '', range: firstKeyOf(source, root) });
  }
  const dialect = DIALECTS[options.symfony];
  const { sections, faults } = readSections(source, root, options.symfony);
  return {
    source,
    root,
    sections,
    parameters: sections[0]?.parameters ?? new Map(),
    loadFaults: [...rootFaults(source, root, options), ...faults, ...sectionFaults(source, root, dialect)],
    duplicates: duplicatesIn(source, root, dialect.duplicateKeys === 'refused'),
  };
}
